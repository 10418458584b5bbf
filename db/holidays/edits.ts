import { sql } from 'kysely';
import type { HolidayChange } from '../../domain/time/holiday-difference.ts';
import { type HolidayOrigin, tableYears } from '../../domain/time/holiday-table.ts';
import { type Holiday, italianHolidays } from '../../domain/time/holidays-it.ts';
import { yearOfDate } from '../../domain/time/local-date.ts';
import { yearOf } from '../../domain/time/rome.ts';
import type { Db } from '../database.ts';
import { announceChange } from '../stream/changes.ts';
import { selectHolidays } from './holidays.ts';

/** Who changes the table of public holidays, and by which way. */
export interface HolidayEditor {
  /** Null for a program. */
  userId: string | null;
  origin: Exclude<HolidayOrigin, 'law'>;
}

/** A change of the table that is under way in this transaction; others wait until it is over. */
export interface HolidayEdit extends HolidayEditor {
  /** The version that the table has with the change. */
  tableVersion: number;
}

interface At {
  id: string;
  version: number;
}

/** Begins a change: raises the table's version, which every process compares at its next question to a calendar. */
export async function beginHolidayEdit(trx: Db, editor: HolidayEditor): Promise<HolidayEdit> {
  const { version } = await trx
    .updateTable('holidaysVersion')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .returning('version')
    .executeTakeFirstOrThrow();
  const calendars = await trx
    .selectFrom('calendars')
    .select('id')
    .where(sql`definition ->> 'publicHolidays'`, 'is not', null)
    .execute();
  if (calendars.length > 0) {
    await announceChange(trx, { resource: 'calendars', ids: calendars.map(({ id }) => id) });
  }
  return { ...editor, tableVersion: version };
}

/** Adds a holiday and answers its id. Of a year that was not in the table the law's holidays come with it. */
export async function addHoliday(trx: Db, edit: HolidayEdit, holiday: Holiday): Promise<string> {
  await fillYears(trx, [yearOfDate(holiday.date)]);
  const [id] = await addHolidays(trx, edit, [holiday]);
  return id as string;
}

/** Adds holidays of years that are in the table, and answers their ids. */
async function addHolidays(trx: Db, edit: HolidayEdit, holidays: readonly Holiday[]): Promise<string[]> {
  if (holidays.length === 0) return [];
  const { origin } = edit;
  const added = await trx
    .insertInto('publicHolidays')
    .values(holidays.map(({ date, name }) => ({ date, name, origin })))
    .returning(['id', 'date', 'name'])
    .execute();
  const noted = added.map(({ id, date, name }) => ({ action: 'added' as const, holidayId: id, date, name }));
  await note(trx, edit, ...noted);
  return added.map(({ id }) => id);
}

/** Changes a holiday if it still has the version; false if it has another, or is gone. */
export async function changeHoliday(
  trx: Db,
  edit: HolidayEdit,
  { id, version }: At,
  change: { date?: string | undefined; name?: string | undefined },
): Promise<boolean> {
  const before = await holidayAt(trx, { id, version });
  if (!before) return false;
  const date = change.date ?? before.date;
  const name = change.name ?? before.name;
  await fillYears(trx, [yearOfDate(date)]);
  await trx
    .updateTable('publicHolidays')
    .set({ date, name, origin: edit.origin, version: version + 1, updatedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
  const was = { dateBefore: before.date, nameBefore: before.name };
  await note(trx, edit, { action: 'changed', holidayId: id, date, name, ...was });
  return true;
}

/** Removes a holiday if it still has the version; false if it has another, or is gone. What it was stays noted. */
export async function removeHoliday(trx: Db, edit: HolidayEdit, at: At): Promise<boolean> {
  const before = await holidayAt(trx, at);
  if (!before) return false;
  await trx.deleteFrom('publicHolidays').where('id', '=', at.id).execute();
  const { date, name } = before;
  await note(trx, edit, { action: 'removed', holidayId: at.id, date, name });
  return true;
}

/** Takes differences between a published file and the table into the table, which has not changed since. */
export async function takeHolidayChanges(
  trx: Db,
  edit: HolidayEdit,
  changes: readonly HolidayChange[],
): Promise<void> {
  await fillYears(trx, [...new Set(changes.map(({ date }) => yearOfDate(date)))]);
  await addHolidays(
    trx,
    edit,
    changes.filter(({ kind }) => kind === 'added'),
  );
  for (const { kind, date, name, before } of changes) {
    if (kind === 'added') continue;
    const row = await selectHolidays(trx)
      .where('h.date', '=', date)
      .where('h.name', '=', before ?? name)
      .executeTakeFirstOrThrow();
    if (kind === 'renamed') await changeHoliday(trx, edit, row, { name });
    else await removeHoliday(trx, edit, row);
  }
}

/**
 * Fills the years that the table should have by now and has not, from the law's rules.
 * @param now epoch milliseconds
 * @returns the years that were filled
 */
export async function extendHolidays(db: Db, now: number): Promise<number[]> {
  const wanted = tableYears(yearOf(now));
  const rows = await db.selectFrom('holidayYears').select('year').execute();
  const there = new Set(rows.map(({ year }) => year));
  const missing = wanted.filter((year) => !there.has(year));
  if (missing.length === 0) return [];
  return db.transaction().execute(async (trx) => {
    await beginHolidayEdit(trx, { userId: null, origin: 'person' });
    return fillYears(trx, missing);
  });
}

/** Puts the law's holidays of years into the table, of those that it does not speak for yet; answers which. */
async function fillYears(trx: Db, years: readonly number[]): Promise<number[]> {
  if (years.length === 0) return [];
  const filled = await trx
    .insertInto('holidayYears')
    .values(years.map((year) => ({ year })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('year')
    .execute();
  const holidays = filled.flatMap(({ year }) => italianHolidays(year));
  if (holidays.length > 0) {
    await trx
      .insertInto('publicHolidays')
      .values(holidays.map(({ date, name }) => ({ date, name, origin: 'law' as const })))
      .execute();
  }
  return filled.map(({ year }) => year).sort((a, b) => a - b);
}

function holidayAt(trx: Db, { id, version }: At) {
  return selectHolidays(trx).where('h.id', '=', id).where('h.version', '=', version).executeTakeFirst();
}

interface Noted {
  action: 'added' | 'changed' | 'removed';
  holidayId: string;
  date: string;
  name: string;
  dateBefore?: string;
  nameBefore?: string;
}

async function note(trx: Db, edit: HolidayEdit, ...noted: Noted[]): Promise<void> {
  const { origin, tableVersion, userId } = edit;
  await trx
    .insertInto('holidayChanges')
    .values(noted.map((one) => ({ ...one, origin, tableVersion, changedBy: userId })))
    .execute();
}
