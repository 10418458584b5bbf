import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type EndpointRow,
  failingEndpoints,
  findEndpoint,
  resumeEndpoint,
} from '../../db/delivery-endpoints/endpoints.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { isoOrNull } from '../instants.ts';
import { notFound } from '../problem.ts';
import { createRoutes, defineRoute } from '../route.ts';

const tags = ['notifications'];
const endpointId = z
  .union([z.enum(['mail', 'sms']), z.uuid()])
  .openapi({ description: 'The mail server, the SMS gateway, or a supplier by its id' });

const endpointSchema = z
  .object({
    id: z.string(),
    supplierId: z.uuid().nullable(),
    supplierName: z.string().nullable(),
    state: z.enum(['ok', 'failing', 'paused']).openapi({
      description: 'paused: it keeps failing, so one message at a time is tried, at nextTryAt',
    }),
    failures: z.int().openapi({ description: 'In a row' }),
    failingSince: z.iso.datetime().nullable(),
    lastError: z.string().nullable(),
    pausedAt: z.iso.datetime().nullable(),
    nextTryAt: z.iso.datetime().nullable(),
    waiting: z.int().openapi({ description: 'Messages that wait for it' }),
  })
  .openapi('DeliveryEndpoint');

const list = defineRoute({
  method: 'get',
  path: '/api/delivery-endpoints',
  tags,
  summary: 'The places that messages are handed over to and that fail at present',
  access: { resource: 'deliveryEndpoints', action: 'list' },
  responses: {
    200: {
      description: 'Those that fail, the longest first; none: all take messages',
      content: {
        'application/json': { schema: z.object({ data: z.array(endpointSchema), total: z.int() }) },
      },
    },
  },
});

const read = defineRoute({
  method: 'get',
  path: '/api/delivery-endpoints/{id}',
  tags,
  summary: 'How it stands with one of them',
  access: { resource: 'deliveryEndpoints', action: 'read' },
  request: { params: z.object({ id: endpointId }) },
  responses: {
    200: { description: 'Its state', content: { 'application/json': { schema: endpointSchema } } },
  },
});

const resume = defineRoute({
  method: 'post',
  path: '/api/delivery-endpoints/{id}/resume',
  tags,
  summary: 'It has been put right: what waits for it goes out again',
  access: { resource: 'deliveryEndpoints', action: 'resume' },
  request: { params: z.object({ id: endpointId }) },
  responses: { 204: { description: 'It is tried like any other' } },
});

/** Mail server, SMS gateway and suppliers' programs that do not take messages. */
export function deliveryEndpointRoutes({ db }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .openapi(list, async (c) => {
      const rows = await failingEndpoints(db, c.get('scope'));
      return c.json({ data: rows.map(presentEndpoint), total: rows.length }, 200);
    })
    .openapi(read, async (c) => {
      const row = await findEndpoint(db, c.get('scope'), c.req.valid('param').id);
      if (!row) throw notFound();
      return c.json(presentEndpoint(row), 200);
    })
    .openapi(resume, async (c) => {
      const { id } = c.req.valid('param');
      const scope = c.get('scope');
      if (scope.kind === 'supplier' && scope.supplierId !== id) throw notFound();
      await db.transaction().execute((trx) => resumeEndpoint(trx, id));
      return c.body(null, 204);
    });
}

function presentEndpoint({ failingSince, pausedAt, nextTryAt, waiting, ...row }: EndpointRow) {
  const failing = row.failures > 0 ? ('failing' as const) : ('ok' as const);
  return {
    ...row,
    state: pausedAt === null ? failing : ('paused' as const),
    failingSince: isoOrNull(failingSince),
    pausedAt: isoOrNull(pausedAt),
    nextTryAt: isoOrNull(nextTryAt),
    waiting: Number(waiting ?? 0),
  };
}
