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

/**
 * What an exception is beside the usual hours of its day: less of them or none (closure), more (opening), or the same
 * at other times (moved).
 */
export const EXCEPTION_KINDS = ['closure', 'opening', 'moved'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** One day that goes its own way: closed where `segments` is empty, else open in them. */
export interface CalendarException {
  date: string;
  segments: Segment[];
  reason: string;
  /** Left out: told from the hours, see exceptionKindOf. */
  kind?: ExceptionKind | undefined;
}

/** The hours that a contract agrees on, and by how much opening and closing may be moved either way (R19). */
export interface AgreedHours {
  /** A local date; null or left out: since ever. */
  validFrom?: string | null | undefined;
  weekly: Partial<Record<Weekday, Segment[]>>;
  toleranceMinutes: number;
}

/** A calendar as the API takes it, without its code and name. Nothing is open before the first `validFrom`. */
export interface Calendar {
  timeZone: string;
  periods: CalendarPeriod[];
  exceptions: CalendarException[];
  publicHolidays: 'IT' | null;
  /** 'MM-DD', closed every year; '02-29' in leap years only. */
  patronDay: string | null;
  /** Null or left out: the hours may be whatever they are. */
  agreedHours?: AgreedHours | null | undefined;
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
    ...(calendar.agreedHours ? checkAgreement(calendar.agreedHours) : []),
  ];
}

/** What an exception is, where it does not say so itself, by the hours that its day would have without it. */
export function exceptionKindOf(
  { kind, segments }: CalendarException,
  usual: readonly Segment[],
): ExceptionKind {
  if (kind) return kind;
  if (segments.length === 0) return 'closure';
  return usual.length === 0 ? 'opening' : 'moved';
}

/** Minutes since midnight of '09:00' or '24:00', on a clock that was not changed that day. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function checkPeriod(period: CalendarPeriod, path: string): CalendarProblem[] {
  return [
    ...checkDate(period.validFrom, `${path}.validFrom`),
    ...checkWeekly(period.weekly, `${path}.weekly`),
  ];
}

function checkAgreement(agreed: AgreedHours): CalendarProblem[] {
  const { validFrom, weekly, toleranceMinutes } = agreed;
  const isTolerance = Number.isInteger(toleranceMinutes) && toleranceMinutes >= 0;
  return [
    ...(validFrom == null ? [] : checkDate(validFrom, 'agreedHours.validFrom')),
    ...checkWeekly(weekly, 'agreedHours.weekly'),
    ...(isTolerance
      ? []
      : [{ path: 'agreedHours.toleranceMinutes', message: 'whole minutes, zero or more' }]),
  ];
}

function checkWeekly(weekly: CalendarPeriod['weekly'], path: string): CalendarProblem[] {
  const unknown = Object.keys(weekly).filter((day) => !(WEEKDAYS as readonly string[]).includes(day));
  return [
    ...unknown.map((day) => ({ path: `${path}.${day}`, message: `not a weekday: ${day}` })),
    ...WEEKDAYS.flatMap((day) => checkSegments(weekly[day] ?? [], `${path}.${day}`)),
  ];
}

function checkException(exception: CalendarException, path: string): CalendarProblem[] {
  return [
    ...checkDate(exception.date, `${path}.date`),
    ...checkSegments(exception.segments, `${path}.segments`),
    ...(exception.reason.trim() ? [] : [{ path: `${path}.reason`, message: 'a reason is needed' }]),
    ...(exception.segments.length === 0 && (exception.kind ?? 'closure') !== 'closure'
      ? [{ path: `${path}.segments`, message: 'hours are needed, unless it is a closure' }]
      : []),
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
