import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type EndpointRow,
  failingEndpoints,
  findEndpoint,
  resumeEndpoint,
} from '../../db/delivery-endpoints/endpoints.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { notFound } from '../problem.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { timestamp } from '../schemas.ts';

const endpointId = z
  .union([z.enum(['mail', 'sms']), z.uuid()])
  .describe('The mail server, the SMS gateway, or a supplier by its id');

const endpointSchema = z
  .object({
    id: z.string(),
    supplierId: z.uuid().nullable(),
    supplierName: z.string().nullable(),
    state: z
      .enum(['ok', 'failing', 'paused'])
      .describe('paused: it keeps failing, so one message at a time is tried, at nextTryAt'),
    failures: z.int().describe('In a row'),
    failingSince: timestamp.nullable(),
    lastError: z.string().nullable(),
    pausedAt: timestamp.nullable(),
    nextTryAt: timestamp.nullable(),
    waiting: z.int().describe('Messages that wait for it'),
  })
  .openapi('DeliveryEndpoint');

const list = defineRoute('get', '/api/delivery-endpoints', {
  summary: 'The places that messages are handed over to and that fail at present',
  access: { resource: 'deliveryEndpoints', action: 'list' },
  tag: 'notifications',
  responses: {
    200: json(
      z.object({ data: z.array(endpointSchema), total: z.int() }),
      'Those that fail, the longest first; none: all take messages',
    ),
  },
});

const read = defineRoute('get', '/api/delivery-endpoints/{id}', {
  summary: 'How it stands with one of them',
  access: { resource: 'deliveryEndpoints', action: 'read' },
  tag: 'notifications',
  params: z.object({ id: endpointId }),
  responses: { 200: json(endpointSchema, 'Its state') },
});

const resume = defineRoute('post', '/api/delivery-endpoints/{id}/resume', {
  summary: 'It has been put right: what waits for it goes out again',
  access: { resource: 'deliveryEndpoints', action: 'resume' },
  tag: 'notifications',
  params: z.object({ id: endpointId }),
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

function presentEndpoint({ waiting, ...row }: EndpointRow) {
  const failing = row.failures > 0 ? ('failing' as const) : ('ok' as const);
  const state = row.pausedAt === null ? failing : ('paused' as const);
  return { ...row, state, waiting: Number(waiting ?? 0) };
}
