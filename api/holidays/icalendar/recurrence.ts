import ICAL from 'ical.js';
import { isLocalDate } from '../../../domain/time/local-date.ts';
import { IcalendarError } from './problems.ts';

/** The end of a rule (UNTIL): the last date that it may give, or the last instant, or the last time on its clocks. */
export interface Until {
  kind: 'date' | 'instant' | 'wall';
  /** Epoch milliseconds; of a date and of a wall as if they were UTC. */
  at: number;
}

/** A rule of recurrence (RFC 5545, 3.3.10). */
export interface Rule {
  /** Without its end, which is seen to here. */
  recur: ICAL.Recur;
  count: number | null;
  until: Until | null;
}

/** The parts that a rule of a holiday may have beside the usual ones. The library never comes back from some others. */
const PARTS: Record<string, readonly string[]> = {
  YEARLY: ['bymonth', 'bymonthday', 'byday'],
  MONTHLY: ['bymonthday', 'byday'],
  WEEKLY: ['byday'],
  DAILY: [],
};
const USUAL = ['freq', 'interval', 'count', 'until', 'wkst'];
const PLAIN_DAY = /^(MO|TU|WE|TH|FR|SA|SU)$/;
const ORDINAL_DAY = /^[+-]?[1-5](MO|TU|WE|TH|FR|SA|SU)$/;
const UNTIL = /^(\d{4}-\d{2}-\d{2})(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z?))?$/;
const MOST_STEPS = 20_000;

/** @throws IcalendarError for a rule that is none, or that no holiday needs */
export function ruleOf(property: ICAL.Property): Rule {
  const raw = (property.jCal as unknown[])[3] as Record<string, unknown>;
  const freq = typeof raw.freq === 'string' ? raw.freq : '';
  const allowed = PARTS[freq];
  if (!allowed) throw refused('FREQ must be YEARLY, MONTHLY, WEEKLY or DAILY');
  for (const part of Object.keys(raw)) {
    if (![...USUAL, ...allowed].includes(part)) {
      throw refused(`${part.toUpperCase()} is not taken with FREQ=${freq}`);
    }
  }
  if (raw.byday !== undefined && raw.bymonthday !== undefined) {
    throw refused('BYDAY and BYMONTHDAY are not taken together');
  }
  const isDay = freq === 'WEEKLY' ? PLAIN_DAY : ORDINAL_DAY;
  for (const day of pageOf(raw.byday)) {
    if (!isDay.test(String(day))) throw refused(`BYDAY=${day} is not taken with FREQ=${freq}`);
  }
  if (raw.count !== undefined && raw.until !== undefined) throw refused('COUNT and UNTIL exclude each other');
  const count = raw.count === undefined ? null : Number(raw.count);
  if (count !== null && !(Number.isInteger(count) && count > 0))
    throw refused('COUNT is no number above zero');
  const { count: _count, until, ...endless } = raw;
  return {
    recur: ICAL.Recur.fromData(endless as Parameters<typeof ICAL.Recur.fromData>[0]),
    count,
    until: until === undefined ? null : untilOf(String(until)),
  };
}

/** Whether a rule goes on for ever. */
export const isEndless = ({ count, until }: Rule): boolean => count === null && until === null;

/**
 * The walls (epoch milliseconds as if UTC) that a rule gives from a start on, the start first, up to the end of a year.
 *
 * @param instantOf the instant at which the event's clocks show a wall
 */
export function wallsOf(
  { recur, count, until }: Rule,
  start: number,
  lastYear: number,
  instantOf: (wall: number) => number,
): number[] {
  const first = ICAL.Time.fromJSDate(new Date(start), true);
  const isOver = (wall: number) =>
    until !== null &&
    (until.kind === 'date'
      ? dateOf(wall) > until.at
      : (until.kind === 'instant' ? instantOf(wall) : wall) > until.at);
  const steps = recur.iterator(first);
  const walls = [start];
  for (let step = 0; step < MOST_STEPS && walls.length < (count ?? Number.POSITIVE_INFINITY); step++) {
    const next: ICAL.Time | null = steps.next();
    if (!next || next.year > lastYear) break;
    const wall = Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute, next.second);
    if (wall <= start || !isOfRule(recur, first, next)) continue;
    if (isOver(wall)) break;
    walls.push(wall);
  }
  return walls;
}

/** The library carries days that a month has not over into the next one; RFC 5545 leaves them out. */
function isOfRule(recur: ICAL.Recur, start: ICAL.Time, { month, day }: ICAL.Time): boolean {
  const parts = recur.parts as Record<string, (number | string)[] | undefined>;
  const { BYMONTH: months, BYMONTHDAY: days, BYDAY: weekdays } = parts;
  if (months && !months.map(Number).includes(month)) return false;
  if (days) return days.some((one) => Number(one) < 0 || Number(one) === day);
  if (weekdays) return true;
  if (recur.freq === 'YEARLY') return day === start.day && (months !== undefined || month === start.month);
  return recur.freq !== 'MONTHLY' || day === start.day;
}

function untilOf(text: string): Until {
  const [, date = '', time, , utc] = UNTIL.exec(text) ?? [];
  if (!isLocalDate(date)) throw refused(`UNTIL is no date and no time: ${text}`);
  if (time === undefined) return { kind: 'date', at: Date.parse(`${date}T00:00:00Z`) };
  return { kind: utc ? 'instant' : 'wall', at: Date.parse(`${text.slice(0, 19)}Z`) };
}

function dateOf(wall: number): number {
  return Date.parse(new Date(wall).toISOString().slice(0, 10));
}

function pageOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function refused(why: string): IcalendarError {
  return new IcalendarError([`RRULE: ${why}`]);
}
