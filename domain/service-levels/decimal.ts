/** An exact decimal number: `digits` / 10^`scale`. */
interface Decimal {
  digits: bigint;
  scale: number;
}

const DECIMAL = /^(\d{1,15})(?:\.(\d{1,9}))?$/;

/** Reads a number that is not negative, as contracts write it: `75`, `0.5`, `99.90`. Null for any other text. */
export function tryDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, whole = '', part = ''] = match;
  return { digits: BigInt(whole + part), scale: part.length };
}

/** As tryDecimal, for texts that were checked before. @throws RangeError */
export function exactDecimal(text: string): Decimal {
  const read = tryDecimal(text);
  if (!read) throw new RangeError(`not a decimal number: ${text}`);
  return read;
}

export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** The quotient of two whole numbers that are not negative, rounded half up. @throws RangeError for a divisor of zero */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  if (divisor <= 0n || dividend < 0n) throw new RangeError(`cannot divide ${dividend} by ${divisor}`);
  return (2n * dividend + divisor) / (2n * divisor);
}
