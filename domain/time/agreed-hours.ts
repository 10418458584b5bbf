import {
  type AgreedHours,
  type Calendar,
  type CalendarException,
  type CalendarPeriod,
  type CalendarProblem,
  exceptionKindOf,
  minutesOf,
  type Segment,
} from './calendar.ts';
import type { HolidaysOfYear } from './calendar-day.ts';
import { dayNumber, WEEKDAYS, weekdayOfDay, yearOfDay } from './local-date.ts';

/** "Tali orari potranno variare di ± 30 min." (R19). */
export const R19_TOLERANCE_MINUTES = 30;

/**
 * What of a calendar departs from the hours agreed by more than is allowed; empty where nothing is agreed, or nothing
 * departs. For calendars that checkCalendar accepts.
 *
 * - Weekly hours that hold on or after `agreedHours.validFrom` open on the agreed weekdays, in as many segments; each
 *   opening and closing is at most `toleranceMinutes` from the agreed one, whatever it was before.
 * - An exception that moves hours obeys the same.
 * - One that closes a day, or part of it, stays within the agreed hours; one that opens more keeps them. A day that is
 *   closed in the agreed hours (weekday, public holiday, patron day) may be opened in any hours.
 */
export function checkAgreedHours(calendar: Calendar, holidaysOfYear: HolidaysOfYear): CalendarProblem[] {
  const { agreedHours: agreed } = calendar;
  if (!agreed) return [];
  const since = agreed.validFrom ?? '';
  const agreedOn = agreedSegments(calendar, agreed, holidaysOfYear);
  return [
    ...periodsSince(calendar.periods, since).flatMap(({ period, index }) =>
      WEEKDAYS.flatMap((day) =>
        checkDay(agreed, agreed.weekly[day] ?? [], period.weekly[day] ?? [], {
          day: `periods.${index}.weekly.${day}`,
          segments: `periods.${index}.weekly.${day}`,
        }),
      ),
    ),
    ...calendar.exceptions.flatMap((exception, index) =>
      exception.date < since
        ? []
        : checkException(agreed, agreedOn(exception.date), exception, `exceptions.${index}`),
    ),
  ];
}

/** The periods that still hold on a date or begin after it, by their places in the list. */
function periodsSince(periods: readonly CalendarPeriod[], since: string) {
  const begun = periods.map(({ validFrom }) => validFrom).filter((validFrom) => validFrom <= since);
  const held = begun.sort().at(-1) ?? '';
  return periods.map((period, index) => ({ period, index })).filter(({ period }) => period.validFrom >= held);
}

/** The agreed hours of a date: none on holidays and the patron day. */
function agreedSegments(
  { publicHolidays, patronDay }: Calendar,
  agreed: AgreedHours,
  holidaysOfYear: HolidaysOfYear,
): (date: string) => readonly Segment[] {
  return (date) => {
    if (patronDay === date.slice(5)) return [];
    const day = dayNumber(date);
    const isHoliday =
      publicHolidays !== null && holidaysOfYear(yearOfDay(day)).some((holiday) => holiday.date === date);
    return isHoliday ? [] : (agreed.weekly[weekdayOfDay(day)] ?? []);
  };
}

function checkException(
  agreed: AgreedHours,
  usual: readonly Segment[],
  exception: CalendarException,
  path: string,
): CalendarProblem[] {
  const { segments } = exception;
  switch (exceptionKindOf(exception, usual)) {
    case 'closure':
      return segments.flatMap((segment, index) =>
        usual.some((whole) => holds(whole, segment))
          ? []
          : [{ path: `${path}.segments.${index}`, message: 'a closure leaves hours within the agreed ones' }],
      );
    case 'opening':
      return usual.every((agreedSegment) => segments.some((segment) => holds(segment, agreedSegment)))
        ? []
        : [{ path: `${path}.segments`, message: 'an extra opening keeps the agreed hours' }];
    case 'moved':
      return checkDay(agreed, usual, segments, { day: `${path}.kind`, segments: `${path}.segments` });
  }
}

function holds(whole: Segment, part: Segment): boolean {
  return whole.from <= part.from && part.to <= whole.to;
}

/** Where problems of a day are told: of the day as a whole, and of its segments. */
interface DayPaths {
  day: string;
  segments: string;
}

function checkDay(
  { toleranceMinutes }: AgreedHours,
  agreed: readonly Segment[],
  given: readonly Segment[],
  paths: DayPaths,
): CalendarProblem[] {
  if (agreed.length === 0 && given.length > 0) {
    return [{ path: paths.day, message: 'closed in the agreed hours: open single days by exceptions' }];
  }
  if (agreed.length > 0 && given.length === 0) {
    return [{ path: paths.day, message: 'open in the agreed hours: close single days by exceptions' }];
  }
  if (agreed.length !== given.length) {
    const counts = `${agreed.length} agreed, ${given.length} given`;
    return [{ path: paths.segments, message: `not as many segments as agreed: ${counts}` }];
  }
  return agreed.flatMap((segment, index) => {
    const there = given[index] as Segment;
    return [
      ...checkMove(segment.from, there.from, toleranceMinutes, `${paths.segments}.${index}.from`),
      ...checkMove(segment.to, there.to, toleranceMinutes, `${paths.segments}.${index}.to`),
    ];
  });
}

function checkMove(agreed: string, given: string, tolerance: number, path: string): CalendarProblem[] {
  const minutes = minutesOf(given) - minutesOf(agreed);
  if (Math.abs(minutes) <= tolerance) return [];
  const moved = `${Math.abs(minutes)} minutes ${minutes < 0 ? 'before' : 'after'} the agreed ${agreed}`;
  return [{ path, message: `${given} is ${moved}: ${tolerance} at most are allowed` }];
}
