import { type Decimal, decimal, divideHalfUp, powerOfTen } from './decimal.ts';

/** An exact share: so many of so many. A share of nothing has no percentage. */
export interface Share {
  numerator: number;
  denominator: number;
}

export const COMPARISONS = ['less_than', 'at_most', 'more_than', 'at_least'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/**
 * Whether a share stands in the comparison to a percentage, exactly: 3 of 4 is 75 %, neither less nor more. Null
 * where the denominator is 0: there are no data, which is neither good nor bad.
 *
 * @param percent decimal text, such as `75` or `99.9`
 */
export function compares(share: Share, comparison: Comparison, percent: string): boolean | null {
  if (share.denominator === 0) return null;
  const sign = compareToPercent(share, decimal(percent));
  switch (comparison) {
    case 'less_than':
      return sign < 0;
    case 'at_most':
      return sign <= 0;
    case 'more_than':
      return sign > 0;
    case 'at_least':
      return sign >= 0;
  }
}

/** Less than zero where the share is smaller than the percentage, zero where it is exactly that. */
function compareToPercent({ numerator, denominator }: Share, { digits, scale }: Decimal): number {
  const left = BigInt(numerator) * 100n * powerOfTen(scale);
  const right = digits * BigInt(denominator);
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The percentage for people, with two decimals, rounded half up: `72.50`. Null where there are no data. */
export function percentText({ numerator, denominator }: Share): string | null {
  if (denominator === 0) return null;
  const hundredths = divideHalfUp(BigInt(numerator) * 10_000n, BigInt(denominator));
  const text = hundredths.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
