import { clockState, dueAt, isPaused, nextDeadline, warnAt } from '../../domain/request/clocks.ts';
import { type RequestEvent, type Stamped, workOrdersOf } from '../../domain/request/events.ts';
import { hasUnplannable } from '../../domain/request/planning.ts';
import type { Clock, RequestState } from '../../domain/request/state.ts';
import type { WorkOrder } from '../../domain/work-order/state.ts';
import type { DeadlineProof } from '../schema.ts';

/** The tables of the read model beside `requests`, with the columns that tell the rows of one request apart. */
export const READ_MODEL_KEYS = {
  deadlines: ['cycle', 'target'],
  timeline: ['seq'],
  workOrders: ['number'],
  surveys: ['cycle'],
  requesterVerifications: ['round'],
} as const;

/** Rows by their columns; the values are those that the columns take, JSON as the value that it stands for. */
export type Projection = ReturnType<typeof project>;

/**
 * The read model of a request, which records write and the audit compares with what is stored. Pure.
 *
 * @param state after the events
 * @param base the state before them: only rows that changed since are told of, and of surveys and verifications only the
 * columns that the events change. Null where the events are all that there are: the rows are whole
 */
export function project(events: readonly Stamped[], state: RequestState, base: RequestState | null) {
  const requestId = state.id;
  const clocks = state.clocks.filter((clock) => !base?.clocks.includes(clock));
  const workOrders = state.workOrders.filter((order) => !base?.workOrders.includes(order));
  return {
    requests: requestColumns(state),
    deadlines: clocks.map((clock) => ({ requestId, ...deadlineColumns(clock) })),
    timeline: events.map((event) => ({ requestId, ...timelineColumns(event) })),
    workOrders: workOrders.map((order) => ({ requestId, ...workOrderColumns(order) })),
    ...answerRows(requestId, events, base?.verification?.round ?? 0),
  };
}

/** What the columns of a request say from its receipt on; they never change. */
export function receiptColumns({ id, number, kind, channel, terms, receivedAt }: RequestState) {
  return { id, number, kind, channel, contractId: terms.contractId, createdAt: new Date(receivedAt) };
}

function requestColumns(state: RequestState) {
  const next = nextDeadline(state);
  const { recontact } = state;
  const recontactDue =
    recontact && (recontact.state === 'open' || recontact.state === 'overdue') ? recontact.dueAt : null;
  return {
    version: state.version,
    state: state.state,
    contractVersion: state.terms.contractVersion,
    categoryId: state.categoryId,
    impact: state.impact,
    urgency: state.urgency,
    priority: state.priority,
    assigneeId: state.assigneeId,
    resolvedDirectly: state.resolvedDirectly,
    reopenCount: state.reopenCount,
    reminderCount: state.reminderCount,
    complaintCount: state.complaintCount,
    escalation: state.escalation,
    needsSupplier: state.needsSupplier,
    breached: state.clocks.some((clock) => clock.breachedAt !== null),
    unplannable: hasUnplannable(state),
    dueAt: toDate(next && dueAt(next)),
    dueTarget: next?.target ?? null,
    warnAt: toDate(next && warnAt(next)),
    clockPaused: state.clocks.some(isPaused),
    recontactDueAt: toDate(recontactDue),
    surveyState: state.survey.state,
    surveyScore: state.survey.score,
    mergedIntoId: state.mergedIntoId,
    snapshot: state,
    updatedAt: new Date(state.changedAt),
    resolvedAt: toDate(state.resolvedAt),
    closedAt: toDate(state.closedAt),
  };
}

/** The type and the contract's terms have columns of their own. */
function timelineColumns({ seq, at, actor, cause, bodyHash, event }: Stamped) {
  const { type, terms = null, ...data } = event as RequestEvent & { terms?: unknown };
  return {
    ...{ seq, type, at: new Date(at), actorKind: actor.kind, actorId: actor.id, cause, bodyHash },
    ...{ workOrderIds: workOrdersOf(event), data, terms },
  };
}

function deadlineColumns(clock: Clock) {
  const plan: DeadlineProof = {
    budgetMs: clock.plan?.budgetMs ?? 0,
    usedMs: clock.plan?.usedMs ?? 0,
    intervals: clock.plan?.intervals ?? [],
    pauses: clock.pauses,
    escalateAt: clock.plan?.escalateAt ?? null,
    movedTo: clock.movedTo,
  };
  return {
    cycle: clock.cycle,
    target: clock.target,
    state: clockState(clock),
    duration: clock.duration,
    startedAt: new Date(clock.startedAt),
    dueAt: toDate(dueAt(clock)),
    warnAt: toDate(isPaused(clock) ? null : warnAt(clock)),
    warnedAt: toDate(clock.warnedAt),
    metAt: toDate(clock.metAt),
    breachedAt: toDate(clock.breachedAt),
    plan,
  };
}

/** Of its parts the descriptions are ids of texts here, and words in the table. Null: they stay as they are. */
function workOrderColumns(order: WorkOrder) {
  return {
    id: order.id,
    number: order.number,
    version: order.version,
    supplierId: order.supplierId,
    serviceCentreId: order.serviceCentreId,
    state: order.state,
    offerExpiresAt: toDate(order.offerExpiresAt),
    scheduledFrom: toDate(order.scheduledFrom),
    scheduledTo: toDate(order.scheduledTo),
    startedAt: toDate(order.startedAt),
    completedAt: toDate(order.completedAt),
    instructionsTextId: order.instructionsTextId,
    reportTextId: order.reportTextId,
    reasonTextId: order.reasonTextId,
    suspendReason: order.suspendReason,
    parts: order.parts ?? null,
    snapshot: order,
    createdAt: new Date(order.offeredAt),
    updatedAt: new Date(order.changedAt),
  };
}

/**
 * Rows of surveys and of questions to the requester, of which each event tells some columns.
 *
 * @param round of the newest question before the events: an answer is to the newest
 */
function answerRows(requestId: string, events: readonly Stamped[], round: number) {
  const surveys = new Map<number, object>();
  const questions = new Map<number, object>();
  let newest = round;
  const survey = (cycle: number, columns: object) =>
    surveys.set(cycle, { requestId, cycle, ...surveys.get(cycle), ...columns });
  const question = (columns: object) =>
    questions.set(newest, { requestId, round: newest, ...questions.get(newest), ...columns });
  for (const { event, at: instant } of events) {
    const at = new Date(instant);
    const unanswered = { commentTextId: null, answeredAt: null };
    if (event.type === 'survey_sent')
      survey(event.cycle, { state: 'sent', score: null, sentAt: at, ...unanswered });
    if (event.type === 'survey_reminded') survey(event.cycle, { state: 'reminded' });
    if (event.type === 'survey_expired') survey(event.cycle, { state: 'expired' });
    if (event.type === 'survey_answered') {
      const { score, commentTextId } = event;
      survey(event.cycle, { state: 'answered', score, commentTextId, answeredAt: at });
    }
    if (event.type === 'verification_awaited' && event.mode === 'requester') {
      newest = event.round;
      question({ askedAt: at, until: new Date(event.until), outcome: null, ...unanswered });
    }
    if (event.type === 'verified' && event.why === 'requester')
      question({ outcome: event.outcome, commentTextId: event.noteTextId, answeredAt: at });
  }
  return { surveys: [...surveys.values()], requesterVerifications: [...questions.values()] };
}

function toDate(at: number | null | undefined): Date | null {
  return at == null ? null : new Date(at);
}
