import { type Expression, type SqlBool, sql } from 'kysely';
import type { Priority } from '../../domain/request/priority.ts';
import {
  type Channel,
  REQUEST_STATES,
  type RequestKind,
  type RequestStateName,
} from '../../domain/request/state.ts';
import type { Db } from '../database.ts';
import type { Scope } from '../scope.ts';
import { requestInScope } from './find.ts';
import { matchesRequestWords } from './search.ts';

/** What a list of requests is narrowed down by; a list of values means any of them. Instants are ISO 8601. */
export interface RequestFilters {
  id?: string[] | undefined;
  state?: RequestStateName[] | undefined;
  contractId?: string[] | undefined;
  administrationId?: string[] | undefined;
  categoryId?: string[] | undefined;
  siteId?: string[] | undefined;
  assetId?: string[] | undefined;
  priority?: Priority[] | undefined;
  channel?: Channel[] | undefined;
  kind?: RequestKind[] | undefined;
  assigneeId?: string[] | undefined;
  /** A work order of the request is this supplier's. */
  supplierId?: string[] | undefined;
  /** A deadline of the request was missed. */
  breached?: boolean | undefined;
  /** The calendar has no due instant for something that is waited for. */
  unplannable?: boolean | undefined;
  open?: boolean | undefined;
  unassigned?: boolean | undefined;
  needsSupplier?: boolean | undefined;
  escalated?: boolean | undefined;
  recontactDue?: boolean | undefined;
  dueBefore?: string | undefined;
  /** At this instant the warning has passed and the due instant has not. */
  warnBefore?: string | undefined;
  createdFrom?: string | undefined;
  createdTo?: string | undefined;
  /** Part of the name, or the whole e-mail address. */
  requester?: string | undefined;
  /** In E.164. */
  requesterPhone?: string | undefined;
  q?: string | undefined;
}

export const REQUEST_SORTS = ['dueAt', 'createdAt', 'updatedAt', 'number', 'priority', 'state'] as const;
export type RequestSort = (typeof REQUEST_SORTS)[number];

const CLOSED_STATES: readonly RequestStateName[] = ['resolved', 'closed', 'cancelled', 'merged'];
const OPEN_STATES = REQUEST_STATES.filter((state) => !CLOSED_STATES.includes(state));

/**
 * The ids of the requests in scope that pass all filters.
 * @param year of the request numbers that a serial alone may mean
 */
export function requestIds(db: Db, scope: Scope, filters: RequestFilters, year: number) {
  const f = filters;
  return db
    .selectFrom('requests as r')
    .select('r.id')
    .where((eb) => {
      const all: Expression<SqlBool>[] = [];
      if (scope.kind !== 'all') all.push(requestInScope(scope, 'r'));
      if (f.id) all.push(eb('r.id', 'in', f.id));
      if (f.state) all.push(eb('r.state', 'in', f.state));
      if (f.contractId) all.push(eb('r.contractId', 'in', f.contractId));
      if (f.administrationId) all.push(eb('r.administrationId', 'in', f.administrationId));
      if (f.categoryId) all.push(eb('r.categoryId', 'in', f.categoryId));
      if (f.siteId) all.push(eb('r.siteId', 'in', f.siteId));
      if (f.assetId) all.push(eb('r.assetId', 'in', f.assetId));
      if (f.priority) all.push(eb('r.priority', 'in', f.priority));
      if (f.channel) all.push(eb('r.channel', 'in', f.channel));
      if (f.kind) all.push(eb('r.kind', 'in', f.kind));
      if (f.assigneeId) all.push(eb('r.assigneeId', 'in', f.assigneeId));
      if (f.breached !== undefined)
        all.push(f.breached ? eb.ref('r.breached') : eb.not(eb.ref('r.breached')));
      if (f.unplannable !== undefined)
        all.push(f.unplannable ? eb.ref('r.unplannable') : eb.not(eb.ref('r.unplannable')));
      const open = f.open ?? impliedOpen(f.state);
      if (open !== undefined) all.push(open ? eb.ref('r.open') : eb.not(eb.ref('r.open')));
      if (f.unassigned !== undefined) all.push(eb('r.assigneeId', f.unassigned ? 'is' : 'is not', null));
      if (f.needsSupplier !== undefined) {
        all.push(f.needsSupplier ? eb.ref('r.needsSupplier') : eb.not(eb.ref('r.needsSupplier')));
      }
      if (f.escalated !== undefined) all.push(eb('r.escalation', f.escalated ? '>' : '=', 0));
      if (f.recontactDue !== undefined)
        all.push(eb('r.recontactDueAt', f.recontactDue ? 'is not' : 'is', null));
      if (f.dueBefore) all.push(eb('r.dueAt', '<', new Date(f.dueBefore)));
      if (f.warnBefore) {
        const at = new Date(f.warnBefore);
        all.push(eb('r.warnAt', '<=', at), eb('r.dueAt', '>', at));
      }
      if (f.createdFrom) all.push(eb('r.createdAt', '>=', new Date(f.createdFrom)));
      if (f.createdTo) all.push(eb('r.createdAt', '<=', new Date(f.createdTo)));
      if (f.supplierId) {
        all.push(
          eb.exists(
            eb
              .selectFrom('workOrders as w')
              .select('w.id')
              .whereRef('w.requestId', '=', 'r.id')
              .where('w.supplierId', 'in', f.supplierId),
          ),
        );
      }
      if (f.requester) all.push(isRequester(f.requester, f.requesterPhone));
      const words = f.q ? matchesRequestWords('r', f.q, year) : null;
      if (words) all.push(words);
      return eb.and(all);
    });
}

/** A list of open states alone says that the request is open, which an index of open requests can use. */
function impliedOpen(states: RequestStateName[] | undefined): true | undefined {
  return states?.every((state) => OPEN_STATES.includes(state)) ? true : undefined;
}

function isRequester(text: string, phone: string | undefined): Expression<SqlBool> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(immutable_unaccent(lower(r.requester_name)) like immutable_unaccent(lower(${pattern}::text))
    or lower(r.requester_email) = lower(${text}::text)
    or r.requester_phone = ${phone ?? null}::text)`;
}

type RequestIds = ReturnType<typeof requestIds>;

/** Sorts; what has no such value comes last, and the newest first among equals. */
export function sortRequests(query: RequestIds, sort: RequestSort, order: 'asc' | 'desc'): RequestIds {
  const direction = sql.raw(order);
  const by = (column: string, nullable: boolean) =>
    nullable ? sql`${sql.ref(column)} ${direction} nulls last` : sql`${sql.ref(column)} ${direction}`;
  switch (sort) {
    case 'dueAt':
      return query.orderBy(by('r.dueAt', order === 'desc')).orderBy('r.id', order);
    case 'createdAt':
      return query.orderBy('r.createdAt', order).orderBy('r.id', order === 'asc' ? 'desc' : 'asc');
    case 'updatedAt':
      return query.orderBy('r.updatedAt', order).orderBy('r.id', order === 'asc' ? 'desc' : 'asc');
    case 'number':
      return query.orderBy('r.number', order);
    case 'priority':
      return query.orderBy(by('r.priority', true)).orderBy('r.dueAt', 'asc').orderBy('r.id', 'asc');
    case 'state':
      return query.orderBy('r.state', order).orderBy('r.dueAt', order).orderBy('r.id', order);
  }
}

/** What a line of the list shows, in the order of the ids. */
export async function requestSummaries(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await summaryRows(db).where('r.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export type RequestSummaryRow = Awaited<ReturnType<typeof requestSummaries>>[number];

/** The requests behind the ids, oldest first, in batches: for exports of any length. */
export async function* requestBatches(
  db: Db,
  query: RequestIds,
  size: number,
): AsyncGenerator<RequestSummaryRow[]> {
  let after: string | null = null;
  for (;;) {
    let batch = query.orderBy('r.id').limit(size);
    if (after !== null) batch = batch.where('r.id', '>', after);
    const ids = (await batch.execute()).map((row) => row.id);
    if (ids.length > 0) yield await requestSummaries(db, ids);
    after = ids.at(-1) ?? null;
    if (ids.length < size) return;
  }
}

function summaryRows(db: Db) {
  return db
    .selectFrom('requests as r')
    .innerJoin('contracts as c', 'c.id', 'r.contractId')
    .leftJoin('categories as k', 'k.id', 'r.categoryId')
    .leftJoin('sites as s', 's.id', 'r.siteId')
    .leftJoin('users as u', 'u.id', 'r.assigneeId')
    .select([
      'r.id',
      'r.number',
      'r.version',
      'r.state',
      'r.kind',
      'r.channel',
      'r.contractId',
      'r.administrationId',
      'r.categoryId',
      'r.siteId',
      'r.impact',
      'r.urgency',
      'r.priority',
      'r.subject',
      'r.requesterName',
      'r.requesterEmail',
      'r.requesterPhone',
      'r.assigneeId',
      'r.resolvedDirectly',
      'r.reopenCount',
      'r.reminderCount',
      'r.complaintCount',
      'r.escalation',
      'r.needsSupplier',
      'r.breached',
      'r.unplannable',
      'r.clockPaused',
      'r.dueAt',
      'r.dueTarget',
      'r.warnAt',
      'r.recontactDueAt',
      'r.surveyState',
      'r.surveyScore',
      'r.mergedIntoId',
      'r.createdAt',
      'r.updatedAt',
      'r.resolvedAt',
      'r.closedAt',
      'c.code as contractCode',
      'k.name as categoryName',
      's.name as siteName',
      'u.name as assigneeName',
      sql<string>`r.snapshot #>> '{terms,calendarId}'`.as('calendarId'),
    ]);
}
