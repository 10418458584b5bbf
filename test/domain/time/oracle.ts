import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import type { Calendar } from '../../../domain/time/calendar.ts';

/**
 * Working time the slow way, sharing no code with domain/time: it looks at the clock on the wall, minute by minute, with
 * luxon, and at the holidays of the date-holidays package. All instants must be whole minutes.
 */
const MINUTE = 60_000;
const PATIENCE_MINUTES = 60 * 1440;
const publicHolidays = new Map<number, Set<string>>();

export interface OraclePause {
  from: number;
  to: number | null;
}

export function isOpenNow(calendar: Calendar, at: number): boolean {
  const now = DateTime.fromMillis(at, { zone: calendar.timeZone });
  const date = now.toFormat('yyyy-MM-dd');
  const time = now.toFormat('HH:mm');
  return segmentsToday(calendar, date, now.year, now.weekday).some(
    ({ from, to }) => from <= time && (time < to || to === '24:00'),
  );
}

/** Open minutes between two instants, in milliseconds. */
export function slowWorkingTime(calendar: Calendar, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += MINUTE) if (isOpenNow(calendar, at)) sum += MINUTE;
  return sum;
}

/** The instant at which so many open minutes outside pauses have passed; null where they never do. */
export function slowDue(calendar: Calendar, from: number, ms: number, pauses: OraclePause[]): number | null {
  let remaining = ms;
  for (let at = from; at < from + PATIENCE_MINUTES * MINUTE; at += MINUTE) {
    if (remaining === 0) return at;
    const paused = pauses.some((pause) => pause.from <= at && (pause.to === null || at < pause.to));
    if (!paused && isOpenNow(calendar, at)) remaining -= MINUTE;
  }
  return null;
}

/** The end of the last open minute of the n-th local day with one, after that of the start. */
export function slowCloseOfDay(calendar: Calendar, from: number, n: number): number | null {
  const dateOf = (at: number) => DateTime.fromMillis(at, { zone: calendar.timeZone }).toISODate();
  const days: string[] = [];
  let close: number | null = null;
  for (let at = from; at < from + PATIENCE_MINUTES * MINUTE; at += MINUTE) {
    const date = dateOf(at);
    if (date === null || date === dateOf(from) || !isOpenNow(calendar, at)) continue;
    if (days.at(-1) !== date) days.push(date);
    if (days.length > n) return close;
    close = at + MINUTE;
  }
  return days.length === n ? close : null;
}

function segmentsToday(calendar: Calendar, date: string, year: number, weekday: number) {
  let weekly: Record<string, { from: string; to: string }[]> | undefined;
  let since = '';
  for (const period of calendar.periods) {
    if (period.validFrom <= date && period.validFrom > since) {
      since = period.validFrom;
      weekly = period.weekly;
    }
  }
  if (!weekly) return [];
  for (const exception of calendar.exceptions) if (exception.date === date) return exception.segments;
  if (calendar.publicHolidays && holidaysOf(year).has(date)) return [];
  if (calendar.patronDay && date.endsWith(calendar.patronDay)) return [];
  const name =
    ['', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'][weekday] ?? '';
  return weekly[name] ?? [];
}

function holidaysOf(year: number): Set<string> {
  let dates = publicHolidays.get(year);
  if (!dates) {
    const all = new Holidays('IT').getHolidays(year);
    dates = new Set(all.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)));
    publicHolidays.set(year, dates);
  }
  return dates;
}
