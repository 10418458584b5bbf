import { z } from '@hono/zod-openapi';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import type { Db } from '../../db/database.ts';
import {
  REQUEST_SORTS,
  type RequestFilters,
  type RequestSummaryRow,
  requestIds,
  requestSummaries,
  sortRequests,
} from '../../db/requests/list.ts';
import { findPerson, type KnownBy, requestsOfPerson } from '../../db/requests/lookup.ts';
import type { Scope } from '../../db/scope.ts';
import { CHANNELS, REQUEST_KINDS, REQUEST_STATES } from '../../domain/request/state.ts';
import { yearOf } from '../../domain/time/rome.ts';
import { anyOf, countUpTo, flagFilter, listQuery, type Page } from '../lists.ts';
import { id, instant, line } from '../schemas.ts';
import { presentSummary, workingTimeUntil } from './representation.ts';
import { type LookupAnswer, prioritySchema, type RequestSummary } from './schemas.ts';

const RECENT_MS = 30 * 86_400_000;
const MOST = 20;

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
      .describe('Those whose warning has passed at this instant and whose deadline has not'),
    createdFrom: instant.optional(),
    createdTo: instant.optional(),
    requester: line().optional().describe('Part of the name, or the whole e-mail address or number'),
  },
});

type RequestListQuery = z.output<typeof requestListQuery>;

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

/** Lines of a list, with the working time that each has left: below zero where it has passed. */
async function presentSummaries(
  db: Db,
  rows: readonly RequestSummaryRow[],
  now: number,
): Promise<RequestSummary[]> {
  const calendarIds = new Set(rows.flatMap(({ calendarId, dueAt }) => (dueAt ? [calendarId] : [])));
  const calendars = new Map(
    await Promise.all([...calendarIds].map(async (id) => [id, await workingCalendar(db, id)] as const)),
  );
  return rows.map((row) => {
    const calendar = calendars.get(row.calendarId);
    const left = row.dueAt && calendar ? workingTimeUntil(calendar, row.dueAt.getTime(), now) : null;
    return presentSummary(row, left, now);
  });
}

/** What a person types as a number may be one in any notation. */
export function filtersOf(filters: Omit<RequestFilters, 'requesterPhone'>): RequestFilters {
  const { requester } = filters;
  if (!requester) return filters;
  const phone = parsePhoneNumberFromString(requester, 'IT');
  return phone?.isPossible() ? { ...filters, requesterPhone: phone.number } : filters;
}

/** Who calls, and the requests that the call may be about: those still open, and recent ones. */
export async function lookUpRequester(db: Db, by: KnownBy, now: number): Promise<LookupAnswer> {
  const [requester, ids] = await Promise.all([
    findPerson(db, by),
    requestsOfPerson(db, by, new Date(now - RECENT_MS), MOST),
  ]);
  return { requester, requests: await presentSummaries(db, await requestSummaries(db, ids), now) };
}
