import type ICAL from 'ical.js';
import { dateOfDay } from '../../domain/time/local-date.ts';
import { ROME, startOfDate } from '../../domain/time/rome.ts';
import { localDayAt } from '../../domain/time/zone.ts';
import { instantOf, type Moment, momentsOf, type Zones } from './moments.ts';
import { IcalendarError } from './problems.ts';
import { type Rule, ruleOf } from './recurrence.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 86_400_000;
const MOST_DAYS = 366;
const NAME_LENGTH = 200;

/** An event of a file (VEVENT), its times checked. */
export interface HolidayEvent {
  uid: string | null;
  name: string;
  cancelled: boolean;
  tentative: boolean;
  start: Moment;
  /** From the start on its clocks, and then in time itself; milliseconds. */
  length: { wall: number; exact: number };
  rules: Rule[];
  added: Moment[];
  excepted: Moment[];
  /** Which occurrence of the event with the same UID it replaces. */
  replaces: Moment | null;
}

/** @throws IcalendarError for an event that is none, or that no holiday needs */
export function eventOf(component: ICAL.Component, zones: Zones): HolidayEvent {
  const moments = (name: string) => component.getAllProperties(name).flatMap((one) => momentsOf(one, zones));
  const status = String(component.getFirstPropertyValue('status') ?? '').toUpperCase();
  const [start, ...more] = moments('dtstart');
  if (!start) throw new IcalendarError(['DTSTART is missing']);
  if (more.length > 0) throw new IcalendarError(['DTSTART is given twice']);
  if (component.getFirstProperty('exrule')) throw new IcalendarError(['EXRULE is not taken']);
  const replaced = component.getFirstProperty('recurrence-id');
  if (replaced?.getFirstParameter('range')) throw new IcalendarError(['RANGE is not taken']);
  return {
    uid: textOf(component, 'uid') || null,
    name: nameOf(component, status === 'CANCELLED'),
    cancelled: status === 'CANCELLED',
    tentative: status === 'TENTATIVE',
    start,
    length: lengthOf(component, start, moments('dtend')),
    rules: component.getAllProperties('rrule').map(ruleOf),
    added: moments('rdate'),
    excepted: moments('exdate'),
    replaces: replaced ? (momentsOf(replaced, zones)[0] ?? null) : null,
  };
}

/**
 * The Italian days (`YYYY-MM-DD`) that an occurrence covers from its beginning to its end. A day that ends at 23:59
 * counts as whole: many programs write it so.
 */
export function daysCovered({ start: { isDate, zone }, length }: HolidayEvent, wall: number): string[] {
  if (isDate) {
    const first = wall / DAY_MS;
    return Array.from({ length: length.wall / DAY_MS }, (_, index) => dateOfDay(first + index));
  }
  const from = instantOf({ wall, zone });
  const to = instantOf({ wall: wall + length.wall, zone }) + length.exact + MINUTE_MS;
  const begun = localDayAt(ROME, from);
  const first = startOfDate(dateOfDay(begun)) === from ? begun : begun + 1;
  const days: string[] = [];
  for (let day = first; startOfDate(dateOfDay(day + 1)) <= to; day++) days.push(dateOfDay(day));
  return days;
}

function nameOf(component: ICAL.Component, mayLack: boolean): string {
  const name = textOf(component, 'summary')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (name === '' && !mayLack) throw new IcalendarError(['SUMMARY is missing: a holiday needs a name']);
  if (name.length > NAME_LENGTH)
    throw new IcalendarError([`SUMMARY has more than ${NAME_LENGTH} characters`]);
  return name;
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '');
}

function lengthOf(component: ICAL.Component, start: Moment, ends: Moment[]): HolidayEvent['length'] {
  const duration = component.getFirstProperty('duration');
  const [end, ...more] = ends;
  if (more.length > 0) throw new IcalendarError(['DTEND is given twice']);
  if (end && duration) throw new IcalendarError(['DTEND and DURATION exclude each other']);
  if (end) return checked(lengthUntil(start, end), 'DTEND is not after DTSTART');
  if (duration) return checked(lengthFor(start, duration), 'DURATION is not more than zero');
  return { wall: start.isDate ? DAY_MS : 0, exact: 0 };
}

function lengthUntil(start: Moment, end: Moment): HolidayEvent['length'] {
  if (start.isDate !== end.isDate) {
    throw new IcalendarError(['DTSTART and DTEND are not both dates, or not both times']);
  }
  if (start.zone === end.zone) return { wall: end.wall - start.wall, exact: 0 };
  return { wall: 0, exact: instantOf(end) - instantOf(start) };
}

function lengthFor(start: Moment, property: ICAL.Property): HolidayEvent['length'] {
  const duration = durationOf(property);
  const sign = duration.isNegative ? -1 : 1;
  const days = sign * (duration.weeks * 7 + duration.days);
  const seconds = sign * ((duration.hours * 60 + duration.minutes) * 60 + duration.seconds);
  if (start.isDate && seconds !== 0) throw new IcalendarError(['DURATION of a whole day is in days']);
  return { wall: days * DAY_MS, exact: seconds * SECOND_MS };
}

function durationOf(property: ICAL.Property): ICAL.Duration {
  try {
    return property.getFirstValue() as ICAL.Duration;
  } catch {
    throw new IcalendarError([`DURATION is none: ${(property.jCal as unknown[])[3]}`]);
  }
}

function checked(length: HolidayEvent['length'], otherwise: string): HolidayEvent['length'] {
  const total = length.wall + length.exact;
  if (!(total > 0)) throw new IcalendarError([otherwise]);
  if (total > MOST_DAYS * DAY_MS) throw new IcalendarError([`it lasts more than ${MOST_DAYS} days`]);
  return length;
}
