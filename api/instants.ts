import type { Interval } from '../domain/time/interval.ts';

/** An instant in epoch milliseconds as the API gives it, where there is one. */
export function dateOrNull(at: number | null | undefined): Date | null {
  return at == null ? null : new Date(at);
}

/** An interval of epoch milliseconds as the API gives it. */
export function datesOf({ from, to }: Interval): { from: Date; to: Date } {
  return { from: new Date(from), to: new Date(to) };
}
