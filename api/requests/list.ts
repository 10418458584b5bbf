import { z } from '@hono/zod-openapi';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Db } from '../../db/database.ts';
import {
  REQUEST_SORTS,
  type RequestFilters,
  type RequestSummaryRow,
  requestIds,
  requestSummaries,
  sortRequests,
} from '../../db/requests/list.ts';
import type { Scope } from '../../db/scope.ts';
import { CHANNELS, REQUEST_KINDS, REQUEST_STATES } from '../../domain/request/state.ts';
import { yearOf } from '../../domain/time/rome.ts';
import { anyOf, countUpTo, flagFilter, listQuery, type Page } from '../lists.ts';
import { id, instant, line } from '../schemas/common.ts';
import { presentSummary } from './representation.ts';
import { prioritySchema, type RequestSummary } from './schemas.ts';
import { workingTimesLeft } from './working-time.ts';

export const requestListQuery = listQuery({
  sort: REQUEST_SORTS,
  filters: {
    id: anyOf(id),
    state: anyOf(z.enum(REQUEST_STATES)),
    contractId: anyOf(id),
    administrationId: anyOf(id),
    categoryId: anyOf(id),
    siteId: anyOf(id),
    assetId: anyOf(id),
    priority: anyOf(z.coerce.number().pipe(prioritySchema)),
    channel: anyOf(z.enum(CHANNELS)),
    kind: anyOf(z.enum(REQUEST_KINDS)),
    assigneeId: anyOf(id),
    supplierId: anyOf(id),
    breached: flagFilter(),
    unplannable: flagFilter(),
    open: flagFilter(),
    unassigned: flagFilter(),
    needsSupplier: flagFilter(),
    escalated: flagFilter(),
    recontactDue: flagFilter(),
    dueBefore: instant.optional(),
    warnBefore: instant
      .optional()
      .openapi({ description: 'Those whose warning has passed at this instant and whose deadline has not' }),
    createdFrom: instant.optional(),
    createdTo: instant.optional(),
    requester: line()
      .optional()
      .openapi({ description: 'Part of the name, or the whole e-mail address or number' }),
  },
});

export type RequestListQuery = z.output<typeof requestListQuery>;

/** The same filters without paging, for exports. */
export const requestFilterQuery = requestListQuery.omit({
  page: true,
  perPage: true,
  sort: true,
  order: true,
});

/** A page of requests. The ids come first, by indexes alone; then what their lines show. */
export async function listRequests(
  db: Db,
  scope: Scope,
  query: RequestListQuery,
  now: number,
): Promise<Page<RequestSummary>> {
  const { page, perPage, sort, order, ...filters } = query;
  const filtered = requestIds(db, scope, filtersOf(filters), yearOf(now));
  const offset = (page - 1) * perPage;
  const ids = await sortRequests(filtered, sort, order).limit(perPage).offset(offset).execute();
  const wholeList = ids.length < perPage && (ids.length > 0 || offset === 0);
  const [rows, counted] = await Promise.all([
    requestSummaries(
      db,
      ids.map((row) => row.id),
    ),
    wholeList ? { total: offset + ids.length, totalIsExact: true } : countUpTo(db, filtered),
  ]);
  return { data: await presentSummaries(db, rows, now), ...counted };
}

/** Lines of a list, with the working time that each has left. */
export async function presentSummaries(
  db: Db,
  rows: readonly RequestSummaryRow[],
  now: number,
): Promise<RequestSummary[]> {
  const left = await workingTimesLeft(db, rows, now);
  return rows.map((row, index) => presentSummary(row, left[index] ?? null, now));
}

/** What a person types as a number may be one in any notation. */
export function filtersOf(filters: Omit<RequestFilters, 'requesterPhone'>): RequestFilters {
  const { requester } = filters;
  if (!requester) return filters;
  const phone = parsePhoneNumberFromString(requester, 'IT');
  return phone?.isPossible() ? { ...filters, requesterPhone: phone.number } : filters;
}
