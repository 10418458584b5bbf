import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { selectCalendars } from '../../db/calendars/calendars.ts';
import { deleteRow, insertRow, updateRow } from '../../db/versioned.ts';
import { type Calendar, checkCalendar } from '../../domain/time/calendar.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { anyOf, listQuery } from '../lists.ts';
import { unprocessable } from '../problem.ts';
import { registryRoutes } from '../registry.ts';
import { checkHours } from './check-hours.ts';
import { calendarChange, calendarItem, newCalendar } from './schema.ts';
import { showYears } from './year.ts';

type Row = Awaited<ReturnType<ReturnType<typeof selectCalendars>['executeTakeFirstOrThrow']>>;

/** Opening hours, closures, and each year of them. */
export function calendarRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
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
  return showYears(routes, deps);
}

function toItem(row: Row) {
  const { definition, ...rest } = row;
  return { ...rest, ...definition, agreedHours: agreedHoursOf(definition) };
}

function agreedHoursOf({ agreedHours }: Calendar) {
  return agreedHours ? { ...agreedHours, validFrom: agreedHours.validFrom ?? null } : null;
}
