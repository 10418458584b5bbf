import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { workOrderTimeline } from '../../db/requests/timeline.ts';
import type { Scope } from '../../db/scope.ts';
import { findWorkOrder } from '../../db/work-orders/list.ts';
import { commanding, textIdOf } from '../commanding.ts';
import { expectedVersion } from '../conditional.ts';
import type { AppEnv } from '../env.ts';
import { iso } from '../instants.ts';
import { actorOf, principalOf } from '../principal.ts';
import { notFound, type ProblemError } from '../problem.ts';
import { explainedRefusal, isRefusal, seenVersion } from '../refusal.ts';
import { presentTimeline, workOrderVisibilities } from '../requests/timeline.ts';
import { steerWorkflow } from '../steering.ts';
import { createTextCollector } from '../texts.ts';
import type { WorkOrderCommandDefinition } from './commands.ts';
import { allowedOnWorkOrder, presentWorkOrder } from './representation.ts';
import type { WorkOrderBody } from './schemas.ts';

/**
 * Gives a command to a work order, by the workflow of its request, and answers the work order as it is then.
 * @throws 404; 428 without If-Match; 412 stale, with what has changed; 409 refused, with what is allowed; 503
 */
export async function steerWorkOrder<Body extends z.ZodType>(
  c: Context<AppEnv>,
  id: string,
  definition: WorkOrderCommandDefinition<Body>,
  body: z.output<Body>,
) {
  const deps = c.get('deps');
  const { db } = deps;
  const principal = principalOf(c);
  const scope = c.get('scope');
  const found = await findWorkOrder(db, scope, id);
  if (!found) throw notFound();
  const { requestId } = found;
  return commanding<WorkOrderBody>(c, {
    requestId,
    async give(identity) {
      try {
        const version = expectedVersion(c, found.version);
        const actor = actorOf(principal);
        const texts = createTextCollector(requestId, actor, textIdOf(identity));
        const command = definition.build(body, texts);
        const sent = { ...identity, workOrderId: id, command, actor, expectedVersion: version };
        return await steerWorkflow(deps, { ...identity, requestId, texts: texts.texts }, (start) =>
          deps.engine.steerWorkOrder(requestId, sent, start),
        );
      } catch (error) {
        throw isRefusal(error) ? await explained(error, c, scope, id) : error;
      }
    },
    async read() {
      const changed = await findWorkOrder(db, scope, id);
      if (!changed) throw notFound();
      return presentWorkOrder(changed, principal);
    },
  });
}

async function explained(
  error: ProblemError,
  c: Context<AppEnv>,
  scope: Scope,
  id: string,
): Promise<ProblemError> {
  const { db } = c.get('deps');
  const current = await findWorkOrder(db, scope, id);
  if (!current) return notFound();
  const { requestId, requesterName } = current;
  const seen = seenVersion(c);
  const rows = seen === null ? [] : (await workOrderTimeline(db, requestId, id)).slice(seen);
  const visibilities = workOrderVisibilities(scope);
  return explainedRefusal(error, {
    version: current.version,
    state: current.state,
    updatedAt: iso(current.updatedAt),
    allowed: allowedOnWorkOrder(principalOf(c), current.snapshot),
    changes: await presentTimeline(db, rows, { requesterName, visibilities }),
  });
}
