import { sql } from 'kysely';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';
import type { Scope } from '../scope.ts';

/** Calendars within the scope, filtered: an administration sees those that its contracts name or named. */
export function selectCalendars(db: Db, scope: Scope, filters: { q?: string; code?: string[] } = {}) {
  let query = db.selectFrom('calendars as k').selectAll();
  if (scope.kind === 'administration') {
    query = query.where('k.id', 'in', (eb) =>
      eb
        .selectFrom('contractVersionCalendars as n')
        .innerJoin('contracts as c', 'c.id', 'n.contractId')
        .select('n.calendarId')
        .where('c.administrationId', '=', scope.administrationId),
    );
  }
  if (scope.kind === 'supplier') query = query.where(sql<boolean>`false`);
  if (filters.code) query = query.where('k.code', 'in', filters.code);
  if (filters.q) query = query.where(matchesWords([sql.ref('k.code'), sql.ref('k.name')], filters.q));
  return query;
}

/** Which of the ids name calendars. */
export async function existingCalendars(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('calendars').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map((row) => row.id));
}

/** The definition of a calendar, which nobody changes before this transaction is over; null where there is none. */
export async function holdCalendar(trx: Db, id: string): Promise<Calendar | null> {
  const row = await trx
    .selectFrom('calendars')
    .select('definition')
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  return row?.definition ?? null;
}

/** The calendars that are closed on public holidays. */
export async function calendarsWithHolidays(
  db: Db,
): Promise<{ id: string; code: string; definition: Calendar }[]> {
  return db
    .selectFrom('calendars')
    .select(['id', 'code', 'definition'])
    .where(sql`definition ->> 'publicHolidays'`, 'is not', null)
    .orderBy('code')
    .execute();
}

/** The names of calendars by their ids. */
export async function calendarNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('calendars').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How people call a calendar. @throws where there is none */
export async function calendarName(db: Db, id: string): Promise<{ code: string; name: string }> {
  return db.selectFrom('calendars').select(['code', 'name']).where('id', '=', id).executeTakeFirstOrThrow();
}
