import ICAL from 'ical.js';
import { isCalendarYear } from '../../domain/time/calendar-year.ts';
import type { PublishedHoliday } from '../../domain/time/holiday-difference.ts';
import { byDateAndName, yearOf } from '../../domain/time/holiday-table.ts';
import { daysCovered, eventOf, type HolidayEvent } from './event.ts';
import { instantOf, type Moment, zonesOf } from './moments.ts';
import { IcalendarError } from './problems.ts';
import { isEndless, ruleOf, wallsOf } from './recurrence.ts';

/** Why an event of a file gives no holiday. */
export const IGNORED_REASONS = ['cancelled', 'not_whole_day', 'out_of_range'] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/** What a published file says. */
export interface PublishedFile {
  /** By date, then by name. */
  holidays: PublishedHoliday[];
  /** The years that the file covers. */
  years: number[];
  /** Events that give no holiday, each with the date it begins. */
  ignored: { name: string; date: string; reason: IgnoredReason }[];
}

/** Rules without an end are followed through these years, where nothing else in the file says which years it covers. */
export interface YearSpan {
  from: number;
  to: number;
}

const MOST_EVENTS = 5000;
const MOST_DAYS = 20_000;
const MOST_PROBLEMS = 20;
const LAST_YEAR = 2200;

/**
 * Reads a published calendar of holidays (iCalendar, RFC 5545): events of whole days, also told as times in any zone;
 * recurrence with what it leaves out, adds and replaces; cancelled events, which give nothing. The years covered are
 * those in which an event or a recurrence with an end falls.
 *
 * @throws IcalendarError which names everything that is wrong
 */
export function readHolidayFile(text: string, endless: YearSpan): PublishedFile {
  const events = calendarsIn(text).flatMap(eventsOf);
  const replaced = replacementsOf(events);
  const own = events.filter((event) => !replaced.has(event));

  const bounded = own.filter(({ rules }) => !rules.some(isEndless));
  const last = bounded.flatMap((event) => occurrencesOf(event, replaced, LAST_YEAR));
  const boundedYears = new Set(last.flatMap(({ days }) => days.map(yearOf)).filter(isCalendarYear));
  const isCovered =
    boundedYears.size > 0
      ? (year: number) => boundedYears.has(year)
      : (year: number) => year >= endless.from && year <= endless.to;
  const lastCovered = boundedYears.size > 0 ? Math.max(...boundedYears) : endless.to;
  const unbounded = own
    .filter(({ rules }) => rules.some(isEndless))
    .flatMap((event) => occurrencesOf(event, replaced, lastCovered));

  return gather([...last, ...unbounded], isCovered);
}

/** One time that an event happens, with the days that it covers. */
interface Occurrence {
  event: HolidayEvent;
  wall: number;
  days: string[];
}

function gather(occurrences: Occurrence[], isCovered: (year: number) => boolean): PublishedFile {
  const holidays = new Map<string, PublishedHoliday>();
  const reasons = new Map<HolidayEvent, IgnoredReason | null>();
  for (const { event, days } of occurrences) {
    const counted = event.cancelled ? [] : days.filter((date) => isCovered(yearOf(date)));
    for (const date of counted) {
      const { name, tentative } = event;
      const known = holidays.get(`${date} ${name}`);
      holidays.set(`${date} ${name}`, { date, name, tentative: tentative && known?.tentative !== false });
    }
    if (holidays.size > MOST_DAYS) throw new IcalendarError([`more than ${MOST_DAYS} days`]);
    const reason = event.cancelled ? 'cancelled' : days.length === 0 ? 'not_whole_day' : 'out_of_range';
    if (counted.length > 0) reasons.set(event, null);
    else if (!reasons.has(event)) reasons.set(event, reason);
  }
  const sorted = [...holidays.values()].sort(byDateAndName);
  return {
    holidays: sorted,
    years: [...new Set(sorted.map(({ date }) => yearOf(date)))],
    ignored: [...reasons].flatMap(([{ name, start }, reason]) =>
      reason === null ? [] : [{ name, date: new Date(start.wall).toISOString().slice(0, 10), reason }],
    ),
  };
}

/** The occurrences of an event up to the end of a year, those that another event replaces by that one. */
function occurrencesOf(
  event: HolidayEvent,
  replacements: ReadonlyMap<HolidayEvent, HolidayEvent>,
  lastYear: number,
): Occurrence[] {
  const { start, rules, added, excepted } = event;
  const instant = (wall: number) => instantOf({ wall, zone: start.zone });
  const given = rules.flatMap((rule) => wallsOf(rule, start.wall, lastYear, instant));
  const walls = [...new Set([start.wall, ...given, ...added.map((one) => wallIn(start, one))])];
  const left = walls.filter((wall) => !excepted.some((one) => isAt(start, wall, one)));
  const replacing = [...replacements]
    .filter(([{ uid }, of]) => of === event && uid === event.uid)
    .map(([one]) => one);
  return [
    ...left
      .filter((wall) => !replacing.some(({ replaces }) => replaces && isAt(start, wall, replaces)))
      .map((wall) => ({ event, wall, days: event.cancelled ? [] : daysCovered(event, wall) })),
    ...replacing.map((one) => ({
      event: one,
      wall: one.start.wall,
      days: one.cancelled ? [] : daysCovered(one, one.start.wall),
    })),
  ];
}

/** Events that replace an occurrence of another, with that other. */
function replacementsOf(events: HolidayEvent[]): Map<HolidayEvent, HolidayEvent> {
  const masters = new Map(
    events.flatMap((event) => (event.uid !== null && !event.replaces ? [[event.uid, event] as const] : [])),
  );
  return new Map(
    events.flatMap((event) => {
      const master = event.replaces && event.uid !== null ? masters.get(event.uid) : undefined;
      return master ? [[event, master] as const] : [];
    }),
  );
}

/** What the clocks of an event show at another moment. */
function wallIn(start: Moment, moment: Moment): number {
  if (moment.isDate || moment.zone === start.zone) return moment.wall;
  const at = instantOf(moment);
  return start.wall + at - instantOf(start);
}

/** Whether a moment names the occurrence; a date names every one of its day. */
function isAt(start: Moment, wall: number, moment: Moment): boolean {
  if (moment.isDate || start.isDate) return dayOf(wall) === dayOf(moment.wall);
  return instantOf({ wall, zone: start.zone }) === instantOf(moment);
}

function dayOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function eventsOf(calendar: ICAL.Component): HolidayEvent[] {
  const zones = zonesOf(calendar, ruleOf);
  const problems: string[] = [];
  const events = calendar.getAllSubcomponents('vevent').flatMap((component, index) => {
    try {
      return [eventOf(component, zones)];
    } catch (error) {
      if (!(error instanceof IcalendarError)) throw error;
      problems.push(...error.problems.map((problem) => `${titleOf(component, index)}: ${problem}`));
      return [];
    }
  });
  if (problems.length > 0) throw new IcalendarError(problems.slice(0, MOST_PROBLEMS));
  return events;
}

/** The calendars of a text, checked to be such, with events. */
function calendarsIn(text: string): ICAL.Component[] {
  const plain = text.replace(/^\ufeff/, '').trimStart();
  if (!/^BEGIN:VCALENDAR\s/i.test(plain)) {
    throw new IcalendarError(['it does not begin with BEGIN:VCALENDAR: this is no iCalendar file']);
  }
  const calendars = parse(plain).map((jCal) => new ICAL.Component(jCal));
  for (const calendar of calendars) {
    if (calendar.name !== 'vcalendar') {
      throw new IcalendarError([`${calendar.name.toUpperCase()} stands outside of a calendar`]);
    }
    if (String(calendar.getFirstPropertyValue('version')) !== '2.0') {
      throw new IcalendarError(['VERSION is not 2.0: only iCalendar of RFC 5545 is read']);
    }
  }
  const count = calendars.reduce((sum, one) => sum + one.getAllSubcomponents('vevent').length, 0);
  if (count === 0) throw new IcalendarError(['it holds no event (VEVENT)']);
  if (count > MOST_EVENTS) throw new IcalendarError([`it holds more than ${MOST_EVENTS} events`]);
  return calendars;
}

function parse(text: string): unknown[][] {
  if (!/\nEND:VCALENDAR\s*$/i.test(text)) {
    throw new IcalendarError(['it ends in the middle: END:VCALENDAR is missing']);
  }
  try {
    const parsed = ICAL.parse(text) as unknown[];
    return (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
  } catch (error) {
    throw new IcalendarError([brokenEvent(text) ?? inWords(error)]);
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
      return `${title(index, summary)}: ${inWords(error)}`;
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

function titleOf(component: ICAL.Component, index: number): string {
  return title(index, String(component.getFirstPropertyValue('summary') ?? ''));
}

function title(index: number, summary: string): string {
  const name = summary.trim().slice(0, 60);
  return name === '' ? `event ${index + 1}` : `event ${index + 1} "${name}"`;
}
