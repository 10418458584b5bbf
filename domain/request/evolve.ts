import { SYSTEM } from '../actor.ts';
import { STAFF_VERIFIES } from '../contract/terms.ts';
import { parseElapsedDuration } from '../time/duration.ts';
import { evolveWorkOrders, offeredWorkOrder } from '../work-order/evolve.ts';
import type { WorkOrderStateName } from '../work-order/state.ts';
import { cancelClock, moveClock, newClock, resumeClock } from './clocks.ts';
import type { RequestEvent, Stamped } from './events.ts';
import {
  applyTerms,
  holdResolution,
  mapClock,
  meetTarget,
  pauseClocks,
  retargetClocks,
  startClocks,
} from './evolve-clocks.ts';
import { unplannedBy } from './planning.ts';
import { stampAfter } from './stamp.ts';
import type { RecentCause, RecontactState, RequestState, RequestStateName, SurveyState } from './state.ts';

type Event<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>;

/** What follows from an event. Total and pure: replaying a stream always gives the same state. */
export function evolve(state: RequestState | null, stamped: Stamped): RequestState {
  const { event, at, seq } = stamped;
  if (state === null) {
    if (event.type !== 'received')
      throw new Error(`A request's stream begins with "received", not "${event.type}"`);
    return received(event, at);
  }
  const moved = { ...state, workOrders: evolveWorkOrders(state.workOrders, event, at) };
  return {
    ...apply(moved, event, at),
    version: seq,
    changedAt: at,
    recentCauses: remember(state.recentCauses, stamped),
  };
}

/** So many may come again and are known at once; of older ones the record knows. */
const REMEMBERED = 20;

/** An alarm needs no memory: one that is not the next brings nothing about. */
function remember(before: RecentCause[], { cause, bodyHash, seq }: Stamped): RecentCause[] {
  if (cause === 'intake' || cause.startsWith('alarm:')) return before;
  const others = before.filter((one) => one.cause !== cause);
  return [...others, { cause, bodyHash, version: seq }].slice(-REMEMBERED);
}

/** The state as it would be if these events happened now (epoch milliseconds), whoever brought them about. */
export function foresee(state: RequestState, events: RequestEvent[], now: number): RequestState {
  const by = { at: now, actor: SYSTEM, cause: 'alarm:foreseen' as const, bodyHash: null };
  return evolveAll(state, stampAfter(state.version, events, by));
}

/** The state after a whole stream. */
export function evolveAll(state: RequestState | null, stream: Stamped[]): RequestState {
  let current = state;
  for (const stamped of stream) current = evolve(current, stamped);
  if (current === null) throw new Error('An empty stream has no state');
  return current;
}

function received(event: Event<'received'>, at: number): RequestState {
  const { type: _type, requestId, takeCharge, ...facts } = event;
  return {
    ...facts,
    id: requestId,
    version: 1,
    changedAt: at,
    state: 'received',
    priority: null,
    assigneeId: null,
    receivedAt: at,
    cycle: 0,
    clocks: takeCharge ? [newClock({ cycle: 0, target: 'take_charge', startedAt: at, ...takeCharge })] : [],
    suspension: null,
    workOrders: [],
    workOrderCount: 0,
    needsSupplier: false,
    resolvedDirectly: false,
    resolvedAt: null,
    reopenUntil: null,
    closedAt: null,
    reopenCount: 0,
    reminderCount: 0,
    complaintCount: 0,
    escalation: unplannedBy(event) ? 1 : 0,
    survey: NO_SURVEY,
    recontact: null,
    mergedIntoId: null,
    recentCauses: [],
  };
}

const NO_SURVEY: SurveyState = { state: 'none', score: null, sentAt: null, remindAt: null, expiresAt: null };

function apply(state: RequestState, event: RequestEvent, at: number): RequestState {
  switch (event.type) {
    case 'received':
      throw new Error('A request is received once');
    case 'assigned':
      return { ...state, assigneeId: event.assigneeId };
    case 'qualified':
      return qualified(state, event, at);
    case 'resolved_directly':
      return { ...resolved(state, at), resolvedDirectly: true };
    case 'resolved':
      return resolved(state, at);
    case 'dispatched':
      return dispatched(state, event, at);
    case 'routing_exhausted':
      return { ...escalated(state, 1), needsSupplier: true };
    case 'work_started':
    case 'work_completed':
      return followWork(meetTarget(state, 'response', at), at);
    case 'work_accepted':
    case 'work_scheduled':
    case 'work_resumed':
    case 'work_cancelled':
      return followWork(state, at);
    case 'work_declined':
    case 'work_expired':
      return goesToNextSupplier(state, event) ? state : followWork(state, at);
    case 'suspended': {
      const { reason, until, byWorkOrder } = event;
      const suspension = { reason, until, from: state.state, byWorkOrder };
      return { ...pauseClocks(state, event, at), state: 'suspended', suspension };
    }
    case 'resumed':
      return resumed(state, at);
    case 'verification_awaited': {
      const { mode, round, until } = event;
      return { ...state, verification: { mode, round, until, open: true } };
    }
    case 'verified':
      return verified(endVerification(state), event, at);
    case 'survey_sent':
      return withSurvey(state, {
        state: 'sent',
        sentAt: at,
        remindAt: at + parseElapsedDuration(state.terms.survey.remindAfter),
      });
    case 'survey_reminded':
      return withSurvey(state, { state: 'reminded', remindAt: null });
    case 'survey_expired':
      return withSurvey(state, { state: 'expired', remindAt: null });
    case 'survey_answered':
      return withSurvey(state, { state: 'answered', score: event.score, remindAt: null });
    case 'recontact_opened': {
      const { attempts: maxAttempts } = state.terms.recontact;
      return { ...state, recontact: { state: 'open', openedAt: at, dueAt: null, attempts: 0, maxAttempts } };
    }
    case 'recontact_attempted':
      return withRecontact(state, { attempts: event.attempt });
    case 'recontact_overdue':
      return withRecontact(escalated(state, 1), { state: 'overdue' });
    case 'recontact_closed':
      return withRecontact(state, { state: event.outcome });
    case 'closed':
      return { ...state, state: 'closed', closedAt: at };
    case 'reopened':
      return reopened(state, at);
    case 'cancelled':
      return ended(state, 'cancelled', at);
    case 'merged':
      return { ...ended(state, 'merged', at), mergedIntoId: event.intoId };
    case 'work_suspended':
    case 'absorbed':
    case 'noted':
      return state;
    case 'documents_presented':
      return { ...state, documents: [...(state.documents ?? []), ...event.documents] };
    case 'reminded':
      return { ...state, [event.complaint ? 'complaintCount' : 'reminderCount']: event.count };
    case 'terms_changed':
      return termsChanged(state, event, at);
    case 'deadlines_planned':
      return planned(state, event);
    case 'deadline_moved':
      return mapClock(state, event, (clock) => moveClock(clock, event.dueAt, event.warnAt));
    case 'deadline_warned':
      return mapClock(state, event, (clock) => ({ ...clock, warnedAt: at }));
    case 'deadline_breached':
      return escalated(
        mapClock(state, event, (clock) => ({ ...clock, breachedAt: event.dueAt })),
        1,
      );
    case 'deadline_escalated':
      return escalated(
        mapClock(state, event, (clock) => ({ ...clock, escalatedAt: at })),
        event.level,
      );
  }
}

function qualified(state: RequestState, event: Event<'qualified'>, at: number): RequestState {
  const { categoryId, impact, urgency, priority, terms } = event;
  const next = { ...state, categoryId, impact, urgency, priority, terms };
  if (state.state !== 'received') return retargetClocks(next, at);
  return startClocks(meetTarget({ ...next, state: 'qualified' }, 'take_charge', at), state.receivedAt);
}

function resolved(state: RequestState, at: number): RequestState {
  const { reopenWindow, survey } = state.terms;
  return {
    ...meetTarget(meetTarget(state, 'response', at), 'resolution', at),
    state: 'resolved',
    resolvedAt: at,
    reopenUntil: at + parseElapsedDuration(reopenWindow),
    needsSupplier: false,
    suspension: null,
    survey: { ...NO_SURVEY, expiresAt: at + parseElapsedDuration(survey.window) },
    recontact: null,
  };
}

function dispatched(state: RequestState, event: Event<'dispatched'>, at: number): RequestState {
  const next: RequestState = {
    ...state,
    workOrders: [...state.workOrders, offeredWorkOrder(event, state.cycle, at)],
    workOrderCount: state.workOrderCount + 1,
    needsSupplier: false,
  };
  return followWork(next, at);
}

/** Whether an offer that came to nothing goes to the next supplier: its dispatch says where the request stands. */
function goesToNextSupplier({ workOrders }: RequestState, { workOrderId }: { workOrderId: string }): boolean {
  return workOrders.some((order) => order.id === workOrderId && order.fallback.length > 0);
}

/** Where the request stands by its work orders of this cycle; a suspension by staff goes before. */
function followWork(state: RequestState, at: number): RequestState {
  if (state.suspension !== null) return state;
  const own = state.workOrders.filter((order) => order.cycle === state.cycle);
  const has = (...names: WorkOrderStateName[]) => own.some((order) => names.includes(order.state));
  let next: RequestStateName;
  if (has('in_progress', 'suspended')) next = 'in_progress';
  else if (has('scheduled')) next = 'scheduled';
  else if (has('offered', 'accepted')) next = 'dispatched';
  else next = has('completed') ? 'completed' : 'qualified';
  const moved: RequestState = { ...state, state: next };
  return next === 'completed' ? holdResolution(moved, at) : moved;
}

function resumed(state: RequestState, at: number): RequestState {
  if (state.suspension === null) return state;
  const next: RequestState = {
    ...state,
    state: state.suspension.from,
    suspension: null,
    clocks: state.clocks.map((clock) => resumeClock(clock, at)),
  };
  return next.workOrders.some((order) => order.cycle === next.cycle) ? followWork(next, at) : next;
}

function verified(state: RequestState, event: Event<'verified'>, at: number): RequestState {
  if (event.outcome === 'rework') {
    const clocks = state.clocks.map((clock) => ({ ...clock, heldAt: null }));
    return { ...state, state: 'in_progress', clocks };
  }
  const held = state.clocks.find((clock) => clock.target === 'resolution' && clock.heldAt !== null);
  return resolved(held?.heldAt ? meetTarget(state, 'resolution', held.heldAt) : state, at);
}

function reopened(state: RequestState, at: number): RequestState {
  const next: RequestState = {
    ...state,
    state: 'qualified',
    cycle: state.cycle + 1,
    reopenCount: state.reopenCount + 1,
    resolvedAt: null,
    reopenUntil: null,
    closedAt: null,
    survey: NO_SURVEY,
    recontact: null,
  };
  return startClocks(next, at);
}

function termsChanged(state: RequestState, event: Event<'terms_changed'>, at: number): RequestState {
  const next = applyTerms(state, event, at);
  const { mode, window } = event.terms.verification ?? STAFF_VERIFIES;
  const before = state.terms.verification ?? STAFF_VERIFIES;
  return mode === before.mode && window === before.window ? next : endVerification(next);
}

/** Nobody's verification is awaited any more. */
function endVerification(state: RequestState): RequestState {
  return state.verification ? { ...state, verification: { ...state.verification, open: false } } : state;
}

function ended(state: RequestState, name: 'cancelled' | 'merged', at: number): RequestState {
  return {
    ...endVerification(state),
    state: name,
    closedAt: at,
    suspension: null,
    needsSupplier: false,
    clocks: state.clocks.map((clock) => cancelClock(clock, at)),
  };
}

function planned(state: RequestState, event: Event<'deadlines_planned'>): RequestState {
  const next = unplannedBy(event) ? escalated(state, 1) : state;
  return {
    ...event.clocks.reduce(
      (so, { plan, ...which }) => mapClock(so, which, (one) => ({ ...one, plan })),
      next,
    ),
    recontact: state.recontact && plannedRecontact(state.recontact, event),
  };
}

function plannedRecontact(
  recontact: RecontactState,
  { recontactDueAt, recontactUnplannable }: Event<'deadlines_planned'>,
): RecontactState {
  if (recontactUnplannable) return { ...recontact, unplannable: recontactUnplannable };
  if (recontactDueAt === null) return recontact;
  const { unplannable: _before, ...rest } = recontact;
  return { ...rest, dueAt: recontactDueAt };
}

function withSurvey(state: RequestState, change: Partial<SurveyState>): RequestState {
  return { ...state, survey: { ...state.survey, ...change } };
}

function withRecontact(state: RequestState, change: Partial<RecontactState>): RequestState {
  return { ...state, recontact: state.recontact && { ...state.recontact, ...change } };
}

/** At least at this level. */
function escalated(state: RequestState, minimum: 1 | 2): RequestState {
  return state.escalation < minimum ? { ...state, escalation: minimum } : state;
}
