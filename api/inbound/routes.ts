import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { verifyWebhook } from '../../channels/webhook.ts';
import { inboundEventExists } from '../../db/inbound/events.ts';
import { findWebhookSecret } from '../../db/suppliers/suppliers.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { ProblemError, unprocessable } from '../problem.ts';
import { createRoutes, defineRoute, fieldErrors, json } from '../route.ts';
import { id } from '../schemas.ts';
import {
  receiptSchema,
  receiveSupplierEvent,
  type SupplierEventBody,
  supplierEventSchema,
  supplierSender,
} from './receive.ts';

const HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];

const receive = defineRoute('post', '/api/suppliers/{supplierId}/events', {
  summary: "Events from a supplier's program, signed as Standard Webhooks",
  access: 'public',
  tag: 'workOrders',
  body: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/SupplierEvent' } } },
  },
  params: z.object({ supplierId: id.openapi({ param: { name: 'supplierId', in: 'path' } }) }),
  headers: z.object({
    'webhook-id': z.string().optional().describe('The same for every attempt'),
    'webhook-timestamp': z.string().optional().describe('Seconds since 1970'),
    'webhook-signature': z.string().optional().describe('v1,<HMAC-SHA256 in base64>'),
  }),
  responses: {
    200: json(receiptSchema, 'Received before; nothing is done again'),
    202: json(receiptSchema, 'Received'),
  },
});

/**
 * The way in for suppliers' programs. The signature goes before everything: who cannot sign learns nothing, neither
 * which suppliers there are nor what a body should look like.
 */
export function inboundRoutes({ db, clock }: AppDeps): OpenAPIHono<AppEnv> {
  const routes = createRoutes();
  routes.openAPIRegistry.register('SupplierEvent', supplierEventSchema);
  return routes.openapi(receive, async (c) => {
    const { supplierId } = c.req.valid('param');
    const now = clock();
    const raw = await c.req.text();
    const secret = await findWebhookSecret(db, supplierId);
    const headers = Object.fromEntries(HEADERS.map((name) => [name, c.req.header(name)]));
    const verified = secret === null ? null : verifyWebhook(secret, headers, raw, now);
    if (!verified?.ok) throw notBelieved(verified?.reason ?? 'bad_signature');
    const eventId = verified.id;
    if (await inboundEventExists(db, supplierSender(supplierId), eventId)) {
      return c.json({ eventId, received: 'before' as const }, 200);
    }
    const event = await parseEvent(c);
    const first = await receiveSupplierEvent(db, { supplierId, eventId, event, now });
    return first
      ? c.json({ eventId, received: 'now' as const }, 202)
      : c.json({ eventId, received: 'before' as const }, 200);
  });
}

function notBelieved(reason: string): ProblemError {
  return new ProblemError(
    401,
    reason,
    'The signature of Standard Webhooks is missing, too old, or not made with the secret of this supplier.',
  );
}

async function parseEvent(c: Context<AppEnv>): Promise<SupplierEventBody> {
  const body: unknown = await c.req.json().catch(() => {
    throw new ProblemError(400, 'not_json', 'The body is not JSON.');
  });
  const parsed = supplierEventSchema.safeParse(body);
  if (!parsed.success) throw unprocessable(fieldErrors(parsed.error));
  return parsed.data;
}
