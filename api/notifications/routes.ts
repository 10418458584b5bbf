import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { requeueMessage } from '../../db/notifications/deliveries.ts';
import {
  findNotification,
  NOTIFICATION_SORTS,
  type NotificationRow,
  notifications,
  sortNotifications,
} from '../../db/notifications/list.ts';
import { DELIVERY_CHANNELS } from '../../domain/delivery/endpoint.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { iso, isoOrNull } from '../instants.ts';
import { anyOf, fetchPage, listOf, listQuery } from '../lists.ts';
import { conflict, notFound } from '../problem.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { id, idParams, line } from '../schemas/common.ts';

const tags = ['notifications'];
const STATES = ['pending', 'sent', 'failed'] as const;

const notificationSchema = z
  .object({
    id: z.uuid(),
    requestId: z.uuid().nullable().openapi({ description: 'Null for one about a statement' }),
    requestNumber: z.string().nullable(),
    workOrderId: z.uuid().nullable(),
    statementId: z.uuid().nullable(),
    event: z.string(),
    channel: z.enum(DELIVERY_CHANNELS),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    state: z.enum(STATES),
    attempts: z.int(),
    lastError: z.string().nullable(),
    kept: z.boolean().openapi({ description: 'No gateway is configured: kept here instead of sent' }),
    createdAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
    nextAttemptAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'While it waits: when it is tried again' }),
    expiresAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'It is given up then: an offer that has expired, or three days' }),
  })
  .openapi('Notification');

const list = defineRoute({
  method: 'get',
  path: '/api/notifications',
  tags,
  summary: 'List: notifications',
  access: { resource: 'notifications', action: 'list' },
  request: {
    query: listQuery({
      sort: NOTIFICATION_SORTS,
      order: 'desc',
      filters: {
        id: anyOf(id),
        requestId: anyOf(id),
        workOrderId: anyOf(id),
        state: anyOf(z.enum(STATES)),
        channel: anyOf(z.enum(DELIVERY_CHANNELS)),
        event: anyOf(line(100)),
      },
    }),
  },
  responses: {
    200: {
      description: 'A page of notifications',
      content: { 'application/json': { schema: listOf(notificationSchema) } },
    },
  },
});

const one = defineRoute({
  method: 'get',
  path: '/api/notifications/{id}',
  tags,
  summary: 'One notification',
  access: { resource: 'notifications', action: 'read' },
  request: { params: idParams },
  responses: {
    200: { description: 'The notification', content: { 'application/json': { schema: notificationSchema } } },
  },
});

const retry = defineRoute({
  method: 'post',
  path: '/api/notifications/{id}/retry',
  tags,
  summary: 'Try again to deliver what gave up',
  access: { resource: 'notifications', action: 'retry' },
  request: { params: idParams },
  responses: {
    202: { description: 'It waits again', content: { 'application/json': { schema: notificationSchema } } },
  },
});

/** Messages that went out, wait, gave up, or are kept for want of a gateway. */
export function notificationRoutes({ db }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .openapi(list, async (c) => {
      const { page, perPage, sort, order, q: _q, ...filters } = c.req.valid('query');
      const rows = sortNotifications(notifications(db, filters), sort, order);
      const { data, ...counted } = await fetchPage(db, rows, { page, perPage });
      return c.json({ data: data.map(presentNotification), ...counted }, 200);
    })
    .openapi(one, async (c) => {
      const row = await findNotification(db, c.req.valid('param').id);
      if (!row) throw notFound();
      return c.json(presentNotification(row), 200);
    })
    .openapi(retry, async (c) => {
      const { id } = c.req.valid('param');
      const row = await db.transaction().execute(async (trx) => {
        const requeued = await requeueMessage(trx, id);
        const found = await findNotification(trx, id);
        if (!found) throw notFound();
        if (!requeued)
          throw conflict('not_failed', `The notification is ${found.state}: there is nothing to retry.`);
        return found;
      });
      return c.json(presentNotification(row), 202);
    });
}

function presentNotification({
  recipient,
  createdAt,
  sentAt,
  nextAttemptAt,
  expiresAt,
  ...row
}: NotificationRow) {
  return {
    ...row,
    to: recipient,
    createdAt: iso(createdAt),
    sentAt: isoOrNull(sentAt),
    nextAttemptAt: isoOrNull(nextAttemptAt),
    expiresAt: isoOrNull(expiresAt),
  };
}
