import { IANAZone } from 'luxon';
import type { Interval } from './interval.ts';
import { DAY_MS } from './local-date.ts';

/**
 * Offsets of a time zone, found once per zone and year and kept (a memo of facts that never change, no state).
 * Luxon, and Intl below it, are asked about fifty times a year of the zone and never again: not for workflow code.
 */

/** A stretch of instants in which local time is UTC + `offsetMs`. */
export interface OffsetPeriod extends Interval {
  readonly offsetMs: number;
}

/** Two clock changes of one zone are never nearer to each other than this (Morocco's Ramadan is the shortest). */
const SAMPLE_MS = 7 * DAY_MS;
const SECOND_MS = 1000;
/** No zone is further from UTC than 14 hours; rounded up. */
const WIDEST_OFFSET_MS = 16 * 3_600_000;

const known = new Map<string, Map<number, OffsetPeriod[]>>();

export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** Local time minus UTC, in milliseconds, at an instant (positive east of Greenwich). */
export function offsetAt(timeZone: string, at: number): number {
  const periods = periodsOfYear(timeZone, new Date(at).getUTCFullYear());
  for (const period of periods) if (at < period.to) return period.offsetMs;
  throw new RangeError(`no offset of ${timeZone} at ${at}`);
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
  const pieces: OffsetPeriod[] = [];
  for (const period of periodsBetween(
    timeZone,
    midnight - WIDEST_OFFSET_MS,
    midnight + DAY_MS + WIDEST_OFFSET_MS,
  )) {
    const from = Math.max(period.from, midnight - period.offsetMs);
    const to = Math.min(period.to, midnight + DAY_MS - period.offsetMs);
    if (from < to) pieces.push({ from, to, offsetMs: period.offsetMs });
  }
  return pieces;
}

/** The first instant of a local day; of a day that the zone jumped over, the first one after it. */
export function startOfDay(timeZone: string, day: number): number {
  return piecesOfDay(timeZone, day)[0]?.from ?? startOfDay(timeZone, day + 1);
}

function periodsBetween(timeZone: string, from: number, to: number): OffsetPeriod[] {
  const first = new Date(from).getUTCFullYear();
  const last = new Date(to).getUTCFullYear();
  if (first === last) return periodsOfYear(timeZone, first);
  return [...periodsOfYear(timeZone, first), ...periodsOfYear(timeZone, last)];
}

/** The offset periods that fill a UTC year. */
function periodsOfYear(timeZone: string, year: number): OffsetPeriod[] {
  let years = known.get(timeZone);
  if (!years) {
    if (!isTimeZone(timeZone)) throw new RangeError(`not a time zone: ${timeZone}`);
    years = new Map();
    known.set(timeZone, years);
  }
  let periods = years.get(year);
  if (!periods) {
    periods = findPeriods(IANAZone.create(timeZone), Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
    years.set(year, periods);
  }
  return periods;
}

function findPeriods(zone: IANAZone, from: number, to: number): OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  let begin = from;
  let offset = zone.offset(from);
  for (let sample = from; sample < to; sample += SAMPLE_MS) {
    const next = Math.min(sample + SAMPLE_MS, to);
    const nextOffset = zone.offset(next);
    if (nextOffset === offset) continue;
    const change = findChange(zone, sample, next, offset);
    if (change > begin) periods.push({ from: begin, to: change, offsetMs: offset * 60_000 });
    begin = change;
    offset = nextOffset;
  }
  if (begin < to) periods.push({ from: begin, to, offsetMs: offset * 60_000 });
  return periods;
}

/** The first whole second after `low` at which the offset is no longer `before`, found by halving. */
function findChange(zone: IANAZone, low: number, high: number, before: number): number {
  let same = low;
  let other = high;
  while (other - same > SECOND_MS) {
    const middle = same + Math.floor((other - same) / 2 / SECOND_MS) * SECOND_MS;
    if (zone.offset(middle) === before) same = middle;
    else other = middle;
  }
  return other;
}
