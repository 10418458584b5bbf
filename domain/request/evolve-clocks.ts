import { type PausedTarget, stopsClock, type Target, targetFor } from '../contract/terms.ts';
import { isActive, meetClock, newClock, pauseClock, resumeClock, retargetClock } from './clocks.ts';
import type { RequestEvent } from './events.ts';
import type { Clock, ClockTarget, RequestState } from './state.ts';

type Event<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>;

/** A clock of the present cycle that a suspension can stop. */
type PausableClock = Clock & { target: PausedTarget };

const PAUSED_TARGETS: readonly PausedTarget[] = ['response', 'resolution'];

/** The state with a change to its clock of a cycle and target. */
export function mapClock(
  state: RequestState,
  { cycle, target }: { cycle: number; target: ClockTarget },
  change: (clock: Clock) => Clock,
): RequestState {
  const isThis = (clock: Clock) => clock.cycle === cycle && clock.target === target;
  return { ...state, clocks: state.clocks.map((clock) => (isThis(clock) ? change(clock) : clock)) };
}

/** What the clock of the present cycle waits for has happened. */
export function meetTarget(state: RequestState, target: ClockTarget, at: number): RequestState {
  return mapClock(state, { cycle: state.cycle, target }, (clock) => meetClock(clock, at));
}

/** The resolution clock stands until somebody says whether the reported work is done. */
export function holdResolution(state: RequestState, at: number): RequestState {
  return mapClock(state, { cycle: state.cycle, target: 'resolution' }, (clock) =>
    clock.metAt === null ? { ...clock, heldAt: at } : clock,
  );
}

/** Begins the response and resolution clocks of the present cycle, counted from `startedAt`. */
export function startClocks(state: RequestState, startedAt: number): RequestState {
  const promised = targetsOf(state);
  const started = PAUSED_TARGETS.flatMap((target) => {
    const duration = promised?.[target];
    return duration ? [newClock({ cycle: state.cycle, target, duration, startedAt, plan: null })] : [];
  });
  return { ...state, clocks: [...state.clocks, ...started] };
}

/** Clocks that run get the targets of the priority and category that hold now. */
export function retargetClocks(state: RequestState, at: number): RequestState {
  const promised = targetsOf(state);
  return mapPausable(state, (clock) => retargetClock(clock, promised?.[clock.target] ?? null, at));
}

/** A suspension stops the clocks that the terms let its reason stop. */
export function pauseClocks(state: RequestState, { reason }: Event<'suspended'>, at: number): RequestState {
  return mapPausable(state, (clock) =>
    stopsClock(state.terms, clock.target, reason) ? pauseClock(clock, at) : clock,
  );
}

/**
 * Other terms hold from now on. What has been met or breached stays as it was measured; a clock that runs keeps its
 * start and its pauses and gets the new duration, counted in the new calendar; one that only the new terms know begins
 * where the others of its cycle did, unless what it waits for has happened.
 */
export function applyTerms(
  before: RequestState,
  { terms }: Event<'terms_changed'>,
  at: number,
): RequestState {
  const state = { ...before, terms };
  const promised = targetsOf(state);
  const waits = state.suspension?.reason ?? null;
  const otherCalendar = terms.calendarId !== before.terms.calendarId;
  const next = mapPausable(state, (clock) => {
    if (!isActive(clock) || clock.breachedAt !== null) return clock;
    const counted = retargetClock(clock, promised?.[clock.target] ?? null, at);
    const replanned = otherCalendar ? { ...counted, movedTo: null, plan: null } : counted;
    if (waits === null) return replanned;
    return stopsClock(terms, clock.target, waits) ? pauseClock(replanned, at) : resumeClock(replanned, at);
  });
  const { cycle } = state;
  const startedAt = cycleStart(state) ?? at;
  const begun = PAUSED_TARGETS.flatMap((target) => {
    const duration = promised?.[target] ?? null;
    if (duration === null || state.clocks.some((one) => one.cycle === cycle && one.target === target))
      return [];
    if (state.state === 'completed' || (target === 'response' && workHasBegun(state))) return [];
    const clock = newClock({ cycle, target, duration, startedAt, plan: null });
    return [waits !== null && stopsClock(terms, target, waits) ? pauseClock(clock, at) : clock];
  });
  return { ...next, clocks: [...next.clocks, ...begun] };
}

/** The targets that the terms set for the request as it is qualified now. */
function targetsOf(state: RequestState): Target | null {
  return state.priority === null ? null : targetFor(state.terms.targets, state.categoryId, state.priority);
}

function mapPausable(state: RequestState, change: (clock: PausableClock) => Clock): RequestState {
  const isPausable = (clock: Clock): clock is PausableClock =>
    clock.cycle === state.cycle && clock.target !== 'take_charge';
  return { ...state, clocks: state.clocks.map((clock) => (isPausable(clock) ? change(clock) : clock)) };
}

/** When the present cycle began: where its clocks did; null where it has none to tell. */
function cycleStart(state: RequestState): number | null {
  if (state.cycle === 0) return state.receivedAt;
  return state.clocks.find((clock) => clock.cycle === state.cycle)?.startedAt ?? null;
}

/** Somebody has started in this cycle, or may have before the work was cancelled: the response is past. */
function workHasBegun({ workOrders, cycle }: RequestState): boolean {
  const begun = ['in_progress', 'suspended', 'completed', 'cancelled'];
  return workOrders.some((order) => order.cycle === cycle && begun.includes(order.state));
}
