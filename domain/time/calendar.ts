import { isLocalDate, WEEKDAYS, type Weekday } from './local-date.ts';
import { isTimeZone } from './zone.ts';

/** Opening hours by the clock on the wall: '09:00' to '18:00'; `to` may be '24:00'. */
export interface Segment {
  from: string;
  to: string;
}

/** Weekly hours from a local date on. A weekday that is left out is closed. */
export interface CalendarPeriod {
  validFrom: string;
  weekly: Partial<Record<Weekday, Segment[]>>;
}

/** One day that goes its own way: closed where `segments` is empty, else open in them. */
export interface CalendarException {
  date: string;
  segments: Segment[];
  reason: string;
}

/** A calendar as the API takes it, without its code and name. Nothing is open before the first `validFrom`. */
export interface Calendar {
  timeZone: string;
  periods: CalendarPeriod[];
  exceptions: CalendarException[];
  publicHolidays: 'IT' | null;
  /** 'MM-DD', closed every year; '02-29' in leap years only. */
  patronDay: string | null;
}

/** What is wrong, and where: `path` is dotted, as in `periods.0.weekly.monday.1.to`. */
export interface CalendarProblem {
  path: string;
  message: string;
}

const START = /^([01]\d|2[0-3]):[0-5]\d$/;
const LEAP_YEAR = '2024';

/**
 * The rules that a well-shaped calendar must also keep: existing zone and dates, segments that end after they start, in
 * order and not overlapping (touching is allowed), no date given twice. No problems: an empty list.
 */
export function checkCalendar(calendar: Calendar): CalendarProblem[] {
  return [
    ...(isTimeZone(calendar.timeZone)
      ? []
      : [{ path: 'timeZone', message: `not a time zone: ${calendar.timeZone}` }]),
    ...(calendar.periods.length > 0 ? [] : [{ path: 'periods', message: 'at least one period is needed' }]),
    ...calendar.periods.flatMap((period, index) => checkPeriod(period, `periods.${index}`)),
    ...checkUnique(
      calendar.periods.map((period) => period.validFrom),
      'periods',
      'validFrom',
    ),
    ...calendar.exceptions.flatMap((exception, index) => checkException(exception, `exceptions.${index}`)),
    ...checkUnique(
      calendar.exceptions.map((exception) => exception.date),
      'exceptions',
      'date',
    ),
    ...checkPublicHolidays(calendar.publicHolidays),
    ...checkPatronDay(calendar.patronDay),
  ];
}

/** Minutes since midnight of '09:00' or '24:00', on a clock that was not changed that day. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function checkPeriod(period: CalendarPeriod, path: string): CalendarProblem[] {
  const unknown = Object.keys(period.weekly).filter((day) => !(WEEKDAYS as readonly string[]).includes(day));
  return [
    ...checkDate(period.validFrom, `${path}.validFrom`),
    ...unknown.map((day) => ({ path: `${path}.weekly.${day}`, message: `not a weekday: ${day}` })),
    ...WEEKDAYS.flatMap((day) => checkSegments(period.weekly[day] ?? [], `${path}.weekly.${day}`)),
  ];
}

function checkException(exception: CalendarException, path: string): CalendarProblem[] {
  return [
    ...checkDate(exception.date, `${path}.date`),
    ...checkSegments(exception.segments, `${path}.segments`),
    ...(exception.reason.trim() ? [] : [{ path: `${path}.reason`, message: 'a reason is needed' }]),
  ];
}

function checkSegments(segments: Segment[], path: string): CalendarProblem[] {
  return segments.flatMap((segment, index) => checkSegment(segment, segments[index - 1], `${path}.${index}`));
}

function checkSegment(segment: Segment, previous: Segment | undefined, path: string): CalendarProblem[] {
  if (!START.test(segment.from))
    return [{ path: `${path}.from`, message: `not a time (HH:MM): ${segment.from}` }];
  if (!START.test(segment.to) && segment.to !== '24:00') {
    return [{ path: `${path}.to`, message: `not a time (HH:MM, or 24:00): ${segment.to}` }];
  }
  if (segment.to <= segment.from) return [{ path: `${path}.to`, message: 'a segment ends after it starts' }];
  if (previous && segment.from < previous.to) {
    return [{ path: `${path}.from`, message: 'segments are in order and do not overlap' }];
  }
  return [];
}

function checkDate(date: string, path: string): CalendarProblem[] {
  return isLocalDate(date) ? [] : [{ path, message: `not a date (YYYY-MM-DD): ${date}` }];
}

function checkUnique(dates: string[], path: string, field: string): CalendarProblem[] {
  return dates.flatMap((date, index) =>
    dates.indexOf(date) < index
      ? [{ path: `${path}.${index}.${field}`, message: `given twice: ${date}` }]
      : [],
  );
}

function checkPublicHolidays(publicHolidays: string | null): CalendarProblem[] {
  if (publicHolidays === null || publicHolidays === 'IT') return [];
  return [{ path: 'publicHolidays', message: `"IT" or null, not ${publicHolidays}` }];
}

function checkPatronDay(patronDay: string | null): CalendarProblem[] {
  if (patronDay === null || isLocalDate(`${LEAP_YEAR}-${patronDay}`)) return [];
  return [{ path: 'patronDay', message: `not a day of the year (MM-DD): ${patronDay}` }];
}
