import {
  type Calendar,
  type CalendarPeriod,
  type ExceptionKind,
  exceptionKindOf,
  type Segment,
} from './calendar.ts';
import type { Holiday } from './holidays-it.ts';
import { dateOfDay, dayNumber, weekdayOfDay, yearOfDay } from './local-date.ts';

/** Why a day has the hours it has; the first rule of the list that fits, read from the bottom. */
export type DayReason =
  | { kind: 'before_validity' }
  | { kind: 'week'; validFrom: string }
  | { kind: 'patron_day' }
  | { kind: 'public_holiday'; name: string }
  | { kind: 'exception'; reason: string; exception: ExceptionKind };

/** The opening hours of one local date. */
export interface DayHours {
  date: string;
  segments: readonly Segment[];
  why: DayReason;
}

/** The public holidays of a year: the rules of the law, or a table that people edit. */
export type HolidaysOfYear = (year: number) => readonly Holiday[];

/**
 * The hours of any day (days since 1970-01-01) by the calendar's rules: an exception wins over a holiday, a holiday over
 * the week; of the periods the latest that has begun holds; before the first nothing is open, exceptions included.
 */
export function dayHoursOf(calendar: Calendar, holidaysOfYear: HolidaysOfYear): (day: number) => DayHours {
  const periods = calendar.periods
    .map((period) => ({ ...period, firstDay: dayNumber(period.validFrom) }))
    .sort((a, b) => b.firstDay - a.firstDay);
  const exceptions = new Map(calendar.exceptions.map((exception) => [exception.date, exception]));
  const holidayName = calendar.publicHolidays === null ? () => undefined : holidayNames(holidaysOfYear);

  return (day) => {
    const date = dateOfDay(day);
    const period = periods.find(({ firstDay }) => firstDay <= day);
    if (!period) return { date, segments: [], why: { kind: 'before_validity' } };
    const usual = usualHours(day, date, period);
    const exception = exceptions.get(date);
    if (!exception) return usual;
    const { segments, reason } = exception;
    const kind = exceptionKindOf(exception, usual.segments);
    return { date, segments, why: { kind: 'exception', reason, exception: kind } };
  };

  /** The day's hours without its exception. */
  function usualHours(day: number, date: string, period: CalendarPeriod): DayHours {
    const name = holidayName(day, date);
    if (name !== undefined) return { date, segments: [], why: { kind: 'public_holiday', name } };
    if (calendar.patronDay === date.slice(5)) return { date, segments: [], why: { kind: 'patron_day' } };
    const segments = period.weekly[weekdayOfDay(day)] ?? [];
    return { date, segments, why: { kind: 'week', validFrom: period.validFrom } };
  }
}

function holidayNames(holidaysOfYear: HolidaysOfYear): (day: number, date: string) => string | undefined {
  const known = new Map<number, Map<string, string>>();
  return (day, date) => {
    const year = yearOfDay(day);
    const names = known.get(year) ?? new Map<string, string>();
    if (!known.has(year)) {
      known.set(year, names);
      for (const holiday of holidaysOfYear(year)) {
        const before = names.get(holiday.date);
        names.set(holiday.date, before === undefined ? holiday.name : `${before}, ${holiday.name}`);
      }
    }
    return names.get(date);
  };
}
