import { type RawBuilder, sql } from 'kysely';
import type { TableHoliday } from '../../domain/time/holiday-difference.ts';
import type { Db } from '../database.ts';
import { matchesWords } from '../match-words.ts';

/** The table of public holidays as it stood at one moment. */
export interface StoredHolidays {
  /** Raised by every change of the table. */
  version: number;
  years: number[];
  holidays: TableHoliday[];
}

/** The version of the table, to stand in another query. */
export const HOLIDAYS_VERSION: RawBuilder<number> = sql<number>`(select version from holidays_version)`;

/** The whole table as one JSON value, to stand in another query: read with its version, it belongs to it. */
export const STORED_HOLIDAYS: RawBuilder<StoredHolidays> = sql<StoredHolidays>`(
  select jsonb_build_object(
    'version', version,
    'years', (select coalesce(jsonb_agg(year order by year), '[]') from holiday_years),
    'holidays', (
      select coalesce(jsonb_agg(jsonb_build_object('date', date, 'name', name, 'origin', origin)
        order by date, name), '[]')
      from public_holidays))
  from holidays_version)`;

/** The table as it is now. */
export async function storedHolidays(db: Db): Promise<StoredHolidays> {
  const { rows } = await sql<{ stored: StoredHolidays }>`select ${STORED_HOLIDAYS} as stored`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The table of public holidays has no version.');
  return row.stored;
}

/** Rows of the table, filtered. */
export function selectHolidays(db: Db, filters: { q?: string; year?: number[] } = {}) {
  let query = db
    .selectFrom('publicHolidays as h')
    .select(['h.id', 'h.date', 'h.name', 'h.origin', 'h.version', 'h.createdAt', 'h.updatedAt']);
  if (filters.year) query = query.where(sql`extract(year from h.date)::integer`, 'in', filters.year);
  if (filters.q) query = query.where(matchesWords([sql.ref('h.name')], filters.q));
  return query;
}

/** What people did to the table, filtered. */
export function selectHolidayChanges(db: Db, filters: { year?: number[] } = {}) {
  let query = db
    .selectFrom('holidayChanges as c')
    .leftJoin('users as u', 'u.id', 'c.changedBy')
    .select([
      ...(['c.id', 'c.action', 'c.holidayId', 'c.date', 'c.name', 'c.dateBefore', 'c.nameBefore'] as const),
      ...(['c.origin', 'c.tableVersion', 'c.changedBy', 'c.changedAt', 'u.name as changedByName'] as const),
    ]);
  if (filters.year) query = query.where(sql`extract(year from c.date)::integer`, 'in', filters.year);
  return query;
}
