import { minutesOf } from './calendar.ts';
import type { DayHours } from './calendar-day.ts';
import { type Interval, mergeIntervals } from './interval.ts';
import { DAY_MS, firstDayOfYear } from './local-date.ts';
import { piecesOfDay } from './zone.ts';

const MINUTE_MS = 60_000;

/** The years that a timeline may reach; an instant outside them is a mistake of the caller. */
export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2250;

/** The close of one working day: `day` in days since 1970-01-01, `at` in epoch milliseconds. */
interface Closing {
  day: number;
  at: number;
}

interface YearPage {
  open: Interval[];
  closings: Closing[];
}

/**
 * All opening time of a calendar, written out once as one row of intervals with running sums, a year at a time as years
 * are asked for. Every question is then a binary search, however far apart its two ends are. A running sum is called a
 * position: the working milliseconds between the first written-out year and an instant. Positions change when an earlier
 * year is added, so that they are used within one call only, after `cover`.
 */
export class Timeline {
  readonly #hours: (day: number) => DayHours;
  readonly #timeZone: string;
  readonly #pages = new Map<number, YearPage>();
  #firstYear = Number.NaN;
  #lastYear = Number.NaN;
  /** Instants between which the written-out years are certain to be complete, whatever the zone's offset. */
  #coveredFrom = Number.POSITIVE_INFINITY;
  #coveredTo = Number.NEGATIVE_INFINITY;
  #open: Interval[] = [];
  #starts = new Float64Array(0);
  /** Position at the start, and at the end, of each open interval. */
  #before = new Float64Array(0);
  #after = new Float64Array(0);
  #closings: Closing[] = [];

  constructor(hours: (day: number) => DayHours, timeZone: string) {
    this.#hours = hours;
    this.#timeZone = timeZone;
  }

  /** Makes the answers right for all instants from one to the other. Throws RangeError beyond FIRST_YEAR…LAST_YEAR. */
  cover(from: number, to: number): void {
    if (from >= this.#coveredFrom && to <= this.#coveredTo) return;
    const first = new Date(from - DAY_MS).getUTCFullYear();
    const last = new Date(to + DAY_MS).getUTCFullYear();
    if (!(first >= FIRST_YEAR && last <= LAST_YEAR))
      throw new RangeError(`instants out of range: ${from}, ${to}`);
    this.#writeOut(
      Number.isNaN(this.#firstYear) ? first : Math.min(first, this.#firstYear),
      Number.isNaN(this.#lastYear) ? last : Math.max(last, this.#lastYear),
    );
  }

  /** Adds the next year; false where the timeline already covers the instant or ends at LAST_YEAR. */
  extendTowards(at: number): boolean {
    if (at <= this.#coveredTo || this.#lastYear >= LAST_YEAR) return false;
    this.#writeOut(this.#firstYear, this.#lastYear + 1);
    return true;
  }

  /** The position of an instant. */
  positionOf(at: number): number {
    const index = this.#indexAt(at);
    if (index < 0) return 0;
    const { from, to } = this.#open[index] as Interval;
    return (this.#before[index] as number) + Math.min(at, to) - from;
  }

  /** The earliest instant with that position (more than zero), which at a closing is the closing; null: not written out. */
  instantAt(position: number): number | null {
    const index = firstAtLeast(this.#after, position);
    const interval = this.#open[index];
    return interval ? interval.from + position - (this.#before[index] as number) : null;
  }

  /** The open interval that holds the instant, else the next one; null: not written out. */
  openAtOrAfter(at: number): Interval | null {
    const index = this.#indexAt(at);
    const here = this.#open[index];
    return here && at < here.to ? here : (this.#open[index + 1] ?? null);
  }

  /** Open intervals cut to the two instants. Those inside are shared and frozen. */
  openBetween(from: number, to: number): Interval[] {
    const first = Math.max(this.#indexAt(from), 0);
    const cut = this.#open.slice(first, this.#indexAt(to) + 1);
    const head = cut[0];
    if (head && head.to <= from) cut.shift();
    else if (head && head.from < from) cut[0] = { from, to: head.to };
    const tail = cut.at(-1);
    if (tail && tail.from >= to) cut.pop();
    else if (tail && tail.to > to) cut[cut.length - 1] = { from: tail.from, to };
    return cut;
  }

  /** The close of the n-th working day after a day (both days since 1970-01-01); null: not written out. */
  closingAfter(day: number, n: number): number | null {
    let low = 0;
    let high = this.#closings.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#closings[middle] as Closing).day > day) high = middle;
      else low = middle + 1;
    }
    return this.#closings[low + n - 1]?.at ?? null;
  }

  /** The last interval that has started at the instant; -1 before the first. */
  #indexAt(at: number): number {
    const index = firstAtLeast(this.#starts, at);
    return this.#starts[index] === at ? index : index - 1;
  }

  #writeOut(firstYear: number, lastYear: number): void {
    const pages: YearPage[] = [];
    for (let year = firstYear; year <= lastYear; year++) pages.push(this.#page(year));
    this.#firstYear = firstYear;
    this.#lastYear = lastYear;
    this.#coveredFrom = Date.UTC(firstYear, 0, 1) + DAY_MS;
    this.#coveredTo = Date.UTC(lastYear + 1, 0, 1) - DAY_MS;
    this.#closings = pages.flatMap((page) => page.closings);
    this.#open = mergeIntervals(pages.flatMap((page) => page.open)).map((interval) =>
      Object.freeze(interval),
    );
    this.#starts = Float64Array.from(this.#open, ({ from }) => from);
    this.#before = new Float64Array(this.#open.length);
    this.#after = new Float64Array(this.#open.length);
    let position = 0;
    this.#open.forEach(({ from, to }, index) => {
      this.#before[index] = position;
      position += to - from;
      this.#after[index] = position;
    });
  }

  #page(year: number): YearPage {
    let page = this.#pages.get(year);
    if (!page) {
      page = { open: [], closings: [] };
      for (let day = firstDayOfYear(year); day < firstDayOfYear(year + 1); day++) {
        const open = openOnDay(this.#timeZone, day, this.#hours(day));
        if (open.length === 0) continue;
        page.open.push(...open);
        page.closings.push({ day, at: Math.max(...open.map(({ to }) => to)) });
      }
      this.#pages.set(year, page);
    }
    return page;
  }
}

/**
 * The instants at which the clock on the wall shows a time inside the hours of that day. So on the day that clocks go
 * forward, what lies in the missing hour is not there (02:30–05:00 opens at 03:00); on the day that they go back, what
 * lies in the hour that comes twice is open both times; 00:00–24:00 has 23 and 25 hours.
 */
export function openOnDay(timeZone: string, day: number, hours: DayHours): Interval[] {
  if (hours.segments.length === 0) return [];
  const open: Interval[] = [];
  for (const piece of piecesOfDay(timeZone, day)) {
    const midnight = day * DAY_MS - piece.offsetMs;
    for (const segment of hours.segments) {
      const from = Math.max(piece.from, midnight + minutesOf(segment.from) * MINUTE_MS);
      const to = Math.min(piece.to, midnight + minutesOf(segment.to) * MINUTE_MS);
      if (from < to) open.push({ from, to });
    }
  }
  return open;
}

/** The first index whose value is at least the wanted one, in an ascending list; its length where none is. */
function firstAtLeast(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
