import type { OpenAPIHono } from '@hono/zod-openapi';
import { calendarsWithHolidays } from '../../db/calendars/calendars.ts';
import type { Db } from '../../db/database.ts';
import { beginHolidayEdit, takeHolidayChanges } from '../../db/holidays/edits.ts';
import { type StoredHolidays, storedHolidays } from '../../db/holidays/holidays.ts';
import { announceChange } from '../../db/stream/changes.ts';
import {
  type HolidayChangeKind,
  holidayDifference,
  leftOutByFile,
  type TableHoliday,
} from '../../domain/time/holiday-difference.ts';
import { italianHolidays } from '../../domain/time/holidays-it.ts';
import { localDateOf, yearOf } from '../../domain/time/rome.ts';
import { IcalendarError } from '../../formats/icalendar/problems.ts';
import { type PublishedFile, readHolidayFile } from '../../formats/icalendar/read-file.ts';
import { callerOf } from '../access.ts';
import { checkWorkingTime } from '../calendars/check-hours.ts';
import { etag, expectedVersion } from '../conditional.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { type FieldError, unprocessable } from '../problem.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { importInput, importPreview, importResult, previewInput } from './schema.ts';

const preview = defineRoute('post', '/api/holidays/import-preview', {
  summary: 'What a published calendar (iCalendar) would change; nothing is written',
  access: { resource: 'holidays', action: 'import' },
  body: previewInput,
  responses: { 200: json(importPreview, 'The difference, with the ETag of the table that it is to') },
});

const take = defineRoute('post', '/api/holidays/import', {
  summary: 'Take differences that were seen; 412 where the table has changed since',
  access: { resource: 'holidays', action: 'import' },
  body: importInput,
  takes: 'If-Match',
  responses: { 200: json(importResult, 'What was taken, with the table’s new ETag') },
});

/** Published calendars of holidays: their difference to the table, and what one takes of it. */
export function importRoutes({ db, clock }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .openapi(preview, async (c) => {
      const table = await storedHolidays(db);
      const file = readFile(c.req.valid('json').text, table, clock());
      const body = {
        version: table.version,
        years: file.years,
        ...compare(file, table, clock()),
        leftOut: leftOutByFile(file.holidays, file.years),
        ignored: file.ignored,
      };
      return c.json(body, 200, { etag: etag(table.version) });
    })
    .openapi(take, async (c) => {
      const input = c.req.valid('json');
      const { userId } = callerOf(c);
      const result = await db.transaction().execute(async (trx) => {
        const edit = await beginHolidayEdit(trx, { userId, origin: 'import' });
        expectedVersion(c, edit.tableVersion - 1);
        const table = await storedHolidays(trx);
        const file = readFile(input.text, table, clock());
        const { changes } = compare(file, table, clock());
        const wanted = new Set(input.take);
        const taken = changes.filter(({ key }) => wanted.delete(key));
        if (wanted.size > 0) throw unprocessable(unknownKeys(input.take, wanted));
        await takeHolidayChanges(trx, edit, taken);
        await refuseClosing(trx, clock());
        await announceChange(trx, { resource: 'holidays', ids: [] });
        const count = (kind: HolidayChangeKind) => taken.filter((change) => change.kind === kind).length;
        return {
          version: edit.tableVersion,
          added: count('added'),
          removed: count('removed'),
          renamed: count('renamed'),
        };
      });
      return c.json(result, 200, { etag: etag(result.version) });
    });
}

/**
 * A file may hold a day that comes every day.
 * @throws 422 naming each calendar that the holidays would close for good
 */
async function refuseClosing(trx: Db, now: number): Promise<void> {
  const problems: FieldError[] = [];
  for (const { id, code, definition } of await calendarsWithHolidays(trx)) {
    const [problem] = await checkWorkingTime(trx, id, definition, now);
    if (!problem) continue;
    const byItself = await checkWorkingTime(trx, id, { ...definition, publicHolidays: null }, now);
    if (byItself.length === 0)
      problems.push({ path: 'take', message: `calendar ${code}: ${problem.message}` });
  }
  if (problems.length > 0) throw unprocessable(problems);
}

function readFile(text: string, { years }: StoredHolidays, now: number): PublishedFile {
  const present = yearOf(now);
  try {
    return readHolidayFile(text, { from: present, to: Math.max(present, ...years) });
  } catch (error) {
    if (!(error instanceof IcalendarError)) throw error;
    throw unprocessable(
      error.problems.map((message) => ({ path: 'text', message })),
      'invalid_icalendar',
    );
  }
}

function compare(file: PublishedFile, table: StoredHolidays, now: number) {
  const { years } = file;
  const today = localDateOf(now);
  return holidayDifference({ published: file.holidays, table: rowsOf(table, years), years, today });
}

/** The table's holidays of the years; of one that is not in it the law's, which would come with the first change. */
function rowsOf({ years: known, holidays }: StoredHolidays, years: readonly number[]): TableHoliday[] {
  const beyond = years.filter((year) => !known.includes(year));
  return [
    ...holidays,
    ...beyond.flatMap(italianHolidays).map((holiday) => ({ ...holiday, origin: 'law' as const })),
  ];
}

function unknownKeys(take: readonly string[], unknown: ReadonlySet<string>) {
  return take.flatMap((key, index) =>
    unknown.has(key) ? [{ path: `take.${index}`, message: `is no difference to this file: ${key}` }] : [],
  );
}
