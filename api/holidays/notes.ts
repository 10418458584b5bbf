import type { OpenAPIHono } from '@hono/zod-openapi';
import { selectHolidayChanges } from '../../db/holidays/holidays.ts';
import { isCalendarYear } from '../../domain/time/calendar-year.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { anyOf, fetchPage, listOf, listQuery, mapPage } from '../lists.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { yearNumber } from '../schemas/common.ts';
import { holidayNote } from './schema.ts';

const list = defineRoute({
  method: 'get',
  path: '/api/holidays/changes',
  tags: ['holidays'],
  summary: 'Who changed the table of public holidays, when and how; kept for ever',
  access: { resource: 'holidays', action: 'list' },
  request: {
    query: listQuery({
      sort: ['changedAt'],
      order: 'desc',
      filters: { year: anyOf(yearNumber(isCalendarYear)) },
    }).omit({ q: true }),
  },
  responses: {
    200: {
      description: 'A page of changes',
      content: { 'application/json': { schema: listOf(holidayNote) } },
    },
  },
});

/** What people did to the table of public holidays. */
export function noteRoutes({ db }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes().openapi(list, async (c) => {
    const query = c.req.valid('query');
    const rows = selectHolidayChanges(db, query)
      .orderBy(`c.${query.sort}`, query.order)
      .orderBy('c.id', query.order);
    return c.json(mapPage(await fetchPage(db, rows, query), toNote), 200);
  });
}

type Row = Awaited<ReturnType<ReturnType<typeof selectHolidayChanges>['executeTakeFirstOrThrow']>>;

function toNote(row: Row) {
  const { id, action, date, name, dateBefore, nameBefore, origin, changedAt, changedBy, changedByName } = row;
  return {
    id,
    action,
    date,
    name,
    dateBefore,
    nameBefore,
    origin,
    at: changedAt.toISOString(),
    by: changedBy === null ? null : { id: changedBy, name: changedByName ?? '' },
  };
}
