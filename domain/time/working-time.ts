import { type Calendar, type CalendarProblem, checkCalendar, minutesOfDay } from './calendar.ts';
import { type DayHours, dayHoursOf, type HolidaysOfYear } from './calendar-day.ts';
import { italianHolidays } from './holidays-it.ts';
import { appendMerging, type Interval, mergeIntervals, totalOf } from './interval.ts';
import { DAY_MS, dayNumber, firstDayOfYear, yearOfDay } from './local-date.ts';
import { localDayAt, piecesOfDay } from './zone.ts';

/** The years that calendars know; an instant outside them is a mistake of the caller. */
export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2250;

/** How far ahead opening time is looked for. */
export const SEARCH_YEARS = 20;
export const SEARCH_MS = SEARCH_YEARS * 365.25 * DAY_MS;

const MINUTE_MS = 60_000;

/** There is not that much opening time within SEARCH_YEARS: an empty calendar, or one that ends. */
export class NoWorkingTimeError extends Error {
  override readonly name = 'NoWorkingTimeError';
}

/** What is computed; null where the calendar has not that much opening time. */
export function unlessClosed<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof NoWorkingTimeError) return null;
    throw error;
  }
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
 * their first millisecond and end before the closing one. Keep one per calendar version: it remembers the years that it
 * wrote out. All functions throw RangeError for instants outside the years 1950–2250.
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

interface CompileOptions {
  /** Where public holidays come from when the calendar has them; the law's own rules unless given. */
  holidaysOfYear?: HolidaysOfYear;
}

/** Throws InvalidCalendarError. */
export function compileCalendar(calendar: Calendar, options: CompileOptions = {}): WorkingCalendar {
  const problems = checkCalendar(calendar);
  if (problems.length > 0) throw new InvalidCalendarError(problems);

  const { timeZone } = calendar;
  const hours = dayHoursOf(structuredClone(calendar), options.holidaysOfYear ?? italianHolidays);
  const known = new Map<number, OpenYear>();

  function openYear(year: number): OpenYear {
    let open = known.get(year);
    if (!open) {
      open = writeOut(timeZone, year, hours);
      known.set(year, open);
    }
    return open;
  }

  /** The first answer that is not null, year by year of those that may have local days between two instants. */
  function eachYear<T>(from: number, to: number, answer: (open: OpenYear) => T | null): T | null {
    const last = Math.min(yearOfInstant(to + DAY_MS), LAST_YEAR);
    for (let year = yearOfInstant(from - DAY_MS); year <= last; year++) {
      const found = answer(openYear(year));
      if (found !== null) return found;
    }
    return null;
  }

  /** The instant that the look-up finds within SEARCH_YEARS. It is given one millisecond more, which is too late. */
  function search(from: number, what: string, lookUp: (limit: number) => number | null): number {
    checkRange(from, from);
    const limit = from + SEARCH_MS;
    const found = lookUp(limit + 1);
    if (found !== null && found <= limit) return found;
    const since = new Date(from).toISOString();
    throw new NoWorkingTimeError(`no ${what} within ${SEARCH_YEARS} years of ${since}`);
  }

  return {
    timeZone,
    workingTimeBetween(from, to) {
      if (to <= from) return 0;
      checkRange(from, to);
      let sum = 0;
      eachYear(from, to, (year) => {
        sum += isWithin(year, from, to) ? year.ms : totalOf(clip(year, from, to));
        return null;
      });
      return sum;
    },
    addWorkingTime(from, ms) {
      if (!(ms >= 0)) throw new RangeError(`not an amount of working time: ${ms}`);
      if (ms === 0) return from;
      let left = ms;
      return search(from, `${ms} ms of working time`, (limit) =>
        eachYear(from, limit, (year) => {
          if (year.ms < left && isWithin(year, from, limit)) {
            left -= year.ms;
            return null;
          }
          for (const { from: opens, to: closes } of clip(year, from, limit)) {
            if (left <= closes - opens) return opens + left;
            left -= closes - opens;
          }
          return null;
        }),
      );
    },
    intervalsBetween(from, to) {
      if (to <= from) return [];
      checkRange(from, to);
      const intervals: Interval[] = [];
      eachYear(from, to, (year) => {
        const open = clip(year, from, to);
        const first = open.shift();
        if (first) appendMerging(intervals, first);
        intervals.push(...open);
        return null;
      });
      return intervals;
    },
    closeOfNthWorkingDay(from, n) {
      if (!Number.isInteger(n) || n < 1) throw new RangeError(`not a count of working days: ${n}`);
      let left = n;
      return search(from, `${n} working days`, (limit) => {
        const today = localDayAt(timeZone, from);
        return eachYear(from, limit, ({ closings }) => {
          for (const { day, at } of closings) if (day > today && --left === 0) return at;
          return null;
        });
      });
    },
    isOpen(at) {
      checkRange(at, at);
      return eachYear(at, at, (year) => clip(year, at, at + 1)[0] ?? null) !== null;
    },
    nextOpening(at) {
      return search(at, 'opening', (limit) =>
        eachYear(at, limit, (year) => clip(year, at, limit)[0]?.from ?? null),
      );
    },
    dayHours(date) {
      return hours(dayNumber(date));
    },
  };
}

/** The opening time of one year of local days, in order. */
interface OpenYear {
  open: readonly Interval[];
  /** The last closing of each working day: `day` in days since 1970-01-01, `at` in epoch milliseconds. */
  closings: readonly { day: number; at: number }[];
  /** All of it together. */
  ms: number;
}

function writeOut(timeZone: string, year: number, hours: (day: number) => DayHours): OpenYear {
  const open: Interval[] = [];
  const closings: { day: number; at: number }[] = [];
  for (let day = firstDayOfYear(year); day < firstDayOfYear(year + 1); day++) {
    const ofDay = openOnDay(timeZone, day, hours(day));
    open.push(...ofDay);
    if (ofDay.length > 0) closings.push({ day, at: Math.max(...ofDay.map(({ to }) => to)) });
  }
  return { open: mergeIntervals(open), closings, ms: totalOf(open) };
}

/** All opening time of a year lies between two instants. */
function isWithin({ open }: OpenYear, from: number, to: number): boolean {
  return from <= (open[0]?.from ?? from) && (open.at(-1)?.to ?? to) <= to;
}

/** The opening hours of a year between two instants, cut to them. */
function clip({ open }: OpenYear, from: number, to: number): Interval[] {
  const clipped = open.slice(
    countWhile(open, (one) => one.to <= from),
    countWhile(open, (one) => one.from < to),
  );
  const first = clipped[0];
  if (first && first.from < from) clipped[0] = { from, to: first.to };
  const last = clipped.at(-1);
  if (last && last.to > to) clipped[clipped.length - 1] = { from: last.from, to };
  return clipped;
}

/** How many at the beginning of a list fulfil what none fulfils after the first that does not. */
function countWhile<Item>(sorted: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(sorted[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The instants at which the clock on the wall shows a time inside the hours of that day. So on the day that clocks go
 * forward, what lies in the missing hour is not there (02:30–05:00 opens at 03:00); on the day that they go back, what
 * lies in the hour that comes twice is open both times; 00:00–24:00 has 23 and 25 hours.
 */
export function openOnDay(timeZone: string, day: number, { segments }: DayHours): Interval[] {
  if (segments.length === 0) return [];
  return piecesOfDay(timeZone, day).flatMap((piece) => {
    const midnight = day * DAY_MS - piece.offsetMs;
    return segments
      .map((segment) => ({
        from: Math.max(piece.from, midnight + minutesOfDay(segment.from) * MINUTE_MS),
        to: Math.min(piece.to, midnight + minutesOfDay(segment.to) * MINUTE_MS),
      }))
      .filter(({ from, to }) => from < to);
  });
}

function yearOfInstant(at: number): number {
  return yearOfDay(at / DAY_MS);
}

function checkRange(from: number, to: number): void {
  if (!(yearOfInstant(from - DAY_MS) >= FIRST_YEAR && yearOfInstant(to + DAY_MS) <= LAST_YEAR))
    throw new RangeError(`instants out of range: ${from}, ${to}`);
}
