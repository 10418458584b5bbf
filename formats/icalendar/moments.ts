import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { isLocalDate } from '../../domain/time/local-date.ts';
import { ROME } from '../../domain/time/rome.ts';
import { isTimeZone } from '../../domain/time/zone.ts';
import { IcalendarError } from './problems.ts';

/** The zone that a time of a file is told in: one by its name, or one that the file itself describes (VTIMEZONE). */
export type Zone = string | ICAL.Timezone;

/** The zones that a file describes, by their TZID. */
export type Zones = (id: string) => ICAL.Timezone | undefined;

/** A DATE or DATE-TIME of a file (RFC 5545, 3.3.4 and 3.3.5). */
export interface Moment {
  isDate: boolean;
  /** What clocks and calendars of the zone show, as if it were UTC; epoch milliseconds. */
  wall: number;
  zone: Zone;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z?)$/;

/**
 * The moments of a property; one without a zone (floating) is told in Italian time.
 *
 * @throws IcalendarError for a value that is no moment or of an unknown zone
 */
export function momentsOf(property: ICAL.Property, zones: Zones): Moment[] {
  const name = property.name.toUpperCase();
  return rawValues(property).map((value) => {
    if (property.type === 'date') {
      if (isLocalDate(value)) return { isDate: true, wall: Date.parse(`${value}T00:00:00Z`), zone: ROME };
      throw new IcalendarError([`${name} is no date: ${value}`]);
    }
    const [, date = '', , utc] = DATE_TIME.exec(value) ?? [];
    if (property.type !== 'date-time' || !isLocalDate(date)) {
      throw new IcalendarError([`${name} is no date and no time: ${value}`]);
    }
    return {
      isDate: false,
      wall: Date.parse(`${value.slice(0, 19)}Z`),
      zone: utc ? 'UTC' : zoneOf(property, zones),
    };
  });
}

/** The instant of a moment, epoch milliseconds; of a date its beginning. */
export function instantOf({ wall, zone }: Pick<Moment, 'wall' | 'zone'>): number {
  const text = new Date(wall).toISOString().slice(0, 19);
  if (typeof zone === 'string') return DateTime.fromISO(text, { zone }).toMillis();
  const time = ICAL.Time.fromDateTimeString(text);
  time.zone = zone;
  return time.toUnixTime() * 1000;
}

/**
 * The zones that a calendar describes, each made when it is asked for the first time. What nobody asks for may be
 * described in ways that are not taken here.
 *
 * @param checkRule throws for a rule of recurrence that is not to be followed
 */
export function zonesOf(calendar: ICAL.Component, checkRule: (rule: ICAL.Property) => unknown): Zones {
  const described = calendar.getAllSubcomponents('vtimezone');
  const made = new Map<string, ICAL.Timezone>();
  return (id) => {
    const component = described.find((one) => one.getFirstPropertyValue('tzid') === id);
    if (!component) return undefined;
    const zone = made.get(id) ?? new ICAL.Timezone(component);
    if (!made.has(id)) {
      for (const part of component.getAllSubcomponents()) part.getAllProperties('rrule').forEach(checkRule);
    }
    made.set(id, zone);
    return zone;
  };
}

function zoneOf(property: ICAL.Property, zones: Zones): Zone {
  const id = property.getFirstParameter('tzid');
  if (id === undefined) return ROME;
  const plain = id.replace(/^\//, '');
  if (isTimeZone(plain)) return plain;
  const described = zones(id);
  if (!described) throw new IcalendarError([`${property.name.toUpperCase()} is in an unknown zone: ${id}`]);
  return described;
}

/** The values as they stand in the file, before the library makes an existing date of every one. */
function rawValues(property: ICAL.Property): string[] {
  return (property.jCal as unknown as unknown[]).slice(3).map(String);
}
