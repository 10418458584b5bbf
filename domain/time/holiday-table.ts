import type { HolidaysOfYear } from './calendar-day.ts';
import { type Holiday, italianHolidays } from './holidays-it.ts';
import { yearOfDate } from './local-date.ts';

/** How a row came into the table: written from the law's rules, typed by a person, taken from a published file. */
export const HOLIDAY_ORIGINS = ['law', 'person', 'import'] as const;
export type HolidayOrigin = (typeof HOLIDAY_ORIGINS)[number];

/** The first year that the table is filled for. */
const FIRST_TABLE_YEAR = 2020;
/** How many years after the present one the table reaches. */
const TABLE_YEARS_AHEAD = 20;

/** The public holidays that people may edit. A year that is not named has none here: the law's rules hold for it. */
interface HolidayTable {
  years: readonly number[];
  holidays: readonly Holiday[];
}

/** The years that the table has to have in a year: from FIRST_TABLE_YEAR to TABLE_YEARS_AHEAD years on. */
export function tableYears(presentYear: number): number[] {
  const last = presentYear + TABLE_YEARS_AHEAD;
  return Array.from({ length: last - FIRST_TABLE_YEAR + 1 }, (_, index) => FIRST_TABLE_YEAR + index);
}

/** The holidays of any year: those of the table where it speaks of the year, also where it has none, else the law's. */
export function holidaysFrom(table: HolidayTable): HolidaysOfYear {
  const years = new Map<number, Holiday[]>(table.years.map((year) => [year, []]));
  for (const { date, name } of table.holidays) years.get(yearOfDate(date))?.push({ date, name });
  for (const holidays of years.values()) holidays.sort(byDateAndName);
  return (year) => years.get(year) ?? italianHolidays(year);
}

/** Whether the law's rules know the date as a public holiday. */
export function isLawful(date: string): boolean {
  return italianHolidays(yearOfDate(date)).some((holiday) => holiday.date === date);
}

/** The law's holidays of a year whose dates are not among those given. */
export function missingHolidays(year: number, given: readonly Holiday[]): Holiday[] {
  const dates = new Set(given.map(({ date }) => date));
  return italianHolidays(year).filter(({ date }) => !dates.has(date));
}

export function byDateAndName(a: Holiday, b: Holiday): number {
  const [one, other] = [`${a.date} ${a.name}`, `${b.date} ${b.name}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
