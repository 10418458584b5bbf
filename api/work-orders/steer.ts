import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Scope } from '../../db/scope.ts';
import { streamSince } from '../../db/timeline.ts';
import { findWorkOrder, writeParts } from '../../db/work-orders.ts';
import type { WorkOrderCommand } from '../../domain/work-order/commands.ts';
import { decideWorkOrder } from '../../domain/work-order/decide.ts';
import type { Steered } from '../../workflows/messages.ts';
import { expectedVersion } from '../conditional.ts';
import { NotRunningError } from '../engine.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { iso } from '../instants.ts';
import { actorOf, principalOf } from '../principal.ts';
import { conflict, notFound, type ProblemError, unavailable } from '../problem.ts';
import { explainedRefusal, isRefusal, seenVersion } from '../refusal.ts';
import { presentTimeline } from '../requests/timeline.ts';
import { createTextCollector, storingTexts } from '../texts.ts';
import type { WorkOrderCommandDefinition } from './commands.ts';
import { allowedOnWorkOrder, presentWorkOrder } from './representation.ts';
import type { WorkOrderBody } from './schemas.ts';

/** A work order begins beside the answer to its dispatch: so long is waited for it. */
const BEGINS_WITHIN_MS = 3000;
const BETWEEN_ATTEMPTS_MS = 100;

/**
 * Gives a command to a work order's workflow and answers the work order as it is then.
 * @throws 404; 428 without If-Match; 412 stale, with what has changed; 409 refused, with what is allowed; 503
 */
export async function steerWorkOrder<Body extends z.ZodType>(
  c: Context<AppEnv>,
  id: string,
  definition: WorkOrderCommandDefinition<Body>,
  body: z.output<Body>,
): Promise<WorkOrderBody> {
  const deps = c.get('deps');
  const { db } = deps;
  const principal = principalOf(c);
  const scope = c.get('scope');
  const found = await findWorkOrder(db, scope, id);
  if (!found) throw notFound();
  try {
    const version = expectedVersion(c, found.version);
    const actor = actorOf(principal);
    const texts = createTextCollector(found.requestId, actor);
    const { command, parts } = definition.build(body, texts);
    await storingTexts(db, texts, () => send(deps, id, { command, actor, expectedVersion: version }));
    if (parts) await writeParts(db, id, parts);
  } catch (error) {
    throw isRefusal(error) ? await explained(error, c, scope, id) : error;
  }
  const changed = await findWorkOrder(db, scope, id);
  if (!changed) throw notFound();
  return presentWorkOrder(changed, principal);
}

/** A work order whose workflow is not there has ended, or is only just being offered. */
async function send({ db, engine }: AppDeps, id: string, steered: Steered<WorkOrderCommand>): Promise<void> {
  const until = performance.now() + BEGINS_WITHIN_MS;
  for (;;) {
    try {
      await engine.steerWorkOrder(id, steered);
      return;
    } catch (error) {
      if (!(error instanceof NotRunningError)) throw error;
      const current = await findWorkOrder(db, { kind: 'all' }, id);
      const decision = current && decideWorkOrder(current.snapshot, steered.command);
      if (decision && !decision.ok) throw conflict(decision.refusal.code, decision.refusal.detail);
      if (performance.now() > until)
        throw unavailable('The work order is only just being offered: try again.', 1);
      await sleep(BETWEEN_ATTEMPTS_MS);
    }
  }
}

async function explained(
  error: ProblemError,
  c: Context<AppEnv>,
  scope: Scope,
  id: string,
): Promise<ProblemError> {
  const { db } = c.get('deps');
  const seen = seenVersion(c);
  const [current, rows] = await Promise.all([
    findWorkOrder(db, scope, id),
    seen === null ? [] : streamSince(db, id, seen),
  ]);
  if (!current) return notFound();
  const { requestId, requesterName } = current;
  return explainedRefusal(error, {
    version: current.version,
    state: current.state,
    updatedAt: iso(current.updatedAt),
    allowed: allowedOnWorkOrder(principalOf(c), current.snapshot),
    changes: await presentTimeline(db, rows, { requestId, requesterName }),
  });
}
