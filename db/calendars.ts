import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { Scope } from './scope.ts';
import { matchesWords } from './words.ts';

/** Calendars within the scope, filtered: an administration sees those of its contracts. */
export function selectCalendars(db: Db, scope: Scope, filters: { q?: string; code?: string[] } = {}) {
  let query = db.selectFrom('calendars as k').selectAll();
  if (scope.kind === 'administration') {
    query = query.where('k.id', 'in', (eb) =>
      eb.selectFrom('contracts').select('calendarId').where('administrationId', '=', scope.administrationId),
    );
  }
  if (scope.kind === 'supplier') query = query.where(sql<boolean>`false`);
  if (filters.code) query = query.where('k.code', 'in', filters.code);
  if (filters.q) query = query.where(matchesWords([sql.ref('k.code'), sql.ref('k.name')], filters.q));
  return query;
}

export async function calendarExists(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('calendars').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** How people call a calendar. @throws where there is none */
export async function calendarName(db: Db, id: string): Promise<{ code: string; name: string }> {
  return db.selectFrom('calendars').select(['code', 'name']).where('id', '=', id).executeTakeFirstOrThrow();
}
