import type { Calendar } from './calendar.ts';
import { targetDuration } from './duration.ts';
import { DAY_MS, dateOfDay, dayNumber } from './local-date.ts';
import { localDateOf } from './rome.ts';
import { LAST_YEAR, SEARCH_YEARS, type WorkingCalendar } from './working-time.ts';
import { localDayAt, startOfDay } from './zone.ts';

/**
 * A calendar must hold the working time of a target within so many years of any instant. Deadlines are looked for
 * further ahead (SEARCH_YEARS): the difference is what holidays, leap years and the patron day, which fall otherwise
 * every year, and starts before the first instant that is looked at may take of it.
 */
export const REACH_YEARS = 15;

const YEAR_MS = 365.25 * DAY_MS;
const REACH_MS = REACH_YEARS * YEAR_MS;
const SLACK_MS = SEARCH_YEARS * YEAR_MS - REACH_MS;
/** From here on the search would end with the years that a calendar is written out for. */
const LATEST = Date.UTC(LAST_YEAR - SEARCH_YEARS, 0, 1);

/** The leanest years of a calendar, and its longest day, from an instant on. */
export interface OpeningAhead {
  /** Opening time in the leanest REACH_YEARS, milliseconds. */
  leastMs: number;
  /** When these begin, epoch milliseconds; of equally lean ones the first. */
  leanFrom: number;
  /** Opening time of the longest day, milliseconds. */
  longestDayMs: number;
}

/**
 * Looks at every instant from one on (epoch milliseconds) until the week alone decides, with holidays and the patron
 * day: what comes after is as before. Time ahead is least at a closing, or where REACH_YEARS later it opens.
 *
 * @param calendar the same, made ready
 */
export function openingAhead(definition: Calendar, calendar: WorkingCalendar, at: number): OpeningAhead {
  const from = Math.min(at, LATEST);
  const until = Math.min(Math.max(from, settledFrom(definition)) + SLACK_MS, LATEST);
  const open = calendar.intervalsBetween(from, until + REACH_MS);
  const turns = open.flatMap((interval) => [interval.to, interval.from - REACH_MS]);
  const starts = [from, until, ...turns.filter((turn) => from < turn && turn < until)].sort((a, b) => a - b);
  let leastMs = Number.POSITIVE_INFINITY;
  let leanFrom = from;
  for (const start of starts) {
    const ms = calendar.workingTimeBetween(start, start + REACH_MS);
    if (ms < leastMs) [leastMs, leanFrom] = [ms, start];
  }
  return { leastMs, leanFrom, longestDayMs: longestDay(calendar, from, until + REACH_MS) };
}

/**
 * Whether a target (ISO 8601, in working time or working days) can be computed from any instant looked at, whatever
 * pauses come between. One in days is worth at most so many of the longest days, and the rest of the first.
 *
 * Throws InvalidDurationError.
 */
export function isWithinReach({ leastMs, longestDayMs }: OpeningAhead, target: string): boolean {
  const duration = targetDuration(target);
  const mostMs = duration.kind === 'time' ? duration.ms : (duration.days + 1) * longestDayMs;
  return leastMs > 0 && mostMs <= leastMs;
}

/** Where a calendar stops opening: the first local date of the closed years, and the period of hours that brings it. */
interface Ending {
  date: string;
  /** Its place in the list; null where no period has hours, or others than they close the days. */
  period: number | null;
}

/** Of a calendar that is closed for REACH_YEARS: since when. Null for one that is not. */
export function endingOf(
  { timeZone, periods }: Calendar,
  { leastMs, leanFrom }: OpeningAhead,
  calendar: WorkingCalendar,
): Ending | null {
  if (leastMs > 0) return null;
  const day = localDayAt(timeZone, leanFrom);
  const opensThen = calendar.intervalsBetween(startOfDay(timeZone, day), leanFrom).length > 0;
  const closed = dateOfDay(opensThen ? day + 1 : day);
  const last = localDateOf(leanFrom + REACH_MS, timeZone);
  const closing = periods
    .map(({ validFrom, weekly }, period) => ({ validFrom, period, hasHours: isOpenAtAll(weekly) }))
    .sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  const before = closing
    .filter(({ validFrom }) => validFrom <= last)
    .findLastIndex(({ hasHours }) => hasHours);
  const first = closing[before + 1];
  if (before < 0 || !first || first.validFrom > last) return { date: closed, period: null };
  return { date: first.validFrom > closed ? first.validFrom : closed, period: first.period };
}

function isOpenAtAll(weekly: Calendar['periods'][number]['weekly']): boolean {
  return Object.values(weekly).some((segments) => segments.length > 0);
}

/** From when on nothing but the week, public holidays and the patron day decides; at most LATEST. */
function settledFrom({ timeZone, periods, exceptions }: Calendar): number {
  const dates = [...periods.map(({ validFrom }) => validFrom), ...exceptions.map(({ date }) => date)];
  const last = dates.sort().at(-1);
  if (last === undefined || dayNumber(last) * DAY_MS >= LATEST) return LATEST;
  return startOfDay(timeZone, dayNumber(last) + 1);
}

function longestDay(calendar: WorkingCalendar, from: number, to: number): number {
  const { timeZone } = calendar;
  let longest = 0;
  for (let day = localDayAt(timeZone, from), begins = startOfDay(timeZone, day); begins < to; day += 1) {
    const ends = startOfDay(timeZone, day + 1);
    longest = Math.max(longest, calendar.workingTimeBetween(begins, ends));
    begins = ends;
  }
  return longest;
}
