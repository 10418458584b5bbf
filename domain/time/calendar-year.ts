import type { DayHours } from './calendar-day.ts';
import { totalOf } from './interval.ts';
import { DAY_MS, dateOfDay, firstDayOfYear, type Weekday, weekdayOfDay } from './local-date.ts';
import { FIRST_YEAR, LAST_YEAR, openOnDay, type WorkingCalendar } from './working-time.ts';
import { piecesOfDay } from './zone.ts';

const MINUTE_MS = 60_000;

/** The clocks of the zone are changed on a day: forward makes it shorter, back makes it longer. */
interface ClockChange {
  direction: 'forward' | 'back';
  minutes: number;
}

/** A day of the year's view. */
interface YearDay extends DayHours {
  weekday: Weekday;
  /** Minutes that are really open, on days of a clock change too. */
  openMinutes: number;
  clockChange: ClockChange | null;
}

/** A year of a calendar, day by day. */
interface CalendarYear {
  year: number;
  timeZone: string;
  openMinutes: number;
  openDays: number;
  days: YearDay[];
}

/** Whether calendars know the year. */
export function isCalendarYear(year: number): boolean {
  return Number.isInteger(year) && year > FIRST_YEAR && year < LAST_YEAR;
}

/** Each day of a year with its hours and why it has them. Throws RangeError for a year that isCalendarYear denies. */
export function calendarYear(calendar: WorkingCalendar, year: number): CalendarYear {
  if (!isCalendarYear(year)) throw new RangeError(`not a year that calendars know: ${year}`);
  const { timeZone } = calendar;
  const days: YearDay[] = [];
  for (let day = firstDayOfYear(year); day < firstDayOfYear(year + 1); day++) {
    const hours = calendar.dayHours(dateOfDay(day));
    const openMinutes = totalOf(openOnDay(timeZone, day, hours)) / MINUTE_MS;
    const clockChange = clockChangeOf(totalOf(piecesOfDay(timeZone, day)) - DAY_MS);
    days.push({ ...hours, weekday: weekdayOfDay(day), openMinutes, clockChange });
  }
  return {
    year,
    timeZone,
    openMinutes: days.reduce((sum, { openMinutes }) => sum + openMinutes, 0),
    openDays: days.filter(({ openMinutes }) => openMinutes > 0).length,
    days,
  };
}

function clockChangeOf(shiftMs: number): ClockChange | null {
  if (shiftMs === 0) return null;
  return { direction: shiftMs < 0 ? 'forward' : 'back', minutes: Math.abs(shiftMs) / MINUTE_MS };
}
