import type { Interval } from './interval.ts';
import { dateOfDay, dayNumber, isLocalDate, yearOfDay } from './local-date.ts';
import { localDayAt, startOfDay } from './zone.ts';

/**
 * Local dates, months and years of instants. Months of statements, days and years of numbers are those of Rome
 * (issue 4, Exactness). Not for workflow code: it asks luxon for offsets.
 */
export const ROME = 'Europe/Rome';

/** The local date ('YYYY-MM-DD') of an instant. */
export function localDateOf(at: number, timeZone: string = ROME): string {
  return dateOfDay(localDayAt(timeZone, at));
}

/** The local month ('YYYY-MM') of an instant. */
export function monthOf(at: number, timeZone: string = ROME): string {
  return localDateOf(at, timeZone).slice(0, 7);
}

/** The local year of an instant. */
export function yearOf(at: number, timeZone: string = ROME): number {
  return yearOfDay(localDayAt(timeZone, at));
}

export function isMonth(text: string): boolean {
  return isLocalDate(`${text}-01`);
}

/** The month ('YYYY-MM') that comes after, or before with a negative count. Throws RangeError for a text that is none. */
export function addMonths(month: string, count: number): string {
  if (!isMonth(month)) throw new RangeError(`not a month (YYYY-MM): ${month}`);
  const [year, ordinal] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, ordinal - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The instants of a month ('YYYY-MM'): from its first one to the first of the next month, which is left out. */
export function monthRange(month: string, timeZone: string = ROME): Interval {
  return {
    from: startOfDate(`${addMonths(month, 0)}-01`, timeZone),
    to: startOfDate(`${addMonths(month, 1)}-01`, timeZone),
  };
}

/** The first instant of a local date ('YYYY-MM-DD'). Throws RangeError for a text that is none. */
export function startOfDate(date: string, timeZone: string = ROME): number {
  return startOfDay(timeZone, dayNumber(date));
}
