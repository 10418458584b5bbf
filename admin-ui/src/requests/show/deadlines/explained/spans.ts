import type { DeadlineDetail } from '../../../../api/types.ts';

/** Instants in epoch milliseconds; `to` does not belong to it. */
export interface Span {
  from: number;
  to: number;
}

export const spanOf = ({ from, to }: { from: string; to: string }): Span => ({
  from: Date.parse(from),
  to: Date.parse(to),
});

/** What lies in both; each list in order and without overlaps. */
export function intersect(one: readonly Span[], other: readonly Span[]): Span[] {
  return one.flatMap((a) =>
    other.flatMap((b) => {
      const from = Math.max(a.from, b.from);
      const to = Math.min(a.to, b.to);
      return from < to ? [{ from, to }] : [];
    }),
  );
}

/** What lies in the first and in none of the others. */
export function subtract(spans: readonly Span[], without: readonly Span[]): Span[] {
  return without.reduce<Span[]>(
    (rest, { from, to }) =>
      rest.flatMap((span) =>
        [
          { from: span.from, to: Math.min(span.to, from) },
          { from: Math.max(span.from, to), to: span.to },
        ].filter((piece) => piece.from < piece.to),
      ),
    [...spans],
  );
}

/** When the deadline is due, known or as far as it stays if nothing more happens. */
export function dueOf({ dueAt }: DeadlineDetail): number | null {
  return dueAt === null ? null : Date.parse(dueAt);
}

/**
 * Until when time was or is used: the end of the deadline; else the supplier's "done", which stands unless the
 * verification asks for a rework; else now.
 */
export function endOf({ ended, holds }: DeadlineDetail, now: number): number {
  if (ended !== null) return Date.parse(ended.at);
  const hold = holds.find(({ to }) => to === null);
  return hold ? Date.parse(hold.from) : now;
}

/** The working time counted before an instant, and before it was due. */
export function countedSpans(deadline: DeadlineDetail, until: number): Span[] {
  const due = dueOf(deadline) ?? Number.POSITIVE_INFINITY;
  return intersect(deadline.intervals.map(spanOf), [
    { from: Number.NEGATIVE_INFINITY, to: Math.min(until, due) },
  ]);
}

export const total = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);
