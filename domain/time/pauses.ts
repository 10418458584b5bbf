import { type Interval, mergeIntervals } from './interval.ts';

/** A time in which a clock stands, in epoch milliseconds; still open where `to` is null. */
export interface Pause {
  readonly from: number;
  readonly to: number | null;
}

/**
 * The stretches in which a clock runs from its start on: in order, apart from each other, the last one without end
 * (`to` is Infinity) unless a pause is open. Pauses may come in any order and overlap; those before the start, empty or
 * backward ones change nothing.
 */
export function runningStretches(startedAt: number, pauses: readonly Pause[]): Interval[] {
  if (pauses.length === 0) return [{ from: startedAt, to: Number.POSITIVE_INFINITY }];
  const stretches: Interval[] = [];
  let from = startedAt;
  for (const pause of mergeIntervals(pauses.map((each) => ({ from: each.from, to: each.to ?? Infinity })))) {
    if (pause.from > from) stretches.push({ from, to: pause.from });
    from = Math.max(from, pause.to);
  }
  if (from < Number.POSITIVE_INFINITY) stretches.push({ from, to: Number.POSITIVE_INFINITY });
  return stretches;
}
