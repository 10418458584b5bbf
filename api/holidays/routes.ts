import type { OpenAPIHono } from '@hono/zod-openapi';
import { addHoliday, beginHolidayEdit, changeHoliday, removeHoliday } from '../../db/holidays/edits.ts';
import { selectHolidays } from '../../db/holidays/holidays.ts';
import { isCalendarYear } from '../../domain/time/calendar-year.ts';
import { isLawful } from '../../domain/time/holiday-table.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { anyOf, fetchPage, listQuery, mapPage } from '../lists.ts';
import { type Asked, registryRoutes } from '../registry.ts';
import { createRoutes } from '../route.ts';
import { yearNumber } from '../schemas/common.ts';
import { withIsoStamps } from '../schemas/stamped.ts';
import { importRoutes } from './import.ts';
import { noteRoutes } from './notes.ts';
import { holidayChange, holidayItem, newHoliday } from './schema.ts';
import { yearRoutes } from './year.ts';

type Row = Awaited<ReturnType<ReturnType<typeof selectHolidays>['executeTakeFirstOrThrow']>>;

/** The table of Italian public holidays; calendars with `publicHolidays: "IT"` are closed on them. */
export function holidayRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
  const routes = createRoutes();
  // Before those of single holidays, whose addresses would take theirs.
  for (const more of [yearRoutes, noteRoutes, importRoutes]) routes.route('/', more(deps));
  routes.route('/', registry());
  return routes;
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
    async list(db, query) {
      const rows = selectHolidays(db, query).orderBy(`h.${query.sort}`, query.order).orderBy('h.id');
      return mapPage(await fetchPage(db, rows, query), toHoliday);
    },
    async find(db, id) {
      const row = await selectHolidays(db).where('h.id', '=', id).executeTakeFirst();
      return row ? toHoliday(row) : null;
    },
    async insert(trx, holiday, asked) {
      return { id: await addHoliday(trx, await beginHolidayEdit(trx, by(asked)), holiday) };
    },
    async update(trx, at, change, asked) {
      return changeHoliday(trx, await beginHolidayEdit(trx, by(asked)), at, change);
    },
    async remove(trx, at, asked) {
      return removeHoliday(trx, await beginHolidayEdit(trx, by(asked)), at);
    },
    concerns: () => ({}),
  });
}

/** A row of the table as the API gives it. */
export function toHoliday(row: Row) {
  return { ...withIsoStamps(row), lawful: isLawful(row.date) };
}

function by({ userId }: Asked) {
  return { userId, origin: 'person' as const };
}
