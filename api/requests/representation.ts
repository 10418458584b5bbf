import { workingCalendarOf } from '../../db/calendars/working-calendars.ts';
import type { Db } from '../../db/database.ts';
import { findRequest, type RequestRow } from '../../db/requests/find.ts';
import type { RequestSummaryRow } from '../../db/requests/list.ts';
import { type WorkOrderRow, workOrdersOfRequest } from '../../db/work-orders/list.ts';
import { allowedCommands } from '../../domain/request/allowed.ts';
import { clockState, dueAt, isPaused, nextDeadline, warnAt } from '../../domain/request/clocks.ts';
import type { StaffCommandName } from '../../domain/request/commands.ts';
import { presentedDocuments, requiredDocuments } from '../../domain/request/documents.ts';
import { hasUnplannable } from '../../domain/request/planning.ts';
import { CLOCK_TARGETS, type Clock, type RequestState } from '../../domain/request/state.ts';
import type { WorkingCalendar } from '../../domain/time/working-time.ts';
import type { Caller } from '../access.ts';
import { type Principal, scopeFor } from '../principal.ts';
import { notFound } from '../problem.ts';
import { dateOrNull, fieldsOf } from '../schemas.ts';
import {
  type RequestBody,
  type RequestSummary,
  requestSchema,
  requestSummarySchema,
  workOrderOfRequestSchema,
} from './schemas.ts';

/** What a request's representation is made of; the working time left is computed by whoever reads. */
interface RequestParts {
  row: Omit<RequestRow, 'calendarVersions'>;
  workOrders: readonly WorkOrderRow[];
  workingTimeLeft: number | null;
}

/** A request as its page shows it to who asks. @throws 404 */
export async function readRequest(
  db: Db,
  { principal, scope, now }: Caller,
  id: string,
): Promise<RequestBody> {
  const row = await findRequest(db, scope, id);
  if (!row) throw notFound();
  const workOrders = row.snapshot.workOrders.length > 0 ? await workOrdersOfRequest(db, id) : [];
  const next = nextDeadline(row.snapshot);
  const due = next && dueAt(next);
  const { calendarId } = row.snapshot.terms;
  const calendar =
    due !== null && row.calendarVersions && (await workingCalendarOf(db, calendarId, row.calendarVersions));
  const workingTimeLeft = due !== null && calendar ? workingTimeUntil(calendar, due, now) : null;
  return presentRequest({ row, workOrders, workingTimeLeft }, principal, now);
}

/** A request as its page shows it to who asks. @param now epoch milliseconds */
export function presentRequest(parts: RequestParts, principal: Principal, now: number): RequestBody {
  const { row, workOrders, workingTimeLeft } = parts;
  const state = row.snapshot;
  const { suspension, recontact, verification } = state;
  const waits = recontact?.state === 'open' || recontact?.state === 'overdue';
  return fieldsOf(requestSchema, {
    ...row,
    ...state,
    contractId: state.terms.contractId,
    contractVersion: state.terms.contractVersion,
    requester: requesterOf(row),
    breached: state.clocks.some((clock) => clock.breachedAt !== null),
    unplannable: hasUnplannable(state),
    clockPaused: state.clocks.some(isPaused),
    suspension: suspension && {
      reason: suspension.reason,
      until: dateOrNull(suspension.until),
      byWorkOrderId: suspension.byWorkOrder,
    },
    documents: { required: requiredDocuments(state), presented: presentedDocuments(state) },
    deadlines: latestClocks(state).map(presentClock),
    nextDeadline: presentNext(nextDeadline(state), now),
    workingTimeLeft,
    asOf: new Date(now),
    workOrders: workOrders.map((order) => fieldsOf(workOrderOfRequestSchema, order)),
    refusedEvents: row.refusedEvents.map((event) => ({ ...event, at: new Date(event.at) })),
    survey: { state: state.survey.state, score: state.survey.score },
    recontact: recontact && {
      ...recontact,
      openedAt: new Date(recontact.openedAt),
      dueAt: dateOrNull(recontact.dueAt),
    },
    recontactDueAt: waits ? dateOrNull(recontact.dueAt) : null,
    verification: state.state === 'completed' ? presentVerification(verification) : null,
    reopenUntil: dateOrNull(state.reopenUntil),
    allowed: allowedFor(principal, state, now),
    resolvedAt: dateOrNull(state.resolvedAt),
    closedAt: dateOrNull(state.closedAt),
  });
}

/** The commands that the rules and the policy both allow. @param now epoch milliseconds */
export function allowedFor(principal: Principal, state: RequestState, now: number): StaffCommandName[] {
  return allowedCommands(state, now).filter((command) => scopeFor(principal, 'requests', command) !== null);
}

/** A request as a line of a list. @param now epoch milliseconds */
export function presentSummary(
  row: RequestSummaryRow,
  workingTimeLeft: number | null,
  now: number,
): RequestSummary {
  const { dueAt, dueTarget, warnAt } = row;
  const state = dueAt && dueAt.getTime() <= now ? ('breached' as const) : ('running' as const);
  return fieldsOf(requestSummarySchema, {
    ...row,
    requester: requesterOf(row),
    nextDeadline: dueAt && dueTarget ? { target: dueTarget, dueAt, warnAt, state } : null,
    workingTimeLeft,
    asOf: new Date(now),
    survey: { state: row.surveyState, score: row.surveyScore },
  });
}

/** Working milliseconds until an instant, below zero where it has passed. Instants in epoch milliseconds. */
export function workingTimeUntil(calendar: WorkingCalendar, due: number, now: number): number {
  return due >= now ? calendar.workingTimeBetween(now, due) : -calendar.workingTimeBetween(due, now);
}

function requesterOf(row: Pick<RequestRow, 'requesterName' | 'requesterEmail' | 'requesterPhone'>) {
  return { name: row.requesterName, email: row.requesterEmail, phone: row.requesterPhone };
}

function latestClocks(state: RequestState): Clock[] {
  return CLOCK_TARGETS.flatMap(
    (target) => state.clocks.filter((clock) => clock.target === target).at(-1) ?? [],
  );
}

function presentClock(clock: Clock): RequestBody['deadlines'][number] {
  return {
    cycle: clock.cycle,
    target: clock.target,
    dueAt: dateOrNull(dueAt(clock)),
    warnAt: dateOrNull(warnAt(clock)),
    state: clockState(clock),
    metAt: dateOrNull(clock.metAt),
    breachedAt: dateOrNull(clock.breachedAt),
  };
}

function presentNext(clock: Clock | null, now: number): RequestBody['nextDeadline'] {
  const due = clock && dueAt(clock);
  if (!clock || due === null) return null;
  const { target, warnAt } = presentClock(clock);
  return { target, dueAt: new Date(due), warnAt, state: due <= now ? 'breached' : 'running' };
}

function presentVerification(verification: RequestState['verification']): RequestBody['verification'] {
  return verification?.open
    ? { mode: verification.mode, until: new Date(verification.until) }
    : { mode: 'staff', until: null };
}
