/**
 * Dates without a time and without a zone ('YYYY-MM-DD'), counted as days since 1970-01-01 so that they can be
 * compared and stepped through as integers. Nothing here knows of time zones. Safe in workflow code.
 */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Milliseconds of a day without a clock change. */
export const DAY_MS = 86_400_000;

const DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const THURSDAY = 3;

/** Whether the text is a date that exists in the Gregorian calendar ('2026-02-29' does not). */
export function isLocalDate(text: string): boolean {
  const parts = DATE.exec(text);
  if (!parts) return false;
  return new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])))
    .toISOString()
    .startsWith(text);
}

/** Days since 1970-01-01. Throws RangeError for a text that is no date. */
export function dayNumber(date: string): number {
  if (!isLocalDate(date)) throw new RangeError(`not a date (YYYY-MM-DD): ${date}`);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The date ('YYYY-MM-DD') of a count of days since 1970-01-01. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function weekdayOfDay(day: number): Weekday {
  const index = (((day + THURSDAY) % 7) + 7) % 7;
  return WEEKDAYS[index] as Weekday;
}

/** The first day of a year, as days since 1970-01-01. */
export function firstDayOfYear(year: number): number {
  return Date.UTC(year, 0, 1) / DAY_MS;
}

/** The year that a count of days since 1970-01-01 falls in. */
export function yearOfDay(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** The year of a date ('YYYY-MM-DD'). */
export function yearOfDate(date: string): number {
  return Number(date.slice(0, 4));
}
