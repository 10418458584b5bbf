import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from './database.ts';
import { inScope, type Scope } from './scope.ts';

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
    ]);
}

/** What outside senders said of a request and its state did not allow, oldest first. */
export async function refusedEvents(db: Db, requestId: string) {
  return db
    .selectFrom('inboundEvents')
    .select(['id', 'receivedAt as at', 'type', 'workOrderId', 'refusal'])
    .where('requestId', '=', requestId)
    .where('state', '=', 'refused')
    .orderBy('receivedAt')
    .execute();
}

export type RefusedEventRow = Awaited<ReturnType<typeof refusedEvents>>[number];
