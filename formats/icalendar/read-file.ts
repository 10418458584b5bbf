import type ICAL from 'ical.js';
import { isCalendarYear } from '../../domain/time/calendar-year.ts';
import type { PublishedHoliday } from '../../domain/time/holiday-difference.ts';
import { byDateAndName } from '../../domain/time/holiday-table.ts';
import { yearOfDate } from '../../domain/time/local-date.ts';
import { daysCovered, eventOf, type HolidayEvent } from './event.ts';
import { calendarsIn, eventTitle } from './parse.ts';
import { IcalendarError } from './problems.ts';
import { followRule, ruleOf } from './recurrence.ts';
import { dateOf, zonesOf } from './times.ts';

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
  const masters = new Map(events.filter(({ replaces }) => !replaces).map((event) => [event.uid, event]));
  const masterOf = ({ uid, replaces }: HolidayEvent) => (replaces && uid ? masters.get(uid) : undefined);
  const replacing = events.filter(masterOf);
  const follow = (some: HolidayEvent[], lastYear: number) =>
    some.flatMap((event) => {
      const instead = replacing.filter((one) => masterOf(one) === event);
      return occurrencesOf(event, instead, lastYear);
    });

  const own = events.filter((event) => !masterOf(event));
  const goesOn = ({ rules }: HolidayEvent) => rules.some((rule) => !rule.isFinite());
  const bounded = follow(
    own.filter((event) => !goesOn(event)),
    LAST_YEAR,
  );
  const years = new Set(bounded.flatMap(({ days }) => days.map(yearOfDate)).filter(isCalendarYear));
  const isCovered = (year: number) =>
    years.size > 0 ? years.has(year) : year >= endless.from && year <= endless.to;
  const unbounded = follow(own.filter(goesOn), years.size > 0 ? Math.max(...years) : endless.to);
  return gather([...bounded, ...unbounded], isCovered);
}

/** One time that an event happens, with the days that it covers. */
interface Occurrence {
  event: HolidayEvent;
  days: string[];
}

function gather(occurrences: Occurrence[], isCovered: (year: number) => boolean): PublishedFile {
  const holidays = new Map<string, PublishedHoliday>();
  const reasons = new Map<HolidayEvent, IgnoredReason | null>();
  for (const { event, days } of occurrences) {
    const counted = days.filter((date) => isCovered(yearOfDate(date)));
    for (const date of counted) {
      const { name, tentative } = event;
      const known = holidays.get(`${date} ${name}`);
      holidays.set(`${date} ${name}`, { date, name, tentative: tentative && known?.tentative !== false });
    }
    if (holidays.size > MOST_DAYS) throw new IcalendarError(`more than ${MOST_DAYS} days`);
    const reason = event.cancelled ? 'cancelled' : days.length === 0 ? 'not_whole_day' : 'out_of_range';
    if (counted.length > 0) reasons.set(event, null);
    else if (!reasons.has(event)) reasons.set(event, reason);
  }
  const sorted = [...holidays.values()].sort(byDateAndName);
  return {
    holidays: sorted,
    years: [...new Set(sorted.map(({ date }) => yearOfDate(date)))],
    ignored: [...reasons].flatMap(([{ name, start }, reason]) =>
      reason === null ? [] : [{ name, date: dateOf(start), reason }],
    ),
  };
}

/** The occurrences of an event up to the end of a year; of those that other events replace, these. */
function occurrencesOf(event: HolidayEvent, instead: HolidayEvent[], lastYear: number): Occurrence[] {
  const { start, rules, added, excepted } = event;
  const given = [start, ...rules.flatMap((rule) => followRule(rule, start, lastYear)), ...added];
  const gone = [...excepted, ...instead.flatMap(({ replaces }) => replaces ?? [])];
  const left = given.filter((time) => !gone.some((one) => isAt(time, one)));
  const happens = (one: HolidayEvent, time: ICAL.Time) => ({
    event: one,
    days: one.cancelled ? [] : daysCovered(one, time),
  });
  return [...left.map((time) => happens(event, time)), ...instead.map((one) => happens(one, one.start))];
}

/** Whether two times are the same; a date is the same as every time of its day. */
function isAt(time: ICAL.Time, other: ICAL.Time): boolean {
  if (time.isDate || other.isDate) return dateOf(time) === dateOf(other);
  return time.compare(other) === 0;
}

function eventsOf(calendar: ICAL.Component): HolidayEvent[] {
  const zones = zonesOf(calendar, ruleOf);
  const problems: string[] = [];
  const events = calendar.getAllSubcomponents('vevent').flatMap((component, index) => {
    try {
      return [eventOf(component, zones)];
    } catch (error) {
      if (!(error instanceof IcalendarError)) throw error;
      const title = eventTitle(index, String(component.getFirstPropertyValue('summary') ?? ''));
      problems.push(...error.problems.map((problem) => `${title}: ${problem}`));
      return [];
    }
  });
  if (problems.length > 0) throw new IcalendarError(...problems.slice(0, MOST_PROBLEMS));
  return events;
}
