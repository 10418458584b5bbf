import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { WorkOrderStateName } from '../../domain/work-order/state.ts';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';
import { numbersOf } from '../requests/search.ts';
import { inScope, type Scope } from '../scope.ts';
import { termsOnParts } from '../statements/invoiced-parts.ts';

/** What a list of work orders is narrowed down by; a list of values means any of them. */
export interface WorkOrderFilters {
  id?: string[] | undefined;
  state?: WorkOrderStateName[] | undefined;
  supplierId?: string[] | undefined;
  requestId?: string[] | undefined;
  contractId?: string[] | undefined;
  /** Neither ended nor completed. */
  open?: boolean | undefined;
  /** Words of the request's subject or the supplier's name, or a number. */
  q?: string | undefined;
}

export const WORK_ORDER_SORTS = [
  'createdAt',
  'updatedAt',
  'number',
  'state',
  'scheduledFrom',
  'offerExpiresAt',
] as const;
export type WorkOrderSort = (typeof WORK_ORDER_SORTS)[number];

const OPEN_STATES: WorkOrderStateName[] = ['offered', 'accepted', 'scheduled', 'in_progress', 'suspended'];

/**
 * Work orders in scope: a supplier's own, or those of an administration's requests.
 * @param year of the request numbers that a serial alone may mean
 */
export function workOrders(db: Db, scope: Scope, filters: WorkOrderFilters, year: number) {
  return workOrderRows(db)
    .where(workOrderInScope(scope))
    .where((eb) => {
      const all: Expression<SqlBool>[] = [];
      if (filters.id) all.push(eb('w.id', 'in', filters.id));
      if (filters.state) all.push(eb('w.state', 'in', filters.state));
      if (filters.supplierId) all.push(eb('w.supplierId', 'in', filters.supplierId));
      if (filters.requestId) all.push(eb('w.requestId', 'in', filters.requestId));
      if (filters.contractId) all.push(eb('r.contractId', 'in', filters.contractId));
      if (filters.open !== undefined) all.push(eb('w.state', filters.open ? 'in' : 'not in', OPEN_STATES));
      if (filters.q) all.push(isAbout(filters.q, year));
      return eb.and(all);
    });
}

type WorkOrders = ReturnType<typeof workOrders>;

/** Sorts; what has no such value comes last. */
export function sortWorkOrders(query: WorkOrders, sort: WorkOrderSort, order: 'asc' | 'desc'): WorkOrders {
  const column = sql.ref(`w.${sort}`);
  return query.orderBy(sql`${column} ${sql.raw(order)} nulls last`).orderBy('w.id', order);
}

/** All that a work order's page shows; null where it is not there or out of scope. */
export async function findWorkOrder(db: Db, scope: Scope, id: string) {
  const row = await workOrderRows(db)
    .where('w.id', '=', id)
    .where(workOrderInScope(scope))
    .executeTakeFirst();
  return row ?? null;
}

export type WorkOrderRow = NonNullable<Awaited<ReturnType<typeof findWorkOrder>>>;

/** A request's work orders, oldest first. */
export async function workOrdersOfRequest(db: Db, requestId: string): Promise<WorkOrderRow[]> {
  return workOrderRows(db)
    .where('w.requestId', '=', requestId)
    .orderBy('w.createdAt')
    .orderBy('w.id')
    .execute();
}

/** One of a supplier's own work orders; null where it has none of this id. */
export async function findSupplierWorkOrder(db: Db, supplierId: string, workOrderId: string) {
  const row = await db
    .selectFrom('workOrders')
    .select(['id', 'requestId'])
    .where('id', '=', workOrderId)
    .where('supplierId', '=', supplierId)
    .executeTakeFirst();
  return row ?? null;
}

function workOrderInScope(scope: Scope): RawBuilder<SqlBool> {
  return inScope(scope, { administrationId: 'r.administrationId', supplierId: 'w.supplierId' });
}

function isAbout(words: string, year: number): Expression<SqlBool> {
  const columns = [sql.ref('w.number'), sql.ref('r.subject'), sql.ref('p.name')];
  return sql<SqlBool>`(${matchesWords(columns, words)} or r.number = any(${numbersOf(words, year)}::text[]))`;
}

function workOrderRows(db: Db) {
  return db
    .selectFrom('workOrders as w')
    .innerJoin('requests as r', 'r.id', 'w.requestId')
    .innerJoin('contracts as c', 'c.id', 'r.contractId')
    .innerJoin('contractVersions as v', (join) =>
      join.onRef('v.contractId', '=', 'r.contractId').onRef('v.version', '=', 'r.contractVersion'),
    )
    .innerJoin('suppliers as p', 'p.id', 'w.supplierId')
    .leftJoin('serviceCentres as e', 'e.id', 'w.serviceCentreId')
    .leftJoin('categories as k', 'k.id', 'r.categoryId')
    .leftJoin('sites as s', 's.id', 'r.siteId')
    .leftJoin('assets as a', 'a.id', 'r.assetId')
    .leftJoin('texts as i', 'i.id', 'w.instructionsTextId')
    .leftJoin('texts as o', 'o.id', 'w.reportTextId')
    .leftJoin('texts as y', 'y.id', 'w.reasonTextId')
    .select([
      'w.id',
      'w.number',
      'w.version',
      'w.requestId',
      'w.supplierId',
      'w.serviceCentreId',
      'w.state',
      'w.offerExpiresAt',
      'w.scheduledFrom',
      'w.scheduledTo',
      'w.startedAt',
      'w.completedAt',
      'w.suspendReason',
      'w.parts',
      'w.snapshot',
      'w.createdAt',
      'w.updatedAt',
      'r.number as requestNumber',
      'r.state as requestState',
      'r.contractId',
      'r.categoryId',
      'r.priority',
      'r.subject',
      'r.description',
      'r.requesterName',
      'r.requesterPhone',
      'c.code as contractCode',
      'c.startsOn',
      'p.name as supplierName',
      'e.name as serviceCentreName',
      'k.name as categoryName',
      's.name as siteName',
      's.address as siteAddress',
      'a.name as assetName',
      'i.body as instructions',
      'o.body as report',
      'y.body as reason',
    ])
    .select(termsOnParts);
}
