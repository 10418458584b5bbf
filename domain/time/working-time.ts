import { type Calendar, type CalendarProblem, checkCalendar } from './calendar.ts';
import { type DayHours, dayHoursOf, type HolidaysOfYear } from './calendar-day.ts';
import { italianHolidays } from './holidays-it.ts';
import type { Interval } from './interval.ts';
import { DAY_MS, dayNumber } from './local-date.ts';
import { Timeline } from './timeline.ts';
import { localDayAt } from './zone.ts';

/** How far ahead opening time is looked for. */
export const SEARCH_YEARS = 20;
const SEARCH_MS = SEARCH_YEARS * 365.25 * DAY_MS;

/** There is not that much opening time within SEARCH_YEARS: an empty calendar, or one that ends. */
export class NoWorkingTimeError extends Error {
  override readonly name = 'NoWorkingTimeError';
}

/** A calendar that checkCalendar refuses was compiled. */
export class InvalidCalendarError extends Error {
  override readonly name = 'InvalidCalendarError';
  readonly problems: CalendarProblem[];

  constructor(problems: CalendarProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
    this.problems = problems;
  }
}

/**
 * A calendar made ready for computing. Instants and amounts are (epoch) milliseconds, integers; opening hours begin at
 * their first millisecond and end before the closing one. Keep one per calendar version: it remembers what it wrote out.
 * All functions throw RangeError for instants outside the years 1950–2250.
 */
export interface WorkingCalendar {
  readonly timeZone: string;
  /** Opening time from one instant to a later one; 0 where `to` is not after `from`. */
  workingTimeBetween(from: number, to: number): number;
  /**
   * The earliest instant with so much opening time since `from`: used up exactly at closing it is that closing; begun
   * outside opening hours it counts from the next opening; of nothing, it is `from`. Throws NoWorkingTimeError, and
   * RangeError for less than nothing.
   */
  addWorkingTime(from: number, ms: number): number;
  /** The opening hours between two instants, cut to them, adjacent ones joined (round the clock: one). */
  intervalsBetween(from: number, to: number): Interval[];
  /**
   * The close of the n-th working day (a local day with opening time) after the local day of `from`, which itself never
   * counts (R38). Throws NoWorkingTimeError, and RangeError for an n that is no whole number above zero.
   */
  closeOfNthWorkingDay(from: number, n: number): number;
  /** True at the instant of opening, false at that of closing. */
  isOpen(at: number): boolean;
  /** The instant itself where open, else the next opening. Throws NoWorkingTimeError. */
  nextOpening(at: number): number;
  /** The hours of a local date ('YYYY-MM-DD') and why, for the year's view. Throws RangeError for a text that is none. */
  dayHours(date: string): DayHours;
}

export interface CompileOptions {
  /** Where public holidays come from when the calendar has them; the law's own rules unless given. */
  holidaysOfYear?: HolidaysOfYear;
}

/** Throws InvalidCalendarError. */
export function compileCalendar(calendar: Calendar, options: CompileOptions = {}): WorkingCalendar {
  const problems = checkCalendar(calendar);
  if (problems.length > 0) throw new InvalidCalendarError(problems);

  const { timeZone } = calendar;
  const hours = dayHoursOf(structuredClone(calendar), options.holidaysOfYear ?? italianHolidays);
  const timeline = new Timeline(hours, timeZone);

  /** The instant that the look-up finds, years being added until it does or the search has gone far enough. */
  function search(from: number, what: string, lookUp: () => number | null): number {
    timeline.cover(from, from);
    const limit = from + SEARCH_MS;
    for (;;) {
      const found = lookUp();
      if (found !== null && found <= limit) return found;
      if (found !== null || !timeline.extendTowards(limit)) throw noWorkingTime(what, from);
    }
  }

  return {
    timeZone,
    workingTimeBetween(from, to) {
      if (to <= from) return 0;
      timeline.cover(from, to);
      return timeline.positionOf(to) - timeline.positionOf(from);
    },
    addWorkingTime(from, ms) {
      if (!(ms >= 0)) throw new RangeError(`not an amount of working time: ${ms}`);
      if (ms === 0) return from;
      timeline.cover(from, from);
      const position = timeline.positionOf(from) + ms;
      return search(from, `${ms} ms of working time`, () => timeline.instantAt(position));
    },
    intervalsBetween(from, to) {
      if (to <= from) return [];
      timeline.cover(from, to);
      return timeline.openBetween(from, to);
    },
    closeOfNthWorkingDay(from, n) {
      if (!Number.isInteger(n) || n < 1) throw new RangeError(`not a count of working days: ${n}`);
      const day = localDayAt(timeZone, from);
      return search(from, `${n} working days`, () => timeline.closingAfter(day, n));
    },
    isOpen(at) {
      timeline.cover(at, at);
      const interval = timeline.openAtOrAfter(at);
      return interval !== null && interval.from <= at;
    },
    nextOpening(at) {
      return search(at, 'opening', () => {
        const interval = timeline.openAtOrAfter(at);
        return interval && Math.max(interval.from, at);
      });
    },
    dayHours(date) {
      return hours(dayNumber(date));
    },
  };
}

function noWorkingTime(what: string, from: number): NoWorkingTimeError {
  return new NoWorkingTimeError(`no ${what} within ${SEARCH_YEARS} years of ${new Date(from).toISOString()}`);
}
