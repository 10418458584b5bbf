import {
  type AgreedHours,
  type Calendar,
  type CalendarException,
  type CalendarProblem,
  exceptionKindOf,
  minutesOfDay,
  type Segment,
} from './calendar.ts';
import type { HolidaysOfYear } from './calendar-day.ts';
import { dayNumber, WEEKDAYS, weekdayOfDay, yearOfDate } from './local-date.ts';

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
  const { agreedHours: agreed, periods, exceptions } = calendar;
  if (!agreed) return [];
  const since = agreed.validFrom ?? '';
  // The periods that still hold on that date, or begin after it.
  const begun = periods.map(({ validFrom }) => validFrom).filter((validFrom) => validFrom <= since);
  const held = begun.sort().at(-1) ?? '';
  return [
    ...periods.flatMap(({ validFrom, weekly }, index) =>
      WEEKDAYS.flatMap((day) => {
        if (validFrom < held) return [];
        const path = `periods.${index}.weekly.${day}`;
        return checkDay(agreed, agreed.weekly[day] ?? [], weekly[day] ?? [], { day: path, segments: path });
      }),
    ),
    ...exceptions.flatMap((exception, index) => {
      if (exception.date < since) return [];
      const usual = agreedSegments(calendar, agreed, holidaysOfYear, exception.date);
      return checkException(agreed, usual, exception, `exceptions.${index}`);
    }),
  ];
}

/** The agreed hours of a date: none on holidays and the patron day. */
function agreedSegments(
  { publicHolidays, patronDay }: Calendar,
  { weekly }: AgreedHours,
  holidaysOfYear: HolidaysOfYear,
  date: string,
): readonly Segment[] {
  const isHoliday =
    publicHolidays !== null && holidaysOfYear(yearOfDate(date)).some((holiday) => holiday.date === date);
  return isHoliday || patronDay === date.slice(5) ? [] : (weekly[weekdayOfDay(dayNumber(date))] ?? []);
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

/** @param paths where problems are told: of the day as a whole, and of its segments */
function checkDay(
  { toleranceMinutes }: AgreedHours,
  agreed: readonly Segment[],
  given: readonly Segment[],
  paths: { day: string; segments: string },
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
  return given.flatMap((segment, index) =>
    (['from', 'to'] as const).flatMap((end) => {
      const wanted = agreed[index]?.[end] ?? segment[end];
      const minutes = minutesOfDay(segment[end]) - minutesOfDay(wanted);
      if (Math.abs(minutes) <= toleranceMinutes) return [];
      const moved = `${Math.abs(minutes)} minutes ${minutes < 0 ? 'before' : 'after'} the agreed ${wanted}`;
      const message = `${segment[end]} is ${moved}: ${toleranceMinutes} at most are allowed`;
      return [{ path: `${paths.segments}.${index}.${end}`, message }];
    }),
  );
}
