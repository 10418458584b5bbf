import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CalendarVersions } from '../calendars/working-calendars.ts';
import type { Db } from '../database.ts';
import { HOLIDAYS_VERSION } from '../holidays/holidays.ts';
import { inScope, type Scope } from '../scope.ts';

/** Whether a request belongs to the scope: to its administration, or because its supplier has a work order of it. */
export function requestInScope(scope: Scope, alias: string): RawBuilder<SqlBool> {
  if (scope.kind !== 'supplier') return inScope(scope, { administrationId: `${alias}.administrationId` });
  return sql`exists (select 1 from work_orders own
    where own.request_id = ${sql.ref(`${alias}.id`)} and own.supplier_id = ${scope.supplierId}::uuid)`;
}

/** All that a request's page shows, but for its work orders; null where it is not there or out of scope. */
export async function findRequest(db: Db, scope: Scope, id: string) {
  const row = await requestRows(db)
    .where('r.id', '=', id)
    .where(requestInScope(scope, 'r'))
    .executeTakeFirst();
  return row ?? null;
}

export type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** What an outside sender said of a request and its state did not allow. */
export interface RefusedEventRow {
  id: string;
  /** ISO 8601. */
  at: string;
  type: string;
  workOrderId: string | null;
  refusal: string | null;
}

/** What a command needs to know before it is sent: null where the request is not there or out of scope. */
export async function findRequestState(db: Db, scope: Scope, id: string) {
  const row = await db
    .selectFrom('requests as r')
    .select(['r.version', 'r.snapshot', 'r.requesterName', 'r.updatedAt'])
    .where('r.id', '=', id)
    .where(requestInScope(scope, 'r'))
    .executeTakeFirst();
  return row ?? null;
}

/** Whether there is such a request within the scope. */
export async function requestExists(db: Db, scope: Scope, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('requests as r')
    .select('r.id')
    .where('r.id', '=', id)
    .where(requestInScope(scope, 'r'))
    .executeTakeFirst();
  return row !== undefined;
}

function requestRows(db: Db) {
  return db
    .selectFrom('requests as r')
    .innerJoin('contracts as c', 'c.id', 'r.contractId')
    .leftJoin('categories as k', 'k.id', 'r.categoryId')
    .leftJoin('sites as s', 's.id', 'r.siteId')
    .leftJoin('assets as a', 'a.id', 'r.assetId')
    .leftJoin('users as u', 'u.id', 'r.assigneeId')
    .select([
      'r.id',
      'r.snapshot',
      'r.administrationId',
      'r.siteId',
      'r.assetId',
      'r.callId',
      'r.subject',
      'r.description',
      'r.requesterName',
      'r.requesterEmail',
      'r.requesterPhone',
      'r.createdAt',
      'r.updatedAt',
      'c.code as contractCode',
      'k.name as categoryName',
      's.name as siteName',
      'a.name as assetName',
      'u.name as assigneeName',
      // What the working time that is left depends on.
      sql<CalendarVersions | null>`(select jsonb_build_object('version', h.version, 'holidaysVersion', ${HOLIDAYS_VERSION})
        from calendars h where h.id = (r.snapshot #>> '{terms,calendarId}')::uuid)`.as('calendarVersions'),
      sql<
        RefusedEventRow[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'at', e.received_at, 'type', e.type,
        'workOrderId', e.work_order_id, 'refusal', e.refusal) order by e.received_at), '[]')
        from inbound_events e where e.request_id = r.id and e.state = 'refused')`.as('refusedEvents'),
    ]);
}
