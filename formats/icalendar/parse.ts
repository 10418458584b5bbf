import ICAL from 'ical.js';
import { IcalendarError } from './problems.ts';

const MOST_EVENTS = 5000;

/**
 * The calendars of a text, checked to be such, with events.
 *
 * @throws IcalendarError which names the first event that cannot be read
 */
export function calendarsIn(text: string): ICAL.Component[] {
  const plain = text.replace(/^\ufeff/, '').trimStart();
  if (!/^BEGIN:VCALENDAR\s/i.test(plain)) {
    throw new IcalendarError('it does not begin with BEGIN:VCALENDAR: this is no iCalendar file');
  }
  const calendars = parse(plain).map((jCal) => new ICAL.Component(jCal));
  for (const calendar of calendars) {
    if (calendar.name !== 'vcalendar') {
      throw new IcalendarError(`${calendar.name.toUpperCase()} stands outside of a calendar`);
    }
    if (String(calendar.getFirstPropertyValue('version')) !== '2.0') {
      throw new IcalendarError('VERSION is not 2.0: only iCalendar of RFC 5545 is read');
    }
  }
  const count = calendars.reduce((sum, one) => sum + one.getAllSubcomponents('vevent').length, 0);
  if (count === 0) throw new IcalendarError('it holds no event (VEVENT)');
  if (count > MOST_EVENTS) throw new IcalendarError(`it holds more than ${MOST_EVENTS} events`);
  return calendars;
}

/** An event as problems name it: its place in the file, and its name where it has one. */
export function eventTitle(index: number, summary: string): string {
  const name = summary.trim().slice(0, 60);
  return name === '' ? `event ${index + 1}` : `event ${index + 1} "${name}"`;
}

function parse(text: string): unknown[][] {
  if (!/\nEND:VCALENDAR\s*$/i.test(text)) {
    throw new IcalendarError('it ends in the middle: END:VCALENDAR is missing');
  }
  try {
    const parsed = ICAL.parse(text) as unknown[];
    return (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
  } catch (error) {
    throw new IcalendarError(brokenEvent(text) ?? inWords(error));
  }
}

/** The first event that the parser has something against, with what; null where it is none of the events. */
function brokenEvent(text: string): string | null {
  const blocks = text.match(/^BEGIN:VEVENT\s[\s\S]*?^END:VEVENT\s*$/gim) ?? [];
  for (const [index, block] of blocks.entries()) {
    try {
      ICAL.parse(block);
    } catch (error) {
      const [, summary = ''] = /^SUMMARY[^:\r\n]*:(.*)$/im.exec(block) ?? [];
      return `${eventTitle(index, summary)}: ${inWords(error)}`;
    }
  }
  return null;
}

/** What the library's parser says. */
function inWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('began but did not end')) return 'an END line is missing';
  const [, line] = /^invalid line \(.*?\) "(.*)"$/s.exec(message) ?? [];
  if (line !== undefined) return `this line is none of iCalendar: ${line.slice(0, 100)}`;
  return `it cannot be read: ${message}`;
}
