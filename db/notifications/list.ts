import { type Expression, type SqlBool, sql } from 'kysely';
import type { DeliveryChannel } from '../../domain/delivery/endpoint.ts';
import type { Db } from '../database.ts';

/** How it stands with what is sent. */
export type DeliveryState = 'pending' | 'sent' | 'failed';

/** What a list of notifications is narrowed down by; a list of values means any of them. */
export interface NotificationFilters {
  id?: string[] | undefined;
  requestId?: string[] | undefined;
  workOrderId?: string[] | undefined;
  state?: DeliveryState[] | undefined;
  channel?: DeliveryChannel[] | undefined;
  event?: string[] | undefined;
}

export const NOTIFICATION_SORTS = ['createdAt', 'sentAt'] as const;
export type NotificationSort = (typeof NOTIFICATION_SORTS)[number];

export function notifications(db: Db, filters: NotificationFilters) {
  return notificationRows(db).where((eb) => {
    const all: Expression<SqlBool>[] = [];
    if (filters.id) all.push(eb('n.id', 'in', filters.id));
    if (filters.requestId) all.push(eb('n.requestId', 'in', filters.requestId));
    if (filters.workOrderId) all.push(eb('n.workOrderId', 'in', filters.workOrderId));
    if (filters.state) all.push(eb('n.state', 'in', filters.state));
    if (filters.channel) all.push(eb('n.channel', 'in', filters.channel));
    if (filters.event) all.push(eb('n.event', 'in', filters.event));
    return eb.and(all);
  });
}

type Notifications = ReturnType<typeof notifications>;

/** Sorts; what was not sent comes last. */
export function sortNotifications(
  query: Notifications,
  sort: NotificationSort,
  order: 'asc' | 'desc',
): Notifications {
  if (sort === 'createdAt')
    return query.orderBy('n.createdAt', order).orderBy('n.id', order === 'asc' ? 'desc' : 'asc');
  return query
    .orderBy('n.sentAt', (by) => (order === 'asc' ? by.asc().nullsLast() : by.desc().nullsLast()))
    .orderBy('n.id', order);
}

export async function findNotification(db: Db, id: string) {
  const row = await notificationRows(db).where('n.id', '=', id).executeTakeFirst();
  return row ?? null;
}

export type NotificationRow = NonNullable<Awaited<ReturnType<typeof findNotification>>>;

/** The messages that Sportello writes by itself. */
function notificationRows(db: Db) {
  return db
    .selectFrom('messages as n')
    .leftJoin('requests as r', 'r.id', 'n.requestId')
    .where('n.event', 'is not', null)
    .select([
      'n.id',
      'n.requestId',
      'r.number as requestNumber',
      'n.workOrderId',
      'n.statementId',
      'n.event',
      'n.channel',
      sql<string>`n.recipients[1]`.as('recipient'),
      'n.subject',
      'n.text',
      'n.state',
      'n.attempts',
      'n.lastError',
      'n.kept',
      'n.createdAt',
      'n.sentAt',
      'n.expiresAt',
      'n.nextAttemptAt',
    ])
    .$narrowType<{ event: string; channel: DeliveryChannel; state: DeliveryState }>();
}
