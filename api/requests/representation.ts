import type { RefusedEventRow, RequestRow } from '../../db/requests/find.ts';
import type { RequestSummaryRow } from '../../db/requests/list.ts';
import type { WorkOrderRow } from '../../db/work-orders/list.ts';
import { allowedCommands } from '../../domain/request/allowed.ts';
import { clockState, dueAt, isPaused, nextDeadline, warnAt } from '../../domain/request/clocks.ts';
import type { StaffCommandName } from '../../domain/request/commands.ts';
import { presentedDocuments, requiredDocuments } from '../../domain/request/documents.ts';
import { hasUnplannable } from '../../domain/request/planning.ts';
import { CLOCK_TARGETS, type Clock, type RequestState } from '../../domain/request/state.ts';
import { iso, isoOrNull } from '../instants.ts';
import { type Principal, scopeFor } from '../principal.ts';
import type { RequestBody, RequestSummary } from './schemas.ts';

/** What a request's representation is made of; the working time left is computed by whoever reads. */
export interface RequestParts {
  row: Omit<RequestRow, 'calendarVersions'>;
  workOrders: readonly WorkOrderRow[];
  workingTimeLeft: number | null;
}

/** A request as its page shows it to who asks. @param now epoch milliseconds */
export function presentRequest(parts: RequestParts, principal: Principal, now: number): RequestBody {
  const { row, workOrders, workingTimeLeft } = parts;
  const state = row.snapshot;
  return {
    id: row.id,
    number: state.number,
    version: state.version,
    state: state.state,
    kind: state.kind,
    channel: state.channel,
    contractId: state.terms.contractId,
    contractCode: row.contractCode,
    contractVersion: state.terms.contractVersion,
    administrationId: row.administrationId,
    categoryId: state.categoryId,
    categoryName: row.categoryName,
    siteId: row.siteId,
    siteName: row.siteName,
    assetId: row.assetId,
    assetName: row.assetName,
    callId: row.callId,
    impact: state.impact,
    urgency: state.urgency,
    priority: state.priority,
    subject: row.subject,
    description: row.description,
    requester: { name: row.requesterName, email: row.requesterEmail, phone: row.requesterPhone },
    assigneeId: state.assigneeId,
    assigneeName: row.assigneeName,
    resolvedDirectly: state.resolvedDirectly,
    reopenCount: state.reopenCount,
    reminderCount: state.reminderCount,
    complaintCount: state.complaintCount,
    escalation: state.escalation,
    needsSupplier: state.needsSupplier,
    breached: state.clocks.some((clock) => clock.breachedAt !== null),
    unplannable: hasUnplannable(state),
    clockPaused: state.clocks.some(isPaused),
    suspension: presentSuspension(state),
    documents: { required: requiredDocuments(state), presented: presentedDocuments(state) },
    deadlines: latestClocks(state).map(presentClock),
    nextDeadline: presentNext(nextDeadline(state), now),
    workingTimeLeft,
    asOf: iso(now),
    workOrders: workOrders.map(presentWorkOrder),
    refusedEvents: row.refusedEvents.map(presentRefusedEvent),
    survey: { state: state.survey.state, score: state.survey.score },
    recontact: presentRecontact(state),
    recontactDueAt: isoOrNull(recontactDue(state)),
    verification: presentVerification(state),
    reopenUntil: isoOrNull(state.reopenUntil),
    mergedIntoId: state.mergedIntoId,
    allowed: allowedFor(principal, state, now),
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    resolvedAt: isoOrNull(state.resolvedAt),
    closedAt: isoOrNull(state.closedAt),
  };
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
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    state: row.state,
    kind: row.kind,
    channel: row.channel,
    contractId: row.contractId,
    contractCode: row.contractCode,
    administrationId: row.administrationId,
    categoryId: row.categoryId,
    categoryName: row.categoryName,
    siteId: row.siteId,
    siteName: row.siteName,
    impact: row.impact,
    urgency: row.urgency,
    priority: row.priority,
    subject: row.subject,
    requester: { name: row.requesterName, email: row.requesterEmail, phone: row.requesterPhone },
    assigneeId: row.assigneeId,
    assigneeName: row.assigneeName,
    resolvedDirectly: row.resolvedDirectly,
    reopenCount: row.reopenCount,
    reminderCount: row.reminderCount,
    complaintCount: row.complaintCount,
    escalation: row.escalation,
    needsSupplier: row.needsSupplier,
    breached: row.breached,
    unplannable: row.unplannable,
    clockPaused: row.clockPaused,
    nextDeadline:
      row.dueAt && row.dueTarget
        ? {
            target: row.dueTarget,
            dueAt: iso(row.dueAt),
            warnAt: isoOrNull(row.warnAt),
            state: row.dueAt.getTime() <= now ? 'breached' : 'running',
          }
        : null,
    workingTimeLeft,
    asOf: iso(now),
    recontactDueAt: isoOrNull(row.recontactDueAt),
    survey: { state: row.surveyState, score: row.surveyScore },
    mergedIntoId: row.mergedIntoId,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    resolvedAt: isoOrNull(row.resolvedAt),
    closedAt: isoOrNull(row.closedAt),
  };
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
    dueAt: isoOrNull(dueAt(clock)),
    warnAt: isoOrNull(warnAt(clock)),
    state: clockState(clock),
    metAt: isoOrNull(clock.metAt),
    breachedAt: isoOrNull(clock.breachedAt),
  };
}

function presentNext(clock: Clock | null, now: number): RequestBody['nextDeadline'] {
  const due = clock && dueAt(clock);
  if (!clock || due === null) return null;
  const { target, warnAt } = presentClock(clock);
  return { target, dueAt: iso(due), warnAt, state: due <= now ? 'breached' : 'running' };
}

function presentSuspension({ suspension }: RequestState): RequestBody['suspension'] {
  if (!suspension) return null;
  return {
    reason: suspension.reason,
    until: isoOrNull(suspension.until),
    byWorkOrderId: suspension.byWorkOrder,
  };
}

function presentVerification({ state, verification }: RequestState): RequestBody['verification'] {
  if (state !== 'completed') return null;
  return verification?.open
    ? { mode: verification.mode, until: iso(verification.until) }
    : { mode: 'staff', until: null };
}

function presentRecontact({ recontact }: RequestState): RequestBody['recontact'] {
  if (!recontact) return null;
  return { ...recontact, openedAt: iso(recontact.openedAt), dueAt: isoOrNull(recontact.dueAt) };
}

function recontactDue({ recontact }: RequestState): number | null {
  return recontact?.state === 'open' || recontact?.state === 'overdue' ? recontact.dueAt : null;
}

function presentWorkOrder(row: WorkOrderRow): RequestBody['workOrders'][number] {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    supplierId: row.supplierId,
    supplierName: row.supplierName,
    serviceCentreId: row.serviceCentreId,
    serviceCentreName: row.serviceCentreName,
    state: row.state,
    offerExpiresAt: isoOrNull(row.offerExpiresAt),
    scheduledFrom: isoOrNull(row.scheduledFrom),
    scheduledTo: isoOrNull(row.scheduledTo),
    startedAt: isoOrNull(row.startedAt),
    completedAt: isoOrNull(row.completedAt),
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
  };
}

function presentRefusedEvent(row: RefusedEventRow): RequestBody['refusedEvents'][number] {
  return { ...row, at: iso(Date.parse(row.at)) };
}
