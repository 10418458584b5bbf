import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { addHoliday, beginHolidayEdit, changeHoliday, removeHoliday } from '../../db/holidays/edits.ts';
import { selectHolidayChanges, selectHolidays, storedHolidays } from '../../db/holidays/holidays.ts';
import { isCalendarYear } from '../../domain/time/calendar-year.ts';
import { isLawful, missingHolidays } from '../../domain/time/holiday-table.ts';
import { italianHolidays } from '../../domain/time/holidays-it.ts';
import type { Caller } from '../access.ts';
import { etag } from '../conditional.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { anyOf, fetchPage, listQuery, mapPage, pageOf } from '../lists.ts';
import { registryRoutes } from '../registry.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { fieldsOf, yearNumber } from '../schemas.ts';
import { importRoutes } from './import.ts';
import { holidayChange, holidayItem, holidayNote, holidayYear, newHoliday } from './schema.ts';

const year = defineRoute('get', '/api/holidays/years/{year}', {
  summary: 'The public holidays of a year, held against the law’s rules',
  access: { resource: 'holidays', action: 'read' },
  params: z.object({
    year: yearNumber(isCalendarYear).openapi({ param: { name: 'year', in: 'path' } }),
  }),
  responses: { 200: json(holidayYear, 'Its holidays, with the ETag of the whole table') },
});

const changes = defineRoute('get', '/api/holidays/changes', {
  summary: 'Who changed the table of public holidays, when and how; kept for ever',
  access: { resource: 'holidays', action: 'list' },
  query: listQuery({
    sort: ['changedAt'],
    order: 'desc',
    filters: { year: anyOf(yearNumber(isCalendarYear)) },
  }).omit({ q: true }),
  responses: { 200: json(pageOf(holidayNote), 'A page of changes') },
});

const BY_LAW = { id: null, version: null, origin: 'law', lawful: true } as const;

type ChangeRow = Awaited<ReturnType<ReturnType<typeof selectHolidayChanges>['executeTakeFirstOrThrow']>>;
type Row = Awaited<ReturnType<ReturnType<typeof selectHolidays>['executeTakeFirstOrThrow']>>;

/** The table of Italian public holidays; calendars with `publicHolidays: "IT"` are closed on them. */
export function holidayRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
  const { db } = deps;
  // Single holidays come last: their addresses would take those of the others.
  return createRoutes()
    .openapi(year, async (c) => {
      const asked = c.req.valid('param').year;
      const [{ version, years }, rows] = await Promise.all([
        storedHolidays(db),
        selectHolidays(db, { year: [asked] })
          .orderBy('h.date')
          .orderBy('h.name')
          .execute(),
      ]);
      const inTable = years.includes(asked);
      // A year that is not in the table has the law's holidays.
      const holidays = inTable
        ? rows.map(toHoliday)
        : italianHolidays(asked).map((holiday) => ({ ...holiday, ...BY_LAW }));
      const missing = missingHolidays(asked, holidays);
      return c.json({ year: asked, version, inTable, holidays, missing }, 200, { etag: etag(version) });
    })
    .openapi(changes, async (c) => {
      const query = c.req.valid('query');
      const rows = selectHolidayChanges(db, query)
        .orderBy(`c.${query.sort}`, query.order)
        .orderBy('c.id', query.order);
      return c.json(mapPage(await fetchPage(db, rows, query), toNote), 200);
    })
    .route('/', importRoutes(deps))
    .route('/', registry());
}

function registry(): OpenAPIHono<AppEnv> {
  return registryRoutes({
    resource: 'holidays',
    path: '/api/holidays',
    singular: 'holiday',
    item: holidayItem,
    query: listQuery({
      sort: ['date', 'name', 'updatedAt'],
      filters: { year: anyOf(yearNumber(isCalendarYear)) },
    }),
    create: newHoliday,
    change: holidayChange,
    select: (db, _caller, query) => selectHolidays(db, query),
    alias: 'h',
    present: (rows) => rows.map(toHoliday),
    async insert(trx, holiday, caller) {
      return { id: await addHoliday(trx, await beginHolidayEdit(trx, by(caller)), holiday) };
    },
    async update(trx, at, change, caller) {
      return changeHoliday(trx, await beginHolidayEdit(trx, by(caller)), at, change);
    },
    async remove(trx, at, caller) {
      return removeHoliday(trx, await beginHolidayEdit(trx, by(caller)), at);
    },
  });
}

function toHoliday(row: Row) {
  return { ...row, lawful: isLawful(row.date) };
}

function by({ userId }: Caller) {
  return { userId, origin: 'person' as const };
}

function toNote({ changedAt, changedBy, changedByName, ...row }: ChangeRow) {
  const by = changedBy === null ? null : { id: changedBy, name: changedByName ?? '' };
  return fieldsOf(holidayNote, { ...row, at: changedAt, by });
}
