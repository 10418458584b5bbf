import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { workOrderTimeline } from '../../db/requests/timeline.ts';
import { findWorkOrder, sortWorkOrders, WORK_ORDER_SORTS, workOrders } from '../../db/work-orders/list.ts';
import { yearOf } from '../../domain/time/rome.ts';
import { WORK_ORDER_STATES } from '../../domain/work-order/state.ts';
import { etag } from '../conditional.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { anyOf, fetchPage, flagFilter, listOf, listQuery } from '../lists.ts';
import { principalOf } from '../principal.ts';
import { notFound } from '../problem.ts';
import { timelineSchema } from '../requests/schemas.ts';
import { presentTimeline, workOrderVisibilities } from '../requests/timeline.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { id, idParams } from '../schemas/common.ts';
import { WORK_ORDER_COMMAND_DEFINITIONS, type WorkOrderCommandDefinition } from './commands.ts';
import { presentWorkOrder } from './representation.ts';
import { workOrderSchema } from './schemas.ts';
import { steerWorkOrder } from './steer.ts';

const tags = ['workOrders'];

const list = defineRoute({
  method: 'get',
  path: '/api/work-orders',
  tags,
  summary: 'List: work orders',
  access: { resource: 'workOrders', action: 'list' },
  request: {
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
  },
  responses: {
    200: {
      description: 'A page of work orders',
      content: { 'application/json': { schema: listOf(workOrderSchema) } },
    },
  },
});

const one = defineRoute({
  method: 'get',
  path: '/api/work-orders/{id}',
  tags,
  summary: 'One work order',
  access: { resource: 'workOrders', action: 'read' },
  request: { params: idParams },
  responses: {
    200: {
      description: 'The work order, with its ETag',
      content: { 'application/json': { schema: workOrderSchema } },
    },
  },
});

const timeline = defineRoute({
  method: 'get',
  path: '/api/work-orders/{id}/timeline',
  tags,
  summary: 'What happened to a work order, oldest first',
  access: { resource: 'workOrders', action: 'read' },
  request: { params: idParams },
  responses: {
    200: { description: 'Its moments', content: { 'application/json': { schema: timelineSchema } } },
  },
});

/** Work orders: a supplier's own, an administration's, or all of them. */
export function workOrderRoutes({ db, clock }: AppDeps): OpenAPIHono<AppEnv> {
  const routes = createRoutes()
    .openapi(list, async (c) => {
      const { page, perPage, sort, order, ...filters } = c.req.valid('query');
      const rows = sortWorkOrders(workOrders(db, c.get('scope'), filters, yearOf(clock())), sort, order);
      const { data, ...counted } = await fetchPage(db, rows, { page, perPage });
      const principal = principalOf(c);
      return c.json({ data: data.map((row) => presentWorkOrder(row, principal)), ...counted }, 200);
    })
    .openapi(one, async (c) => {
      const row = await findWorkOrder(db, c.get('scope'), c.req.valid('param').id);
      if (!row) throw notFound();
      return c.json(presentWorkOrder(row, principalOf(c)), 200, { etag: etag(row.version) });
    })
    .openapi(timeline, async (c) => {
      const scope = c.get('scope');
      const row = await findWorkOrder(db, scope, c.req.valid('param').id);
      if (!row) throw notFound();
      const { requestId, requesterName } = row;
      const entries = await workOrderTimeline(db, requestId, row.id);
      const visibilities = workOrderVisibilities(scope);
      const data = await presentTimeline(db, entries, { requesterName, visibilities });
      return c.json({ data }, 200);
    });
  for (const command of WORK_ORDER_COMMAND_DEFINITIONS) {
    routes.openapi(commandRoute(command), async (c: Context<AppEnv>) => {
      const { id } = c.req.valid('param' as never) as z.output<typeof idParams>;
      const body = c.req.valid('json' as never) as z.output<typeof command.body>;
      return steerWorkOrder(c, id, command, body);
    });
  }
  return routes;
}

function commandRoute({ name, summary, body }: WorkOrderCommandDefinition) {
  return defineRoute({
    method: 'post',
    path: `/api/work-orders/{id}/${name}`,
    tags,
    summary,
    access: { resource: 'workOrders', action: name },
    takes: 'command',
    request: {
      params: idParams,
      body: { required: true, content: { 'application/json': { schema: body } } },
    },
    responses: {
      200: {
        description: 'The work order as it is now, with its ETag',
        content: { 'application/json': { schema: workOrderSchema } },
      },
    },
  });
}
