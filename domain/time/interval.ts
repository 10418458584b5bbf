/** A stretch of time in epoch milliseconds: `from` belongs to it, `to` does not. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A time in which a clock stands, in epoch milliseconds; still open where `to` is null. */
export interface Pause {
  readonly from: number;
  readonly to: number | null;
}

/** Sorted by `from`; what touches or overlaps is made one; empty and backward intervals are left out. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const next of sorted) appendMerging(merged, next);
  return merged;
}

/** Adds an interval that starts no earlier than the last one of the list, joining the two where they touch. */
export function appendMerging(list: Interval[], next: Interval): void {
  const last = list.at(-1);
  if (last === undefined || next.from > last.to) list.push(next);
  else if (next.to > last.to) list[list.length - 1] = { from: last.from, to: next.to };
}

/** Milliseconds covered by intervals that do not overlap. */
export function totalOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}
