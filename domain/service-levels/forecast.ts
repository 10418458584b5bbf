import type { StatementLine } from './clauses.ts';
import { exactDecimal, powerOfTen } from './decimal.ts';
import { type Comparison, compares, type Share } from './percentage.ts';

/** What more of the month would take a penalty away, everything else staying as it is. */
interface Forecast {
  kind: StatementLine['kind'];
  target: StatementLine['target'];
  priority: StatementLine['priority'];
  /** How many more facts of this kind are needed. */
  needed: number;
  of: 'resolved_directly' | 'answered' | 'deadline_met';
  thresholdPercent: string;
}

/** Far more than any month holds: a threshold that takes more is out of reach. */
const OUT_OF_REACH = 2 ** 50;

/**
 * How many more good facts take the penalty away: hits where a low share is penalised, misses (answered calls, none of
 * them abandoned) where a high one is. Null without data, without penalty, and where no number is enough.
 */
export function goodFactsNeeded(
  share: Share,
  comparison: Comparison,
  thresholdPercent: string,
): number | null {
  if (compares(share, comparison, thresholdPercent) !== true) return null;
  const { digits, scale } = exactDecimal(thresholdPercent);
  const whole = 100n * powerOfTen(scale);
  const isLowPenalised = comparison === 'less_than' || comparison === 'at_most';
  const distance = digits * BigInt(share.denominator) - whole * BigInt(share.numerator);
  const gap = isLowPenalised ? distance : -distance;
  const closedByOne = isLowPenalised ? whole - digits : digits;
  if (closedByOne <= 0n) return null;
  // Of these comparisons the threshold itself is free of penalty, of the others what goes beyond it.
  const isFreeAtThreshold = comparison === 'less_than' || comparison === 'more_than';
  const needed = isFreeAtThreshold ? (gap + closedByOne - 1n) / closedByOne : gap / closedByOne + 1n;
  return needed > OUT_OF_REACH ? null : Number(needed);
}

/** The forecasts of a statement's lines. Downtime that was is not undone, so availability has none. */
export function forecastPenalties(lines: readonly StatementLine[]): Forecast[] {
  return lines.flatMap((line): Forecast[] => {
    if (line.kind === 'availability_credit') return [];
    const { kind, target, priority, thresholdPercent } = line;
    const needed = goodFactsNeeded(line, line.comparison, thresholdPercent);
    return needed === null
      ? []
      : [{ kind, target, priority, needed, of: GOOD_FACT[line.kind], thresholdPercent }];
  });
}

const GOOD_FACT = {
  direct_resolution: 'resolved_directly',
  abandoned_calls: 'answered',
  deadlines_met: 'deadline_met',
} as const;
