import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { readSignedId } from '../../channels/signed-id.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { prose } from '../schemas/common.ts';
import { answerSurvey, standingOfSurvey } from './answer.ts';

const params = z.object({
  token: z
    .string()
    .max(200)
    .openapi({ param: { name: 'token', in: 'path' } }),
});

const surveySchema = z
  .object({
    requestNumber: z.string(),
    subject: z.string(),
    state: z.enum(['open', 'answered', 'expired']),
  })
  .openapi('Survey');

const read = defineRoute({
  method: 'get',
  path: '/api/surveys/{token}',
  tags: ['surveys'],
  summary: 'What the survey is about; opening it never votes',
  access: 'public',
  request: { params },
  responses: {
    200: { description: 'The survey', content: { 'application/json': { schema: surveySchema } } },
  },
});

const answer = defineRoute({
  method: 'post',
  path: '/api/surveys/{token}',
  tags: ['surveys'],
  summary: 'Answer the survey, once',
  description: 'A score chosen by a person is needed: programs that open or post links do not vote.',
  access: 'public',
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            score: z
              .int()
              .min(1)
              .max(6)
              .openapi({ description: '1 completely dissatisfied, 6 completely satisfied' }),
            comment: prose(4000).nullable().default(null),
          }),
        },
      },
    },
  },
  responses: { 202: { description: 'Taken', content: { 'application/json': { schema: surveySchema } } } },
});

/** The survey that a requester gets when a request is resolved: whoever has the link may answer it. */
export function surveyRoutes({ db, clock, config }: AppDeps): OpenAPIHono<AppEnv> {
  const idIn = (token: string) => readSignedId(config.authSecret, 'survey', token);
  return createRoutes()
    .openapi(read, async (c) => {
      const { survey, state } = await standingOfSurvey(db, idIn(c.req.valid('param').token));
      return c.json({ requestNumber: survey.requestNumber, subject: survey.subject, state }, 200);
    })
    .openapi(answer, async (c) => {
      const surveyId = idIn(c.req.valid('param').token);
      const { score, comment } = c.req.valid('json');
      await answerSurvey(db, { surveyId, score, comment, now: clock() });
      const { survey, state } = await standingOfSurvey(db, surveyId);
      return c.json({ requestNumber: survey.requestNumber, subject: survey.subject, state }, 202);
    });
}
