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
import { collectionRoutes } from '../collections.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { anyOf, listQuery } from '../lists.ts';
import { conflict, notFound } from '../problem.ts';
import { defineRoute, json } from '../route.ts';
import { id, line, timestamp } from '../schemas.ts';

const STATES = ['pending', 'sent', 'failed'] as const;

const notificationSchema = z
  .object({
    id: z.uuid(),
    requestId: z.uuid().nullable().describe('Null for one about a statement'),
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
    kept: z.boolean().describe('No gateway is configured: kept here instead of sent'),
    createdAt: timestamp,
    sentAt: timestamp.nullable(),
    nextAttemptAt: timestamp.nullable().describe('While it waits: when it is tried again'),
    expiresAt: timestamp.nullable().describe('It is given up then: an offer that has expired, or three days'),
  })
  .openapi('Notification');

const retry = defineRoute('post', '/api/notifications/{id}/retry', {
  summary: 'Try again to deliver what gave up',
  access: { resource: 'notifications', action: 'retry' },
  responses: { 202: json(notificationSchema, 'It waits again') },
});

/** Messages that went out, wait, gave up, or are kept for want of a gateway. */
export function notificationRoutes({ db }: AppDeps): OpenAPIHono<AppEnv> {
  const routes = collectionRoutes({
    resource: 'notifications',
    path: '/api/notifications',
    singular: 'notification',
    plural: 'notifications',
    item: notificationSchema,
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
    select: (at, _caller, query) => notifications(at, query ?? {}),
    alias: 'n',
    sort: (rows, { sort, order }) => sortNotifications(rows, sort, order),
    present: (rows) => rows.map(presentNotification),
  });
  return routes.openapi(retry, async (c) => {
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

function presentNotification({ recipient, ...row }: NotificationRow) {
  return { ...row, to: recipient };
}
