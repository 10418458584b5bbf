import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { readSignedId } from '../../channels/signed-id.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { iso } from '../instants.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { prose } from '../schemas/common.ts';
import { answerVerification, standingOfVerification, type VerificationStanding } from './answer.ts';

const params = z.object({
  token: z
    .string()
    .max(200)
    .openapi({ param: { name: 'token', in: 'path' } }),
});

const verificationSchema = z
  .object({
    requestNumber: z.string(),
    subject: z.string(),
    state: z.enum(['open', 'answered', 'over']),
    until: z.iso.datetime().openapi({ description: 'Without an answer by then the work counts as done' }),
  })
  .openapi('Verification');

const read = defineRoute({
  method: 'get',
  path: '/api/verifications/{token}',
  tags: ['verifications'],
  summary: 'Which work a requester is asked about; opening it decides nothing',
  access: 'public',
  request: { params },
  responses: {
    200: {
      description: 'The question',
      content: { 'application/json': { schema: verificationSchema } },
    },
  },
});

const answer = defineRoute({
  method: 'post',
  path: '/api/verifications/{token}',
  tags: ['verifications'],
  summary: 'Say whether the work is done, once',
  description: 'An outcome chosen by a person is needed: programs that open or post links decide nothing.',
  access: 'public',
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              outcome: z.enum(['ok', 'rework']),
              comment: prose(4000).nullable().default(null),
            })
            .refine(({ outcome, comment }) => outcome === 'ok' || comment !== null, {
              path: ['comment'],
              error: 'must say what is to be done again',
            }),
        },
      },
    },
  },
  responses: {
    202: { description: 'Taken', content: { 'application/json': { schema: verificationSchema } } },
  },
});

/** The question to a requester whether the work is done (R11): whoever has the link may answer it. */
export function verificationRoutes({ db, clock, config }: AppDeps): OpenAPIHono<AppEnv> {
  const idIn = (token: string) => readSignedId(config.authSecret, 'verification', token);
  return createRoutes()
    .openapi(read, async (c) => {
      const id = idIn(c.req.valid('param').token);
      return c.json(present(await standingOfVerification(db, id)), 200);
    })
    .openapi(answer, async (c) => {
      const verificationId = idIn(c.req.valid('param').token);
      const { outcome, comment } = c.req.valid('json');
      await answerVerification(db, { verificationId, outcome, comment, now: clock() });
      return c.json(present(await standingOfVerification(db, verificationId)), 202);
    });
}

function present({ verification, state }: VerificationStanding) {
  const { requestNumber, subject, until } = verification;
  return { requestNumber, subject, state, until: iso(until) };
}
