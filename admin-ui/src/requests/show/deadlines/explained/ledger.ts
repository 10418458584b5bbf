import type { DeadlineDetail, SuspendReason } from '../../../../api/types.ts';

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

/** One line of the reckoning, in the order of time. Instants in epoch milliseconds. */
export type LedgerLine =
  | ({ kind: 'counted' | 'ahead' | 'spared'; ms: number; sum: number } & Span)
  | {
      kind: 'pause';
      from: number;
      to: number | null;
      reason: SuspendReason | null;
      creditedMs: number | null;
    }
  | { kind: 'hold'; from: number; to: number | null; outcome: string | null; workingMs: number | null }
  /** How the sum stands now, or stood when it ended. */
  | { kind: 'standing'; at: number; ended: boolean; usedMs: number; leftMs: number };

export interface Ledger {
  lines: LedgerLine[];
  /** The sum of all counted lines. */
  sumMs: number;
  budgetMs: number;
  /** The sum is the budget: there is a due instant and no hand has moved it. */
  exact: boolean;
}

/**
 * The reckoning of a deadline that one can do again by hand: each stretch of working time with the sum so far, the
 * pauses between them, and where it stands at an instant (epoch milliseconds).
 */
export function reckon(deadline: DeadlineDetail, now: number): Ledger {
  const end = endOf(deadline, now);
  const ended = deadline.ended !== null;
  const counted = countedSpans(deadline, end);
  const rest = intersect(countedSpans(deadline, Number.POSITIVE_INFINITY), [
    { from: end, to: Number.POSITIVE_INFINITY },
  ]);
  let sum = 0;
  const add =
    (kind: 'counted' | 'ahead' | 'spared') =>
    (span: Span): TimedLine => {
      sum += span.to - span.from;
      return { kind, ...span, ms: span.to - span.from, sum };
    };
  const used = counted.map(add('counted'));
  const usedMs = total(counted);
  const between: TimedLine[] = [
    ...deadline.pauses.map((pause) => ({
      kind: 'pause' as const,
      ...pause,
      from: Date.parse(pause.from),
      to: pause.to === null ? null : Date.parse(pause.to),
    })),
    ...deadline.holds.map((hold) => ({
      kind: 'hold' as const,
      ...hold,
      from: Date.parse(hold.from),
      to: hold.to === null ? null : Date.parse(hold.to),
    })),
  ];
  const before = inOrder([...used, ...between.filter(({ from }) => from < end)]);
  const standing: LedgerLine = {
    kind: 'standing',
    at: end,
    ended,
    usedMs,
    leftMs: Math.max(0, deadline.budgetMs - usedMs),
  };
  const later = inOrder([
    ...rest.map(add(ended ? 'spared' : 'ahead')),
    ...between.filter(({ from }) => from >= end),
  ]);
  return {
    lines: [...before, standing, ...later],
    sumMs: sum,
    budgetMs: deadline.budgetMs,
    exact: sum === deadline.budgetMs,
  };
}

type TimedLine = Extract<LedgerLine, { from: number }>;

const inOrder = (lines: TimedLine[]): TimedLine[] => lines.sort((a, b) => a.from - b.from);
