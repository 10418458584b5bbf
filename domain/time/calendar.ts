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
  const { timeZone, periods, exceptions, publicHolidays, patronDay, agreedHours } = calendar;
  return [
    ...unless(isTimeZone(timeZone), 'timeZone', `not a time zone: ${timeZone}`),
    ...unless(periods.length > 0, 'periods', 'at least one period is needed'),
    ...periods.flatMap(({ validFrom, weekly }, index) => [
      ...checkDate(validFrom, `periods.${index}.validFrom`),
      ...checkWeekly(weekly, `periods.${index}.weekly`),
    ]),
    ...checkUnique(
      periods.map(({ validFrom }) => validFrom),
      (index) => `periods.${index}.validFrom`,
    ),
    ...exceptions.flatMap((exception, index) => checkException(exception, `exceptions.${index}`)),
    ...checkUnique(
      exceptions.map(({ date }) => date),
      (index) => `exceptions.${index}.date`,
    ),
    ...unless(
      publicHolidays === null || publicHolidays === 'IT',
      'publicHolidays',
      `"IT" or null, not ${publicHolidays}`,
    ),
    ...unless(
      patronDay === null || isLocalDate(`${LEAP_YEAR}-${patronDay}`),
      'patronDay',
      `not a day of the year (MM-DD): ${patronDay}`,
    ),
    ...(agreedHours ? checkAgreement(agreedHours) : []),
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
export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function unless(isRight: boolean, path: string, message: string): CalendarProblem[] {
  return isRight ? [] : [{ path, message }];
}

function checkAgreement({ validFrom, weekly, toleranceMinutes }: AgreedHours): CalendarProblem[] {
  const isTolerance = Number.isInteger(toleranceMinutes) && toleranceMinutes >= 0;
  return [
    ...(validFrom == null ? [] : checkDate(validFrom, 'agreedHours.validFrom')),
    ...checkWeekly(weekly, 'agreedHours.weekly'),
    ...unless(isTolerance, 'agreedHours.toleranceMinutes', 'whole minutes, zero or more'),
  ];
}

function checkWeekly(weekly: CalendarPeriod['weekly'], path: string): CalendarProblem[] {
  return [
    ...Object.keys(weekly).flatMap((day) =>
      unless((WEEKDAYS as readonly string[]).includes(day), `${path}.${day}`, `not a weekday: ${day}`),
    ),
    ...WEEKDAYS.flatMap((day) => checkSegments(weekly[day] ?? [], `${path}.${day}`)),
  ];
}

function checkException({ date, segments, reason, kind }: CalendarException, path: string) {
  const isClosure = (kind ?? 'closure') === 'closure';
  return [
    ...checkDate(date, `${path}.date`),
    ...checkSegments(segments, `${path}.segments`),
    ...unless(reason.trim() !== '', `${path}.reason`, 'a reason is needed'),
    ...unless(
      segments.length > 0 || isClosure,
      `${path}.segments`,
      'hours are needed, unless it is a closure',
    ),
  ];
}

/** The first problem of each segment. */
function checkSegments(segments: Segment[], path: string): CalendarProblem[] {
  return segments.flatMap(({ from, to }, index) => {
    const previous = segments[index - 1];
    return [
      ...unless(START.test(from), `${path}.${index}.from`, `not a time (HH:MM): ${from}`),
      ...unless(
        START.test(to) || to === '24:00',
        `${path}.${index}.to`,
        `not a time (HH:MM, or 24:00): ${to}`,
      ),
      ...unless(from < to, `${path}.${index}.to`, 'a segment ends after it starts'),
      ...unless(
        !previous || previous.to <= from,
        `${path}.${index}.from`,
        'segments are in order and do not overlap',
      ),
    ].slice(0, 1);
  });
}

function checkDate(date: string, path: string): CalendarProblem[] {
  return unless(isLocalDate(date), path, `not a date (YYYY-MM-DD): ${date}`);
}

function checkUnique(dates: string[], pathOf: (index: number) => string): CalendarProblem[] {
  return dates.flatMap((date, index) =>
    unless(dates.indexOf(date) === index, pathOf(index), `given twice: ${date}`),
  );
}
