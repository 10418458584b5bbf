import type { ClockReading, NextDeadline } from '../api/types.ts';

/** `unplannable`: the calendar has no due instant. */
export type Urgency = 'none' | 'calm' | 'soon' | 'late' | 'paused' | 'unplannable';

interface DeadlineReading {
  urgency: Urgency;
  /** Working milliseconds: left where `calm` or `soon`, passed since where `late`; null where unknown. */
  milliseconds: number | null;
}

/**
 * How a deadline stands at `now`. The working time comes from the API as of its answer; it is counted down here only
 * where all the time until the deadline is working time, else it stands until the next answer.
 * @param now epoch milliseconds
 */
export function readDeadline(next: NextDeadline | null, clock: ClockReading, now: number): DeadlineReading {
  if (next?.dueAt == null) {
    const stands = clock.clockPaused ? 'paused' : 'none';
    return { urgency: clock.unplannable ? 'unplannable' : stands, milliseconds: null };
  }
  const due = Date.parse(next.dueAt);
  const asOf = Date.parse(clock.asOf);
  const left = clock.workingTimeLeft;
  const elapsed = Math.max(0, now - asOf);
  const contiguous = left !== null && Math.abs(due - asOf - left) < 1000;
  const current = left === null ? null : contiguous ? left - elapsed : left;
  if (due <= now || next.state === 'breached') {
    return { urgency: 'late', milliseconds: current === null ? now - due : Math.max(0, -current) };
  }
  const warned = next.warnAt !== null && Date.parse(next.warnAt) <= now;
  return { urgency: warned ? 'soon' : 'calm', milliseconds: current };
}
