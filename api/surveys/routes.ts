import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { readSignedId } from '../../channels/signed-id.ts';
import { findSurvey } from '../../db/surveys/surveys.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { questionRoutes } from '../requester-questions.ts';
import { prose } from '../schemas.ts';

const surveySchema = z
  .object({
    requestNumber: z.string(),
    subject: z.string(),
    state: z.enum(['open', 'answered', 'expired']),
  })
  .openapi('Survey');

const answer = z.strictObject({
  score: z.int().min(1).max(6).describe('1 completely dissatisfied, 6 completely satisfied'),
  comment: prose(4000).nullable().default(null),
});

/** The survey that a requester gets when a request is resolved. */
export function surveyRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
  return questionRoutes(deps, {
    sender: 'survey',
    summary: 'What the survey is about; opening it never votes',
    what: 'The survey',
    answering: {
      summary: 'Answer the survey, once',
      description: 'A score chosen by a person is needed: programs that open or post links do not vote.',
    },
    body: surveySchema,
    answer,
    idIn: (secret, token) => readSignedId(secret, 'survey', token),
    find: findSurvey,
    stateOf({ state, awaited }) {
      if (state === 'answered') return state;
      return awaited && state !== 'expired' ? 'open' : 'expired';
    },
    present: ({ requestNumber, subject }, state) => ({ requestNumber, subject, state }),
    visibility: () => 'internal',
    taken: ({ cycle }, { score }) => ({ cycle, score }),
    signal: (answer) => ({ signal: 'surveyAnswered', args: [answer] }),
    noSuch: 'There is no such survey.',
    answered: 'This survey has been answered; thank you.',
    over: { code: 'survey_expired', detail: 'An answer to this survey is no longer awaited.' },
  });
}
