import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { selectCalendars } from '../../db/calendars/calendars.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import { deleteRow, insertRow, updateRow } from '../../db/versioned.ts';
import { type Calendar, checkCalendar, EXCEPTION_KINDS } from '../../domain/time/calendar.ts';
import { calendarYear, isCalendarYear } from '../../domain/time/calendar-year.ts';
import { WEEKDAYS } from '../../domain/time/local-date.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { anyOf, listQuery } from '../lists.ts';
import { notFound, unprocessable } from '../problem.ts';
import { registryRoutes } from '../registry.ts';
import { defineRoute, json } from '../route.ts';
import { idParams, yearNumber } from '../schemas.ts';
import { checkHours } from './check-hours.ts';
import { calendarChange, calendarItem, newCalendar } from './schema.ts';

const why = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('before_validity') }),
  z.object({ kind: z.literal('week'), validFrom: z.string() }),
  z.object({ kind: z.literal('patron_day') }),
  z.object({ kind: z.literal('public_holiday'), name: z.string() }),
  z.object({ kind: z.literal('exception'), reason: z.string(), exception: z.enum(EXCEPTION_KINDS) }),
]);

const yearSchema = z
  .object({
    year: z.int(),
    timeZone: z.string(),
    openMinutes: z.int(),
    openDays: z.int(),
    days: z.array(
      z.object({
        date: z.string(),
        weekday: z.enum(WEEKDAYS),
        segments: z.array(z.object({ from: z.string(), to: z.string() })),
        openMinutes: z.int().describe('Really open, on days of a clock change too'),
        why,
        clockChange: z
          .object({ direction: z.enum(['forward', 'back']), minutes: z.int() })
          .nullable()
          .describe('The clocks are changed on this day'),
      }),
    ),
  })
  .openapi('CalendarYear');

const year = defineRoute('get', '/api/calendars/{id}/years/{year}', {
  summary: 'A year of a calendar: each day’s hours, and why',
  access: { resource: 'calendars', action: 'read' },
  params: idParams.extend({
    year: yearNumber(isCalendarYear).openapi({ param: { name: 'year', in: 'path' } }),
  }),
  responses: { 200: json(yearSchema, 'Its days') },
});

type Row = Awaited<ReturnType<ReturnType<typeof selectCalendars>['executeTakeFirstOrThrow']>>;

/** Opening hours, closures, and each year of them. */
export function calendarRoutes({ db }: AppDeps): OpenAPIHono<AppEnv> {
  const routes = registryRoutes({
    resource: 'calendars',
    path: '/api/calendars',
    singular: 'calendar',
    item: calendarItem,
    query: listQuery({
      sort: ['code', 'name', 'createdAt', 'updatedAt'],
      filters: { code: anyOf(z.string()) },
    }),
    create: newCalendar,
    change: calendarChange,
    select: (db, { scope }, query) => selectCalendars(db, scope, query),
    alias: 'k',
    present: (rows) => rows.map(toItem),
    async insert(trx, { code, name, ...definition }, { now }) {
      await checkHours(trx, null, definition, now);
      const values = { code, name, definition: JSON.stringify(definition) };
      return { id: await insertRow(trx, 'calendars', values) };
    },
    async update(trx, at, { code, name, ...changes }, { now }) {
      const { definition } = await selectCalendars(trx, { kind: 'all' })
        .where('k.id', '=', at.id)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const changed: Calendar = { ...definition, ...changes };
      const problems = checkCalendar(changed);
      if (problems.length > 0) throw unprocessable(problems);
      await checkHours(trx, at.id, changed, now);
      return updateRow(trx, 'calendars', at, {
        ...(code === undefined ? {} : { code }),
        ...(name === undefined ? {} : { name }),
        definition: JSON.stringify(changed),
      });
    },
    remove: (trx, at) => deleteRow(trx, 'calendars', at),
  });
  return routes.openapi(year, async (c) => {
    const { id: calendarId, year: asked } = c.req.valid('param');
    const found = await selectCalendars(db, c.get('scope')).where('k.id', '=', calendarId).executeTakeFirst();
    if (!found) throw notFound();
    const { days, ...totals } = calendarYear(await workingCalendar(db, calendarId), asked);
    return c.json({ ...totals, days: days.map((day) => ({ ...day, segments: [...day.segments] })) }, 200);
  });
}

function toItem({ definition, ...row }: Row) {
  const { agreedHours: agreed } = definition;
  const agreedHours = agreed ? { ...agreed, validFrom: agreed.validFrom ?? null } : null;
  return { ...row, ...definition, agreedHours };
}
