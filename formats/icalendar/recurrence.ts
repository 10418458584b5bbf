import ICAL from 'ical.js';
import { IcalendarError } from './problems.ts';
import { dateOf, timeOf } from './times.ts';

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

type Parts = Record<string, (number | string)[] | undefined>;

/**
 * A rule of recurrence (RFC 5545, 3.3.10).
 *
 * @throws IcalendarError for a rule that is none, or that no holiday needs
 */
export function ruleOf(property: ICAL.Property): ICAL.Recur {
  const raw = (property.jCal as unknown[])[3] as Record<string, unknown>;
  const { freq, count, until, byday = [] } = raw;
  const allowed = PARTS[String(freq)];
  if (!allowed) throw refused('FREQ must be YEARLY, MONTHLY, WEEKLY or DAILY');
  const other = Object.keys(raw).find((part) => ![...USUAL, ...allowed].includes(part));
  if (other) throw refused(`${other.toUpperCase()} is not taken with FREQ=${freq}`);
  if ('byday' in raw && 'bymonthday' in raw) throw refused('BYDAY and BYMONTHDAY are not taken together');
  const isDay = freq === 'WEEKLY' ? PLAIN_DAY : ORDINAL_DAY;
  const wrong = [byday].flat().find((day) => !isDay.test(String(day)));
  if (wrong !== undefined) throw refused(`BYDAY=${wrong} is not taken with FREQ=${freq}`);
  if ('count' in raw && 'until' in raw) throw refused('COUNT and UNTIL exclude each other');
  if ('count' in raw && !(Number.isInteger(count) && Number(count) > 0)) {
    throw refused('COUNT is no number above zero');
  }
  if ('until' in raw && !timeOf(String(until))) throw refused(`UNTIL is no date and no time: ${until}`);
  return property.getFirstValue() as ICAL.Recur;
}

/**
 * The times that a rule gives from a start on, the start first, up to the end of a year. Its own end is seen to here:
 * the library counts days that a month has not.
 */
export function followRule(rule: ICAL.Recur, start: ICAL.Time, lastYear: number): ICAL.Time[] {
  const { count, until } = rule;
  const endless = Object.assign(rule.clone(), { count: null, until: null });
  const steps = endless.iterator(inZone(start, ICAL.Timezone.localTimezone));
  const times = [start];
  for (let step = 0; step < MOST_STEPS && times.length < (count || Number.POSITIVE_INFINITY); step++) {
    const next: ICAL.Time | null = steps.next();
    if (!next || next.year > lastYear) break;
    const time = inZone(next, start.zone);
    if (time.toString() <= start.toString() || !isOfRule(rule, start, time)) continue;
    if (until && isAfter(time, until)) break;
    times.push(time);
  }
  return times;
}

/** One without a zone is told in that of the event; a date holds to its end. */
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
function isOfRule({ freq, parts }: ICAL.Recur, start: ICAL.Time, { month, day }: ICAL.Time): boolean {
  const { BYMONTH: months, BYMONTHDAY: days, BYDAY: weekdays } = parts as Parts;
  if (months && !months.map(Number).includes(month)) return false;
  if (days) return days.some((one) => Number(one) < 0 || Number(one) === day);
  if (weekdays) return true;
  if (freq === 'YEARLY') return day === start.day && (months !== undefined || month === start.month);
  return freq !== 'MONTHLY' || day === start.day;
}

function refused(why: string): IcalendarError {
  return new IcalendarError(`RRULE: ${why}`);
}
