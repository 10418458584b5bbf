import type { StatementLine, StatementSummary } from '../../api/types.ts';

/** One measure over some months: a line of a kind, target and priority. */
export interface Series {
  key: string;
  /** A line of it, for its name and comparison: the newest. */
  line: StatementLine;
  /** One for each month; null where there is no statement or no such line. */
  points: readonly (StatementLine | null)[];
}

/** The statement of each month that holds: the issued one, else the newest; null where there is none. */
export function inForce(
  months: readonly string[],
  statements: readonly StatementSummary[],
): (StatementSummary | null)[] {
  return months.map((month) => {
    const ofMonth = statements.filter((one) => one.month === month).sort((a, b) => b.revision - a.revision);
    return ofMonth.find(({ state }) => state === 'issued') ?? ofMonth[0] ?? null;
  });
}

/** The measures that occur in the months, each followed through all of them. */
export function seriesOf(
  months: readonly string[],
  statements: readonly (StatementSummary | null)[],
): Series[] {
  const lines = new Map<string, StatementLine>();
  for (const statement of statements) for (const line of statement?.lines ?? []) lines.set(keyOf(line), line);
  return [...lines].map(([key, line]) => ({
    key,
    line,
    points: months.map((_, index) => statements[index]?.lines.find((one) => keyOf(one) === key) ?? null),
  }));
}

function keyOf({ kind, target, priority }: StatementLine): string {
  return `${kind} ${target ?? ''} ${priority ?? ''}`;
}
