import { CLOCK_TARGETS, type ClockTarget } from '../request/state.ts';
import type { RequestMeasure, Tally } from './facts.ts';

/** How the deadlines of one target and priority stand: met, breached, and those that are not decided yet. */
export interface DeadlineCount {
  /** Null: of requests that nobody has qualified yet. */
  priority: number | null;
  target: ClockTarget;
  met: number;
  breached: number;
  open: number;
}

/**
 * Counts the deadlines of the first cycle, as clauses on deadlines do; those that were cancelled or could not be computed
 * are left out. Most urgent first.
 */
export function countDeadlines(requests: readonly Tally<RequestMeasure>[]): DeadlineCount[] {
  const counts = new Map<string, DeadlineCount>();
  for (const { measure, count } of requests) {
    const { priority } = measure;
    for (const { cycle, target, state } of measure.deadlines) {
      if (cycle !== 0 || state === 'cancelled' || state === 'unplannable') continue;
      const key = `${priority} ${target}`;
      const entry = counts.get(key) ?? { priority, target, met: 0, breached: 0, open: 0 };
      entry[state === 'met' || state === 'breached' ? state : 'open'] += count;
      counts.set(key, entry);
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      (a.priority ?? Number.POSITIVE_INFINITY) - (b.priority ?? Number.POSITIVE_INFINITY) ||
      CLOCK_TARGETS.indexOf(a.target) - CLOCK_TARGETS.indexOf(b.target),
  );
}
