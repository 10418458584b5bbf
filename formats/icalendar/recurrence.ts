import ICAL from 'ical.js';
import { IcalendarError } from './problems.ts';
import { dateOf, timeOf } from './times.ts';

/** A rule of recurrence (RFC 5545, 3.3.10). */
export interface Rule {
  /** Without its end, which is seen to here: the library counts days that a month has not. */
  recur: ICAL.Recur;
  count: number | null;
  /** The last date or time that it may give; one without a zone is told in that of the event. */
  until: ICAL.Time | null;
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
const MOST_STEPS = 20_000;

/** @throws IcalendarError for a rule that is none, or that no holiday needs */
export function ruleOf(property: ICAL.Property): Rule {
  const { count, until, ...endless } = (property.jCal as unknown[])[3] as Record<string, unknown>;
  const freq = String(endless.freq);
  const allowed = PARTS[freq];
  if (!allowed) throw refused('FREQ must be YEARLY, MONTHLY, WEEKLY or DAILY');
  for (const part of Object.keys(endless)) {
    if (![...USUAL, ...allowed].includes(part)) {
      throw refused(`${part.toUpperCase()} is not taken with FREQ=${freq}`);
    }
  }
  const { byday = [], bymonthday } = endless;
  if (endless.byday !== undefined && bymonthday !== undefined) {
    throw refused('BYDAY and BYMONTHDAY are not taken together');
  }
  const isDay = freq === 'WEEKLY' ? PLAIN_DAY : ORDINAL_DAY;
  for (const day of [byday].flat()) {
    if (!isDay.test(String(day))) throw refused(`BYDAY=${day} is not taken with FREQ=${freq}`);
  }
  if (count !== undefined && until !== undefined) throw refused('COUNT and UNTIL exclude each other');
  const times = count === undefined ? null : Number(count);
  if (times !== null && !(Number.isInteger(times) && times > 0))
    throw refused('COUNT is no number above zero');
  const last = until === undefined ? null : timeOf(String(until));
  if (until !== undefined && !last) throw refused(`UNTIL is no date and no time: ${until}`);
  const recur = ICAL.Recur.fromData(endless as Parameters<typeof ICAL.Recur.fromData>[0]);
  return { recur, count: times, until: last };
}

/** Whether a rule goes on for ever. */
export const isEndless = ({ count, until }: Rule): boolean => count === null && until === null;

/** The times that a rule gives from a start on, the start first, up to the end of a year. */
export function followRule({ recur, count, until }: Rule, start: ICAL.Time, lastYear: number): ICAL.Time[] {
  const steps = recur.iterator(inZone(start, ICAL.Timezone.localTimezone));
  const times = [start];
  for (let step = 0; step < MOST_STEPS && times.length < (count ?? Number.POSITIVE_INFINITY); step++) {
    const next: ICAL.Time | null = steps.next();
    if (!next || next.year > lastYear) break;
    const time = inZone(next, start.zone);
    if (time.toString() <= start.toString() || !isOfRule(recur, start, time)) continue;
    if (until && isAfter(time, until)) break;
    times.push(time);
  }
  return times;
}

function isAfter(time: ICAL.Time, until: ICAL.Time): boolean {
  if (until.isDate) return dateOf(time) > dateOf(until);
  const isUtc = until.zone === ICAL.Timezone.utcTimezone;
  return time.compare(isUtc ? until : inZone(until, time.zone)) > 0;
}

/** The same clock time in another zone. */
function inZone(time: ICAL.Time, zone: ICAL.Timezone): ICAL.Time {
  const copy = time.clone();
  copy.zone = zone;
  return copy;
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

function refused(why: string): IcalendarError {
  return new IcalendarError(`RRULE: ${why}`);
}
