import { compileCalendar, type WorkingCalendar } from '../domain/time/working-time.ts';
import type { Db } from './database.ts';

const KEPT = 200;

/** Compiled calendars by id and version: a calendar remembers what it wrote out, so one is kept for all who ask. */
const compiled = new Map<string, WorkingCalendar>();

/**
 * The calendar as it is now, ready for computing.
 *
 * @throws where there is no such calendar.
 */
export async function workingCalendar(db: Db, calendarId: string): Promise<WorkingCalendar> {
  const { version } = await db
    .selectFrom('calendars')
    .select('version')
    .where('id', '=', calendarId)
    .executeTakeFirstOrThrow();
  return workingCalendarOf(db, calendarId, version);
}

/** The calendar for who has just read which version is current: it is only read where it is not known yet. */
export async function workingCalendarOf(
  db: Db,
  calendarId: string,
  version: number,
): Promise<WorkingCalendar> {
  const known = compiled.get(`${calendarId}@${version}`);
  if (known) return known;
  const row = await db
    .selectFrom('calendars')
    .select(['definition', 'version'])
    .where('id', '=', calendarId)
    .executeTakeFirstOrThrow();
  const calendar = compileCalendar(row.definition);
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(`${calendarId}@${row.version}`, calendar);
  return calendar;
}
