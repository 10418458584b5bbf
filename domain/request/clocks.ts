import type { Clock, ClockTarget, RequestState } from './state.ts';

export const CLOCK_STATES = ['running', 'paused', 'met', 'breached', 'cancelled', 'unplannable'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** A clock that has just begun; without a plan it waits for one. */
export function newClock(clock: Pick<Clock, 'cycle' | 'target' | 'duration' | 'startedAt' | 'plan'>): Clock {
  return {
    ...clock,
    pauses: [],
    movedTo: null,
    heldAt: null,
    metAt: null,
    warnedAt: null,
    breachedAt: null,
    escalatedAt: null,
    cancelledAt: null,
  };
}

/** Still to be met: neither met nor cancelled. A breached clock stays active until what it waits for happens. */
export function isActive(clock: Clock): boolean {
  return clock.metAt === null && clock.cancelledAt === null;
}

export function isPaused(clock: Clock): boolean {
  return clock.pauses.at(-1)?.to === null;
}

/** Active and counting: neither paused nor held for verification. */
export function isTicking(clock: Clock): boolean {
  return isActive(clock) && !isPaused(clock) && clock.heldAt === null;
}

/** The instant by which the clock must be met; null while a pause hides it. */
export function dueAt(clock: Clock): number | null {
  if (clock.movedTo !== null) return isPaused(clock) ? null : clock.movedTo;
  return clock.plan?.dueAt ?? null;
}

/** When the due instant is warned of; null where it is not, and while a pause hides one that was set by hand. */
export function warnAt(clock: Clock): number | null {
  if (clock.movedTo !== null) return isPaused(clock) ? null : (clock.movedWarnAt ?? null);
  return clock.plan?.warnAt ?? null;
}

/** The calendar has no due instant for the clock, and nobody has set one by hand. */
export function isUnplannable(clock: Clock): boolean {
  return clock.movedTo === null && clock.plan?.unplannable !== undefined;
}

/**
 * How the clock stands, in the API's words. A breach stays visible whatever comes after. One without a due instant stays
 * `unplannable` when what it waits for happens: whether that was in time nobody can say.
 */
export function clockState(clock: Clock): ClockState {
  if (clock.breachedAt !== null) return 'breached';
  if (clock.cancelledAt !== null) return 'cancelled';
  if (isActive(clock) && !isTicking(clock)) return 'paused';
  if (isUnplannable(clock)) return 'unplannable';
  return clock.metAt === null ? 'running' : 'met';
}

/** Meets a clock at an instant; one whose due instant has passed by then is breached as of that due instant. */
export function meetClock(clock: Clock, at: number): Clock {
  if (!isActive(clock)) return clock;
  const due = dueAt(clock);
  const breachedAt = clock.breachedAt ?? (due !== null && at > due ? due : null);
  return { ...endPause(clock, at), metAt: at, heldAt: null, breachedAt };
}

export function cancelClock(clock: Clock, at: number): Clock {
  return isActive(clock) ? { ...endPause(clock, at), cancelledAt: at } : clock;
}

export function pauseClock(clock: Clock, at: number): Clock {
  if (!isActive(clock) || isPaused(clock)) return clock;
  return { ...clock, pauses: [...clock.pauses, { from: at, to: null }], plan: null };
}

/** Ends the open pause; a due instant that was set by hand, and its warning, move on by as long as the pause lasted. */
export function resumeClock(clock: Clock, at: number): Clock {
  if (!isPaused(clock)) return clock;
  const lasted = at - (clock.pauses.at(-1)?.from ?? at);
  return {
    ...endPause(clock, at),
    movedTo: clock.movedTo === null ? null : clock.movedTo + lasted,
    ...(clock.movedWarnAt == null ? {} : { movedWarnAt: clock.movedWarnAt + lasted }),
    plan: null,
  };
}

/** The open pause ends with its clock: what it measured stays as it is, whatever the request goes on to do. */
function endPause(clock: Clock, at: number): Clock {
  if (!isPaused(clock)) return clock;
  return { ...clock, pauses: clock.pauses.map(({ from, to }) => ({ from, to: to ?? at })) };
}

/** Another target for a clock that runs: its start and its pauses stay, so nothing already used is lost. */
export function retargetClock(clock: Clock, duration: string | null, at: number): Clock {
  if (!isActive(clock) || clock.duration === duration) return clock;
  if (duration === null) return cancelClock(clock, at);
  return { ...clock, duration, movedTo: null, plan: null };
}

/** Another due instant by hand; one that has a warning is warned of again, whatever was warned of before. */
export function moveClock(clock: Clock, movedTo: number, movedWarnAt: number | undefined): Clock {
  return { ...clock, movedTo, ...(movedWarnAt === undefined ? {} : { movedWarnAt, warnedAt: null }) };
}

/** The clock of the present cycle for a target. */
export function currentClock(state: RequestState, target: ClockTarget): Clock | null {
  return state.clocks.filter((clock) => clock.target === target).at(-1) ?? null;
}

/** The ticking clock that is due first. */
export function nextDeadline(state: RequestState): Clock | null {
  const ticking = state.clocks.filter((clock) => isTicking(clock) && dueAt(clock) !== null);
  ticking.sort((a, b) => (dueAt(a) ?? 0) - (dueAt(b) ?? 0));
  return ticking[0] ?? null;
}
