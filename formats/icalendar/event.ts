import ICAL from 'ical.js';
import { dateOfDay, dayNumber } from '../../domain/time/local-date.ts';
import { ROME, startOfDate } from '../../domain/time/rome.ts';
import { localDayAt } from '../../domain/time/zone.ts';
import { IcalendarError } from './problems.ts';
import { ruleOf } from './recurrence.ts';
import { dateOf, timesOf, type Zones } from './times.ts';

const MINUTE_MS = 60_000;
const DAY_SECONDS = 86_400;
const MOST_DAYS = 366;
const NAME_LENGTH = 200;

/** How long something lasts: from its start on its clocks, and then in time itself; seconds. */
interface Length {
  wall: number;
  exact: number;
}

/** An event of a file (VEVENT), its times checked. */
export interface HolidayEvent {
  uid: string | null;
  name: string;
  cancelled: boolean;
  tentative: boolean;
  start: ICAL.Time;
  length: Length;
  rules: ICAL.Recur[];
  added: ICAL.Time[];
  excepted: ICAL.Time[];
  /** Which occurrence of the event with the same UID it replaces. */
  replaces: ICAL.Time | null;
}

/** @throws IcalendarError for an event that is none, or that no holiday needs */
export function eventOf(component: ICAL.Component, zones: Zones): HolidayEvent {
  const times = (name: string) => component.getAllProperties(name).flatMap((one) => timesOf(one, zones));
  const once = (name: string) => {
    const [time, ...more] = times(name);
    if (more.length > 0) throw new IcalendarError(`${name.toUpperCase()} is given twice`);
    return time;
  };
  const status = textOf(component, 'status').toUpperCase();
  const start = once('dtstart');
  if (!start) throw new IcalendarError('DTSTART is missing');
  if (component.hasProperty('exrule')) throw new IcalendarError('EXRULE is not taken');
  if (component.getFirstProperty('recurrence-id')?.getFirstParameter('range')) {
    throw new IcalendarError('RANGE is not taken');
  }
  return {
    uid: textOf(component, 'uid') || null,
    name: nameOf(component, status === 'CANCELLED'),
    cancelled: status === 'CANCELLED',
    tentative: status === 'TENTATIVE',
    start,
    length: lengthOf(start, once('dtend'), component.getFirstProperty('duration')),
    rules: component.getAllProperties('rrule').map(ruleOf),
    added: times('rdate').map((one) => (one.isDate && !start.isDate ? midnight(one, start.zone) : one)),
    excepted: times('exdate'),
    replaces: once('recurrence-id') ?? null,
  };
}

/**
 * The Italian days (`YYYY-MM-DD`) that an occurrence covers from its beginning to its end. A day that ends at 23:59
 * counts as whole: many programs write it so.
 */
export function daysCovered({ start, length }: HolidayEvent, begin: ICAL.Time): string[] {
  if (start.isDate) {
    const first = dayNumber(dateOf(begin));
    return Array.from({ length: length.wall / DAY_SECONDS }, (_, index) => dateOfDay(first + index));
  }
  const end = begin.clone();
  end.adjust(0, 0, 0, length.wall);
  const from = begin.toUnixTime() * 1000;
  const to = (end.toUnixTime() + length.exact) * 1000 + MINUTE_MS;
  const begun = localDayAt(ROME, from);
  const days: string[] = [];
  for (let day = begun; startOfDate(dateOfDay(day + 1)) <= to; day++) days.push(dateOfDay(day));
  return startOfDate(dateOfDay(begun)) === from ? days : days.slice(1);
}

function nameOf(component: ICAL.Component, mayLack: boolean): string {
  const name = textOf(component, 'summary')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (name === '' && !mayLack) throw new IcalendarError('SUMMARY is missing: a holiday needs a name');
  if (name.length > NAME_LENGTH) throw new IcalendarError(`SUMMARY has more than ${NAME_LENGTH} characters`);
  return name;
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '');
}

function midnight({ year, month, day }: ICAL.Time, zone: ICAL.Timezone): ICAL.Time {
  return new ICAL.Time({ year, month, day, hour: 0, minute: 0, second: 0, isDate: false }, zone);
}

function lengthOf(start: ICAL.Time, end: ICAL.Time | undefined, duration: ICAL.Property | null): Length {
  if (end && duration) throw new IcalendarError('DTEND and DURATION exclude each other');
  const length = end ? lengthUntil(start, end) : duration && lengthFor(duration);
  if (!length) return { wall: start.isDate ? DAY_SECONDS : 0, exact: 0 };
  const total = length.wall + length.exact;
  if (!(total > 0)) {
    throw new IcalendarError(end ? 'DTEND is not after DTSTART' : 'DURATION is not more than zero');
  }
  if (start.isDate && length.exact > 0) throw new IcalendarError('DURATION of a whole day is in days');
  if (total > MOST_DAYS * DAY_SECONDS) throw new IcalendarError(`it lasts more than ${MOST_DAYS} days`);
  return length;
}

function lengthUntil(start: ICAL.Time, end: ICAL.Time): Length {
  if (start.isDate !== end.isDate) {
    throw new IcalendarError('DTSTART and DTEND are not both dates, or not both times');
  }
  if (start.zone.tzid === end.zone.tzid) return { wall: end.subtractDate(start).toSeconds(), exact: 0 };
  return { wall: 0, exact: end.subtractDateTz(start).toSeconds() };
}

function lengthFor(property: ICAL.Property): Length {
  let duration: ICAL.Duration;
  try {
    duration = property.getFirstValue() as ICAL.Duration;
  } catch {
    throw new IcalendarError(`DURATION is none: ${(property.jCal as unknown[])[3]}`);
  }
  const sign = duration.isNegative ? -1 : 1;
  const wall = sign * (duration.weeks * 7 + duration.days) * DAY_SECONDS;
  return { wall, exact: duration.toSeconds() - wall };
}
