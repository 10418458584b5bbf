import { mergeIntervals, totalOf } from '../time/interval.ts';
import type { DowntimeFact } from './facts.ts';
import { percentOf } from './money.ts';
import { compares, type Share } from './percentage.ts';

const MINUTE_MS = 60_000;

export interface AvailabilityStep {
  /** Decimal text: below this availability … */
  lessThanPercent: string;
  /** … so much of the monthly fee is credited. */
  creditPercent: string;
}

/**
 * R37: (total minutes − downtime minutes) / total minutes of a month. Overlapping downtimes count once; a begun minute
 * of downtime counts whole, so that nobody's seconds are lost by where a minute begins.
 *
 * @param month its instants in Europe/Rome, so a month with a clock change has an hour less or more
 */
export function availabilityOf(
  month: { from: number; to: number },
  downtimes: readonly DowntimeFact[],
): Share {
  const within = downtimes.map(({ from, to }) => ({
    from: Math.max(from, month.from),
    to: Math.min(to, month.to),
  }));
  const denominator = Math.round((month.to - month.from) / MINUTE_MS);
  const down = Math.min(denominator, Math.ceil(totalOf(mergeIntervals(within)) / MINUTE_MS));
  return { numerator: denominator - down, denominator };
}

/** The step that an availability falls under: the one with the lowest threshold that it misses; null where it misses none. */
export function creditStep(availability: Share, steps: readonly AvailabilityStep[]): AvailabilityStep | null {
  const missed = steps.filter((step) => isBelow(availability, step));
  return missed.toSorted((a, b) => thresholdOf(a) - thresholdOf(b))[0] ?? null;
}

/** The step with the highest threshold; null of none. */
export function highestStep(steps: readonly AvailabilityStep[]): AvailabilityStep | null {
  return steps.toSorted((a, b) => thresholdOf(b) - thresholdOf(a))[0] ?? null;
}

export function isBelow(availability: Share, { lessThanPercent }: AvailabilityStep): boolean {
  return compares(availability, 'less_than', lessThanPercent) === true;
}

function thresholdOf({ lessThanPercent }: AvailabilityStep): number {
  return Number(lessThanPercent);
}

/** The fee that credits are reckoned on: half of it where the service was bought through a partner (R37). */
export function creditBase(monthlyFeeCents: number, boughtThroughPartner: boolean): number {
  return boughtThroughPartner ? percentOf(monthlyFeeCents, '50') : monthlyFeeCents;
}
