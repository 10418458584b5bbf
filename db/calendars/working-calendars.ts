import { holidaysFrom } from '../../domain/time/holiday-table.ts';
import { compileCalendar, type WorkingCalendar } from '../../domain/time/working-time.ts';
import type { Db } from '../database.ts';
import { HOLIDAYS_VERSION, STORED_HOLIDAYS } from '../holidays/holidays.ts';

const KEPT = 200;

/** What a calendar's hours depend on. */
export interface CalendarVersions {
  /** Of the calendar itself. */
  version: number;
  /** Of the table of public holidays. */
  holidaysVersion: number;
}

/** Compiled calendars by id and versions: a calendar remembers what it wrote out, so one is kept for all who ask. */
const compiled = new Map<string, WorkingCalendar>();

/**
 * The calendar as it is now, ready for computing.
 *
 * @throws where there is no such calendar.
 */
export async function workingCalendar(db: Db, calendarId: string): Promise<WorkingCalendar> {
  const versions = await db
    .selectFrom('calendars')
    .select(['version', HOLIDAYS_VERSION.as('holidaysVersion')])
    .where('id', '=', calendarId)
    .executeTakeFirstOrThrow();
  return workingCalendarOf(db, calendarId, versions);
}

/** The calendar for who has just read which versions are current: it is only read where it is not known yet. */
export async function workingCalendarOf(
  db: Db,
  calendarId: string,
  versions: CalendarVersions,
): Promise<WorkingCalendar> {
  const known = compiled.get(keyOf(calendarId, versions));
  if (known) return known;
  const { definition, version, holidays } = await db
    .selectFrom('calendars')
    .select(['definition', 'version', STORED_HOLIDAYS.as('holidays')])
    .where('id', '=', calendarId)
    .executeTakeFirstOrThrow();
  const calendar = compileCalendar(definition, { holidaysOfYear: holidaysFrom(holidays) });
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(keyOf(calendarId, { version, holidaysVersion: holidays.version }), calendar);
  return calendar;
}

function keyOf(calendarId: string, { version, holidaysVersion }: CalendarVersions): string {
  return `${calendarId}@${version}.${holidaysVersion}`;
}
