import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { readSignedId } from '../../channels/signed-id.ts';
import { findVerification } from '../../db/verifications/verifications.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { questionRoutes } from '../requester-questions.ts';
import { prose, timestamp } from '../schemas.ts';

const verificationSchema = z
  .object({
    requestNumber: z.string(),
    subject: z.string(),
    state: z.enum(['open', 'answered', 'over']),
    until: timestamp.describe('Without an answer by then the work counts as done'),
  })
  .openapi('Verification');

const answer = z
  .strictObject({ outcome: z.enum(['ok', 'rework']), comment: prose(4000).nullable().default(null) })
  .refine(({ outcome, comment }) => outcome === 'ok' || comment !== null, {
    path: ['comment'],
    error: 'must say what is to be done again',
  });

/** The question to a requester whether the work is done (R11). What is to be done again is told to who does it. */
export function verificationRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
  return questionRoutes(deps, {
    sender: 'verification',
    summary: 'Which work a requester is asked about; opening it decides nothing',
    what: 'The question',
    answering: {
      summary: 'Say whether the work is done, once',
      description:
        'An outcome chosen by a person is needed: programs that open or post links decide nothing.',
    },
    body: verificationSchema,
    answer,
    idIn: (secret, token) => readSignedId(secret, 'verification', token),
    find: findVerification,
    stateOf({ answeredAt, awaited }) {
      if (answeredAt !== null) return 'answered';
      return awaited ? 'open' : 'over';
    },
    present: ({ requestNumber, subject, until }, state) => ({ requestNumber, subject, state, until }),
    visibility: ({ outcome }) => (outcome === 'rework' ? 'supplier' : 'internal'),
    taken: ({ round }, { outcome }) => ({ round, outcome }),
    signal: (answer) => ({ signal: 'verificationAnswered', args: [answer] }),
    noSuch: 'There is no such question.',
    answered: 'This question has been answered; thank you.',
    over: { code: 'verification_over', detail: 'Nobody waits for this answer any more.' },
  });
}
