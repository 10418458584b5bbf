import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { isLocalDate } from '../../domain/time/local-date.ts';
import { ROME } from '../../domain/time/rome.ts';
import { isTimeZone } from '../../domain/time/zone.ts';
import { IcalendarError } from './problems.ts';

/** The zones that a file may name by TZID: the world's, and those that it describes itself (VTIMEZONE). */
export type Zones = (id: string) => ICAL.Timezone | undefined;

const TIME = /^(\d{4}-\d{2}-\d{2})(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z?))?$/;

/** A zone by its name in the IANA database. */
class NamedZone extends ICAL.Timezone {
  override utcOffset({ year, month, day, hour, minute, second }: ICAL.Time): number {
    const at = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone: this.tzid });
    return (Date.UTC(year, month - 1, day, hour, minute, second) - at.toMillis()) / 1000;
  }
}

const ITALY = new NamedZone({ tzid: ROME });

/** A DATE or DATE-TIME (RFC 5545, 3.3.4 and 3.3.5) that is in UTC or without a zone; null for what is none. */
export function timeOf(text: string): ICAL.Time | null {
  const [, date = ''] = TIME.exec(text) ?? [];
  return isLocalDate(date) ? ICAL.Time.fromString(text, null) : null;
}

/** The date that a time shows on its own clocks. */
export const dateOf = (time: ICAL.Time): string => time.toString().slice(0, 10);

/**
 * The dates and times of a property; one without a zone (floating) is told in Italian time.
 *
 * @throws IcalendarError for a value that is none or of an unknown zone
 */
export function timesOf(property: ICAL.Property, zones: Zones): ICAL.Time[] {
  const name = property.name.toUpperCase();
  return rawValues(property).map((value) => {
    const time = timeOf(value);
    if (time?.icaltype !== property.type) {
      throw new IcalendarError(
        `${name} is no date${property.type === 'date' ? '' : ' and no time'}: ${value}`,
      );
    }
    if (time.zone === ICAL.Timezone.utcTimezone) return time;
    const id = time.isDate ? undefined : property.getFirstParameter('tzid');
    const zone = id === undefined ? ITALY : zones(id);
    if (!zone) throw new IcalendarError(`${name} is in an unknown zone: ${id}`);
    time.zone = zone;
    return time;
  });
}

/**
 * The zones that a calendar may name. What no event asks for may be described in ways that are not taken here.
 *
 * @param checkRule throws for a rule of recurrence that is not to be followed
 */
export function zonesOf(calendar: ICAL.Component, checkRule: (rule: ICAL.Property) => unknown): Zones {
  const described = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => [zone.getFirstPropertyValue('tzid'), new ICAL.Timezone(zone)]),
  );
  return (id) => {
    const name = id.replace(/^\//, '');
    if (isTimeZone(name)) return new NamedZone({ tzid: name });
    const zone = described.get(id);
    const parts = zone?.component.getAllSubcomponents() ?? [];
    for (const part of parts) part.getAllProperties('rrule').forEach(checkRule);
    return zone;
  };
}

/** The values as they stand in the file, before the library makes an existing date of every one. */
function rawValues(property: ICAL.Property): string[] {
  return (property.jCal as unknown as unknown[]).slice(3).map(String);
}
