import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Db } from '../../db/database.ts';
import { workOrderTimeline } from '../../db/requests/timeline.ts';
import type { Scope } from '../../db/scope.ts';
import { findWorkOrder, sortWorkOrders, WORK_ORDER_SORTS, workOrders } from '../../db/work-orders/list.ts';
import { yearOf } from '../../domain/time/rome.ts';
import { WORK_ORDER_STATES } from '../../domain/work-order/state.ts';
import { callerOf } from '../access.ts';
import { collectionRoutes } from '../collections.ts';
import { type CurrentState, giveCommand } from '../commands.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { anyOf, flagFilter, listQuery } from '../lists.ts';
import type { Principal } from '../principal.ts';
import { notFound } from '../problem.ts';
import { timelineSchema } from '../requests/schemas.ts';
import { presentTimeline, workOrderVisibilities } from '../requests/timeline.ts';
import { defineRoute, json } from '../route.ts';
import { id } from '../schemas.ts';
import { WORK_ORDER_COMMAND_DEFINITIONS, type WorkOrderCommandDefinition } from './commands.ts';
import { allowedOnWorkOrder, presentWorkOrder } from './representation.ts';
import { workOrderSchema } from './schemas.ts';

const timeline = defineRoute('get', '/api/work-orders/{id}/timeline', {
  summary: 'What happened to a work order, oldest first',
  access: { resource: 'workOrders', action: 'read' },
  responses: { 200: json(timelineSchema, 'Its moments') },
});

/** Work orders: a supplier's own, an administration's, or all of them. */
export function workOrderRoutes({ db, engine }: AppDeps): OpenAPIHono<AppEnv> {
  async function visible(scope: Scope, id: string) {
    const row = await findWorkOrder(db, scope, id);
    if (!row) throw notFound();
    return row;
  }

  const routes = collectionRoutes({
    resource: 'workOrders',
    path: '/api/work-orders',
    singular: 'work order',
    plural: 'work orders',
    item: workOrderSchema,
    query: listQuery({
      sort: WORK_ORDER_SORTS,
      order: 'desc',
      filters: {
        id: anyOf(id),
        state: anyOf(z.enum(WORK_ORDER_STATES)),
        supplierId: anyOf(id),
        requestId: anyOf(id),
        contractId: anyOf(id),
        open: flagFilter(),
      },
    }),
    select: (at, { scope, now }, query) => workOrders(at, scope, query ?? {}, yearOf(now)),
    alias: 'w',
    sort: (rows, { sort, order }) => sortWorkOrders(rows, sort, order),
    present: (rows, _db, { principal }) => rows.map((row) => presentWorkOrder(row, principal)),
    isVersioned: true,
  }).openapi(timeline, async (c) => {
    const scope = c.get('scope');
    const { id, requestId, requesterName } = await visible(scope, c.req.valid('param').id);
    const entries = await workOrderTimeline(db, requestId, id);
    const visibilities = workOrderVisibilities(scope);
    const data = await presentTimeline(db, entries, { requesterName, visibilities });
    return c.json({ data }, 200);
  });
  for (const command of WORK_ORDER_COMMAND_DEFINITIONS) {
    routes.openapi(commandRoute(command), async (c) => {
      const { id } = c.req.valid('param');
      const { principal, scope } = callerOf(c);
      const { requestId, version } = await visible(scope, id);
      return giveCommand(c, {
        requestId,
        version,
        build: (texts) => command.build(c.req.valid('json'), texts),
        send: (sent, start) => engine.steerWorkOrder(requestId, { ...sent, workOrderId: id }, start),
        read: async () => presentWorkOrder(await visible(scope, id), principal),
        current: (seen) => readCurrent(db, principal, scope, id, seen),
      });
    });
  }
  return routes;
}

function commandRoute({ name, summary, body }: WorkOrderCommandDefinition) {
  return defineRoute('post', `/api/work-orders/{id}/${name}`, {
    summary,
    access: { resource: 'workOrders', action: name },
    body,
    takes: 'command',
    responses: { 200: json(workOrderSchema, 'The work order as it is now, with its ETag') },
  });
}

async function readCurrent(
  db: Db,
  principal: Principal,
  scope: Scope,
  id: string,
  seen: number | null,
): Promise<CurrentState | null> {
  const current = await findWorkOrder(db, scope, id);
  if (!current) return null;
  const { requestId, requesterName, version, state, updatedAt, snapshot } = current;
  const rows = seen === null ? [] : (await workOrderTimeline(db, requestId, id)).slice(seen);
  const visibilities = workOrderVisibilities(scope);
  return {
    version,
    state,
    updatedAt,
    allowed: allowedOnWorkOrder(principal, snapshot),
    changes: await presentTimeline(db, rows, { requesterName, visibilities }),
  };
}
