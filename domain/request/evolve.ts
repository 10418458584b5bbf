import { SYSTEM } from '../actor.ts';
import { type PausedTarget, STAFF_VERIFIES, stopsClock } from '../contract/terms.ts';
import { parseElapsedDuration } from '../time/duration.ts';
import { evolveWorkOrders, offeredWorkOrder } from '../work-order/evolve.ts';
import type { WorkOrderStateName } from '../work-order/state.ts';
import {
  cancel,
  isActive,
  meet,
  moveTo,
  newClock,
  pause,
  retarget,
  targetsOf,
  unpause,
  withPlan,
} from './clocks.ts';
import type { RequestEvent, Stamped } from './events.ts';
import { unplannedBy } from './planning.ts';
import type {
  Clock,
  ClockTarget,
  RecentCause,
  RecontactState,
  RequestState,
  RequestStateName,
} from './state.ts';

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
  return evolveAll(
    state,
    events.map((event, index) => ({
      seq: state.version + index + 1,
      at: now,
      actor: SYSTEM,
      cause: 'alarm:foreseen',
      bodyHash: null,
      event,
    })),
  );
}

/** The state after a whole stream. */
export function evolveAll(state: RequestState | null, stream: Stamped[]): RequestState {
  let current = state;
  for (const stamped of stream) current = evolve(current, stamped);
  if (current === null) throw new Error('An empty stream has no state');
  return current;
}

function received(event: Event<'received'>, at: number): RequestState {
  const clocks: Clock[] = event.takeCharge
    ? [withPlan(newClock(0, 'take_charge', event.takeCharge.duration, at), event.takeCharge.plan)]
    : [];
  return {
    id: event.requestId,
    number: event.number,
    version: 1,
    changedAt: at,
    state: 'received',
    kind: event.kind,
    channel: event.channel,
    terms: event.terms,
    categoryId: event.categoryId,
    impact: event.impact,
    urgency: event.urgency,
    priority: null,
    assigneeId: null,
    receivedAt: at,
    cycle: 0,
    clocks,
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
    canBeSurveyed: event.canBeSurveyed,
    ...(event.documents ? { documents: event.documents } : {}),
    recentCauses: [],
  };
}

const NO_SURVEY: RequestState['survey'] = {
  state: 'none',
  score: null,
  sentAt: null,
  remindAt: null,
  expiresAt: null,
};

function apply(state: RequestState, event: RequestEvent, at: number): RequestState {
  switch (event.type) {
    case 'received':
      throw new Error('A request is received once');
    case 'assigned':
      return { ...state, assigneeId: event.assigneeId };
    case 'qualified':
      return qualified(state, event, at);
    case 'resolved_directly':
      return { ...resolve(state, at), resolvedDirectly: true };
    case 'resolved':
      return resolve(state, at);
    case 'dispatched':
      return dispatched(state, event, at);
    case 'routing_exhausted':
      return { ...state, needsSupplier: true, escalation: atLeast(state.escalation, 1) };
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
      return passesOn(state, event) ? state : followWork(state, at);
    case 'work_suspended':
      return state;
    case 'suspended':
      return suspended(state, event, at);
    case 'resumed':
      return resumed(state, at);
    case 'verification_awaited': {
      const { mode, round, until } = event;
      return { ...state, verification: { mode, round, until, open: true } };
    }
    case 'verified':
      return verified(endVerification(state), event, at);
    case 'survey_sent':
      return {
        ...state,
        survey: {
          ...state.survey,
          state: 'sent',
          sentAt: at,
          remindAt: at + parseElapsedDuration(state.terms.survey.remindAfter),
        },
      };
    case 'survey_reminded':
      return { ...state, survey: { ...state.survey, state: 'reminded', remindAt: null } };
    case 'survey_expired':
      return { ...state, survey: { ...state.survey, state: 'expired', remindAt: null } };
    case 'survey_answered':
      return { ...state, survey: { ...state.survey, state: 'answered', score: event.score, remindAt: null } };
    case 'recontact_opened':
      return {
        ...state,
        recontact: {
          state: 'open',
          openedAt: at,
          dueAt: null,
          attempts: 0,
          maxAttempts: state.terms.recontact.attempts,
        },
      };
    case 'recontact_attempted':
      return state.recontact
        ? { ...state, recontact: { ...state.recontact, attempts: event.attempt } }
        : state;
    case 'recontact_overdue':
      return {
        ...state,
        escalation: atLeast(state.escalation, 1),
        recontact: state.recontact && { ...state.recontact, state: 'overdue' },
      };
    case 'recontact_closed':
      return { ...state, recontact: state.recontact && { ...state.recontact, state: event.outcome } };
    case 'closed':
      return { ...state, state: 'closed', closedAt: at };
    case 'reopened':
      return reopened(state, at);
    case 'cancelled':
      return ended(state, 'cancelled', at);
    case 'merged':
      return { ...ended(state, 'merged', at), mergedIntoId: event.intoId };
    case 'absorbed':
    case 'noted':
      return state;
    case 'documents_presented':
      return { ...state, documents: [...(state.documents ?? []), ...event.documents] };
    case 'reminded':
      return event.complaint
        ? { ...state, complaintCount: event.count }
        : { ...state, reminderCount: event.count };
    case 'terms_changed':
      return termsChanged(state, event, at);
    case 'deadlines_planned':
      return planned(state, event);
    case 'deadline_moved':
      return mapClock(state, event, (clock) => moveTo(clock, event.dueAt, event.warnAt));
    case 'deadline_warned':
      return mapClock(state, event, (clock) => ({ ...clock, warnedAt: at }));
    case 'deadline_breached':
      return {
        ...mapClock(state, event, (clock) => ({ ...clock, breachedAt: event.dueAt })),
        escalation: atLeast(state.escalation, 1),
      };
    case 'deadline_escalated':
      return {
        ...mapClock(state, event, (clock) => ({ ...clock, escalatedAt: at })),
        escalation: atLeast(state.escalation, event.level),
      };
  }
}

function qualified(state: RequestState, event: Event<'qualified'>, at: number): RequestState {
  const first = state.state === 'received';
  const next: RequestState = {
    ...state,
    state: first ? 'qualified' : state.state,
    categoryId: event.categoryId,
    impact: event.impact,
    urgency: event.urgency,
    priority: event.priority,
    terms: event.terms,
  };
  if (first) return startClocks(meetTarget(next, 'take_charge', at), state.receivedAt);
  const target = targetsOf(next);
  return {
    ...next,
    clocks: next.clocks.map((clock) => {
      if (clock.cycle !== next.cycle || clock.target === 'take_charge') return clock;
      return retarget(
        clock,
        (clock.target === 'response' ? target?.response : target?.resolution) ?? null,
        at,
      );
    }),
  };
}

/** Begins the response and resolution clocks of the present cycle, counted from `startedAt`. */
function startClocks(state: RequestState, startedAt: number): RequestState {
  const target = targetsOf(state);
  const clocks = [...state.clocks];
  if (target?.response) clocks.push(newClock(state.cycle, 'response', target.response, startedAt));
  if (target?.resolution) clocks.push(newClock(state.cycle, 'resolution', target.resolution, startedAt));
  return { ...state, clocks };
}

function resolve(state: RequestState, at: number): RequestState {
  const met = meetTarget(meetTarget(state, 'response', at), 'resolution', at);
  return {
    ...met,
    state: 'resolved',
    resolvedAt: at,
    reopenUntil: at + parseElapsedDuration(state.terms.reopenWindow),
    needsSupplier: false,
    suspension: null,
    survey: { ...NO_SURVEY, expiresAt: at + parseElapsedDuration(state.terms.survey.window) },
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
function passesOn({ workOrders }: RequestState, { workOrderId }: { workOrderId: string }): boolean {
  return workOrders.some((order) => order.id === workOrderId && order.fallback.length > 0);
}

/** Where the request stands by its work orders of this cycle; a suspension by staff goes before. */
function followWork(state: RequestState, at: number): RequestState {
  if (state.suspension !== null) return state;
  const own = state.workOrders.filter((order) => order.cycle === state.cycle);
  const has = (name: WorkOrderStateName) => own.some((order) => order.state === name);
  let next: RequestStateName;
  if (has('in_progress') || has('suspended')) next = 'in_progress';
  else if (has('scheduled')) next = 'scheduled';
  else if (has('offered') || has('accepted')) next = 'dispatched';
  else next = has('completed') ? 'completed' : 'qualified';
  const moved: RequestState = { ...state, state: next };
  if (next !== 'completed') return moved;
  return {
    ...moved,
    clocks: moved.clocks.map((clock) =>
      clock.cycle === state.cycle && clock.target === 'resolution' && clock.metAt === null
        ? { ...clock, heldAt: at }
        : clock,
    ),
  };
}

function suspended(state: RequestState, event: Event<'suspended'>, at: number): RequestState {
  return {
    ...state,
    state: 'suspended',
    suspension: {
      reason: event.reason,
      until: event.until,
      from: state.state,
      byWorkOrder: event.byWorkOrder,
    },
    clocks: state.clocks.map((clock) =>
      clock.cycle === state.cycle &&
      clock.target !== 'take_charge' &&
      stopsClock(state.terms, clock.target, event.reason)
        ? pause(clock, at)
        : clock,
    ),
  };
}

function resumed(state: RequestState, at: number): RequestState {
  if (state.suspension === null) return state;
  const next: RequestState = {
    ...state,
    state: state.suspension.from,
    suspension: null,
    clocks: state.clocks.map((clock) => unpause(clock, at)),
  };
  return next.workOrders.some((order) => order.cycle === next.cycle) ? followWork(next, at) : next;
}

function verified(state: RequestState, event: Event<'verified'>, at: number): RequestState {
  if (event.outcome === 'rework') {
    return {
      ...state,
      state: 'in_progress',
      clocks: state.clocks.map((clock) => ({ ...clock, heldAt: null })),
    };
  }
  const held = state.clocks.find((clock) => clock.target === 'resolution' && clock.heldAt !== null);
  return resolve(held?.heldAt ? meetTarget(state, 'resolution', held.heldAt) : state, at);
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

/**
 * Other terms hold from now on. What has been met or breached stays as it was measured; a clock that runs keeps its
 * start and its pauses and gets the new duration, counted in the new calendar; one that only the new terms know begins
 * where the others of its cycle did, unless what it waits for has happened.
 */
function termsChanged(state: RequestState, event: Event<'terms_changed'>, at: number): RequestState {
  const { terms } = event;
  const next: RequestState = { ...state, terms };
  const target = targetsOf(next);
  const waits = state.suspension?.reason ?? null;
  const otherCalendar = terms.calendarId !== state.terms.calendarId;
  const present = (clock: Clock) => clock.cycle === state.cycle && clock.target !== 'take_charge';
  const clocks = next.clocks.map((clock) => {
    if (!present(clock) || !isActive(clock) || clock.breachedAt !== null) return clock;
    const name = clock.target as PausedTarget;
    const counted = retarget(clock, target?.[name] ?? null, at);
    const replanned = otherCalendar ? { ...counted, movedTo: null, plan: null } : counted;
    if (waits === null) return replanned;
    return stopsClock(terms, name, waits) ? pause(replanned, at) : unpause(replanned, at);
  });
  for (const name of PAUSED_TARGETS) {
    const duration = target?.[name] ?? null;
    if (duration === null || clocks.some((clock) => present(clock) && clock.target === name)) continue;
    if (state.state === 'completed' || (name === 'response' && workHasBegun(state))) continue;
    const begun = newClock(state.cycle, name, duration, cycleStart(state) ?? at);
    clocks.push(waits !== null && stopsClock(terms, name, waits) ? pause(begun, at) : begun);
  }
  const { mode, window } = terms.verification ?? STAFF_VERIFIES;
  const before = state.terms.verification ?? STAFF_VERIFIES;
  const moved = { ...next, clocks };
  return mode === before.mode && window === before.window ? moved : endVerification(moved);
}

const PAUSED_TARGETS: readonly PausedTarget[] = ['response', 'resolution'];

/** When the present cycle began: where its clocks did; null where it has none to tell. */
function cycleStart(state: RequestState): number | null {
  if (state.cycle === 0) return state.receivedAt;
  return state.clocks.find((clock) => clock.cycle === state.cycle)?.startedAt ?? null;
}

/** Somebody has started in this cycle, or may have before the work was cancelled: the response is past. */
function workHasBegun(state: RequestState): boolean {
  return state.workOrders.some(
    (order) =>
      order.cycle === state.cycle &&
      ['in_progress', 'suspended', 'completed', 'cancelled'].includes(order.state),
  );
}

/** Nobody's verification is awaited any more. */
function endVerification(state: RequestState): RequestState {
  return state.verification ? { ...state, verification: { ...state.verification, open: false } } : state;
}

function ended(from: RequestState, name: 'cancelled' | 'merged', at: number): RequestState {
  const state = endVerification(from);
  return {
    ...state,
    state: name,
    closedAt: at,
    suspension: null,
    needsSupplier: false,
    clocks: state.clocks.map((clock) => cancel(clock, at)),
  };
}

function planned(state: RequestState, event: Event<'deadlines_planned'>): RequestState {
  return {
    ...state,
    escalation: unplannedBy(event) ? atLeast(state.escalation, 1) : state.escalation,
    clocks: state.clocks.map((clock) => {
      const found = event.clocks.find((plan) => plan.cycle === clock.cycle && plan.target === clock.target);
      return found ? withPlan(clock, found.plan) : clock;
    }),
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

function meetTarget(state: RequestState, target: ClockTarget, at: number): RequestState {
  return {
    ...state,
    clocks: state.clocks.map((clock) =>
      clock.target === target && clock.cycle === state.cycle ? meet(clock, at) : clock,
    ),
  };
}

function mapClock(
  state: RequestState,
  key: { cycle: number; target: ClockTarget },
  change: (clock: Clock) => Clock,
): RequestState {
  return {
    ...state,
    clocks: state.clocks.map((clock) =>
      clock.target === key.target && clock.cycle === key.cycle ? change(clock) : clock,
    ),
  };
}

function atLeast(level: 0 | 1 | 2, minimum: 1 | 2): 0 | 1 | 2 {
  return level < minimum ? minimum : level;
}
