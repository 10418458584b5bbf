import type { Expression, SqlBool } from 'kysely';
import type { Db } from './database.ts';
import type { NotificationsTable } from './schema.ts';

/** What a list of notifications is narrowed down by; a list of values means any of them. */
export interface NotificationFilters {
  id?: string[] | undefined;
  requestId?: string[] | undefined;
  workOrderId?: string[] | undefined;
  state?: NotificationsTable['state'][] | undefined;
  channel?: NotificationsTable['channel'][] | undefined;
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

function notificationRows(db: Db) {
  return db
    .selectFrom('notifications as n')
    .innerJoin('requests as r', 'r.id', 'n.requestId')
    .select([
      'n.id',
      'n.requestId',
      'r.number as requestNumber',
      'n.workOrderId',
      'n.event',
      'n.channel',
      'n.recipient',
      'n.subject',
      'n.text',
      'n.state',
      'n.attempts',
      'n.lastError',
      'n.kept',
      'n.createdAt',
      'n.sentAt',
    ]);
}
