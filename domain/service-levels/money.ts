import { divideHalfUp, exactDecimal, powerOfTen } from './decimal.ts';

/**
 * So many per mille of an amount, rounded half up to the cent: 0.5 ‰ of 1,200,000.00 is 600.00.
 *
 * @param amountCents whole cents, not negative
 * @param perMille decimal text
 */
export function perMilleOf(amountCents: number, perMille: string): number {
  return partOf(amountCents, perMille, 1000n);
}

/** As perMilleOf, for a percentage. */
export function percentOf(amountCents: number, percent: string): number {
  return partOf(amountCents, percent, 100n);
}

function partOf(amountCents: number, part: string, whole: bigint): number {
  const { digits, scale } = exactDecimal(part);
  return Number(divideHalfUp(BigInt(amountCents) * digits, whole * powerOfTen(scale)));
}

/** Cents as people in Italy write euros: `1.200.000,00 €`. Written out, so that every machine writes the same. */
export function euroText(cents: number): string {
  const whole = Math.floor(cents / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${String(cents % 100).padStart(2, '0')} €`;
}
