import { IANAZone } from 'luxon';
import type { Interval } from './interval.ts';
import { DAY_MS } from './local-date.ts';

/**
 * Offsets of a time zone, found once per zone and year and kept (a memo of facts that never change, no state).
 * Luxon, and Intl below it, are asked about fifty times a year of the zone and never again: not for workflow code.
 */

/** A stretch of instants in which local time is UTC + `offsetMs`. */
interface OffsetPeriod extends Interval {
  readonly offsetMs: number;
}

/** Two clock changes of one zone are never nearer to each other than this (Morocco's Ramadan is the shortest). */
const SAMPLE_MS = 7 * DAY_MS;
const SECOND_MS = 1000;
/** No zone is further from UTC than 14 hours; rounded up. */
const WIDEST_OFFSET_MS = 16 * 3_600_000;

/** By zone and year: `Europe/Rome 2026`. */
const known = new Map<string, readonly OffsetPeriod[]>();

export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** Local time minus UTC, in milliseconds, at an instant (positive east of Greenwich). */
export function offsetAt(timeZone: string, at: number): number {
  const period = periodsOfYear(timeZone, yearOf(at)).find(({ to }) => at < to);
  if (!period) throw new RangeError(`no offset of ${timeZone} at ${at}`);
  return period.offsetMs;
}

/** The local day of an instant, as days since 1970-01-01. */
export function localDayAt(timeZone: string, at: number): number {
  return Math.floor((at + offsetAt(timeZone, at)) / DAY_MS);
}

/**
 * The instants at which local clocks show a day, cut where the offset changes: one piece on most days, two on those
 * of a clock change (23 or 25 hours together), none where a zone jumped over the whole day.
 */
export function piecesOfDay(timeZone: string, day: number): OffsetPeriod[] {
  const midnight = day * DAY_MS;
  const years = [midnight - WIDEST_OFFSET_MS, midnight + DAY_MS + WIDEST_OFFSET_MS].map(yearOf);
  return [...new Set(years)]
    .flatMap((year) => periodsOfYear(timeZone, year))
    .map(({ from, to, offsetMs }) => ({
      from: Math.max(from, midnight - offsetMs),
      to: Math.min(to, midnight + DAY_MS - offsetMs),
      offsetMs,
    }))
    .filter(({ from, to }) => from < to);
}

/** The first instant of a local day; of a day that the zone jumped over, the first one after it. */
export function startOfDay(timeZone: string, day: number): number {
  return piecesOfDay(timeZone, day)[0]?.from ?? startOfDay(timeZone, day + 1);
}

function yearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}

/** The offset periods that fill a UTC year. */
function periodsOfYear(timeZone: string, year: number): readonly OffsetPeriod[] {
  const key = `${timeZone} ${year}`;
  let periods = known.get(key);
  if (!periods) {
    if (!isTimeZone(timeZone)) throw new RangeError(`not a time zone: ${timeZone}`);
    periods = findPeriods(IANAZone.create(timeZone), Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
    known.set(key, periods);
  }
  return periods;
}

function findPeriods(zone: IANAZone, from: number, to: number): OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  let begin = from;
  let offset = zone.offset(from);
  const end = (at: number) => {
    if (at > begin) periods.push({ from: begin, to: at, offsetMs: offset * 60_000 });
    begin = at;
  };
  for (let sample = from; sample < to; sample += SAMPLE_MS) {
    const next = Math.min(sample + SAMPLE_MS, to);
    if (zone.offset(next) === offset) continue;
    end(findChange(zone, sample, next, offset));
    offset = zone.offset(next);
  }
  end(to);
  return periods;
}

/** The first whole second after `low` at which the offset is no longer `before`, found by halving. */
function findChange(zone: IANAZone, low: number, high: number, before: number): number {
  if (high - low <= SECOND_MS) return high;
  const middle = low + Math.floor((high - low) / 2 / SECOND_MS) * SECOND_MS;
  return zone.offset(middle) === before
    ? findChange(zone, middle, high, before)
    : findChange(zone, low, middle, before);
}
