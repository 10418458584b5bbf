import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { findRequestState } from '../../db/requests/find.ts';
import { timelineSince } from '../../db/requests/timeline.ts';
import { commanding, textIdOf } from '../commanding.ts';
import { expectedVersion } from '../conditional.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { iso } from '../instants.ts';
import { actorOf, principalOf } from '../principal.ts';
import { notFound, type ProblemError } from '../problem.ts';
import { explainedRefusal, isRefusal, seenVersion } from '../refusal.ts';
import { steerWorkflow } from '../steering.ts';
import { createTextCollector } from '../texts.ts';
import type { CommandDefinition } from './commands/command.ts';
import { type Asked, readRequest } from './read.ts';
import { allowedFor } from './representation.ts';
import type { RequestBody } from './schemas.ts';
import { presentTimeline, readableVisibilities } from './timeline.ts';

/**
 * Gives a command to a request's workflow and answers the request as it is then.
 * @throws 404; 428 without If-Match; 412 stale, with what has changed; 409 refused, with what is allowed; 503
 */
export async function steerRequest<Body extends z.ZodType>(
  c: Context<AppEnv>,
  requestId: string,
  definition: CommandDefinition<Body>,
  body: z.output<Body>,
) {
  const deps = c.get('deps');
  const { db } = deps;
  const principal = principalOf(c);
  const asked: Asked = { principal, scope: c.get('scope'), now: deps.clock() };
  const found = await findRequestState(db, asked.scope, requestId);
  if (!found) throw notFound();
  return commanding<RequestBody>(c, {
    requestId,
    async give(identity) {
      try {
        const version = expectedVersion(c, found.version);
        const actor = actorOf(principal);
        const texts = createTextCollector(requestId, actor, textIdOf(identity));
        const context = { db, scope: asked.scope, now: asked.now, request: found.snapshot, texts };
        const command = await definition.build(body, context);
        const sent = { ...identity, command, actor, expectedVersion: version };
        return await steerWorkflow(deps, { ...identity, requestId, texts: texts.texts }, (start) =>
          deps.engine.steerRequest(requestId, sent, start),
        );
      } catch (error) {
        throw isRefusal(error) ? await explained(error, deps, asked, requestId, seenVersion(c)) : error;
      }
    },
    read: () => readRequest(db, { ...asked, now: deps.clock() }, requestId),
  });
}

async function explained(
  error: ProblemError,
  { db }: AppDeps,
  { principal, scope, now }: Asked,
  requestId: string,
  seen: number | null,
): Promise<ProblemError> {
  const [current, rows] = await Promise.all([
    findRequestState(db, scope, requestId),
    seen === null ? [] : timelineSince(db, requestId, seen),
  ]);
  if (!current) return notFound();
  const { version, snapshot, requesterName, updatedAt } = current;
  const visibilities = readableVisibilities(scope);
  return explainedRefusal(error, {
    version,
    state: snapshot.state,
    updatedAt: iso(updatedAt),
    allowed: allowedFor(principal, snapshot, now),
    changes: await presentTimeline(db, rows, { requesterName, visibilities }),
  });
}
