import { divideHalfUp, exactDecimal, powerOfTen } from './decimal.ts';

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
  const { digits, scale } = exactDecimal(percent);
  const left = BigInt(share.numerator) * 100n * powerOfTen(scale);
  const right = digits * BigInt(share.denominator);
  switch (comparison) {
    case 'less_than':
      return left < right;
    case 'at_most':
      return left <= right;
    case 'more_than':
      return left > right;
    case 'at_least':
      return left >= right;
  }
}

/** The percentage for people, with two decimals, rounded half up: `72.50`. Null where there are no data. */
export function percentText({ numerator, denominator }: Share): string | null {
  if (denominator === 0) return null;
  const hundredths = divideHalfUp(BigInt(numerator) * 10_000n, BigInt(denominator));
  const text = hundredths.toString().padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
