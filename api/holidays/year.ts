import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { selectHolidays, storedHolidays } from '../../db/holidays/holidays.ts';
import { isCalendarYear } from '../../domain/time/calendar-year.ts';
import { isLawful, missingHolidays } from '../../domain/time/holiday-table.ts';
import { italianHolidays } from '../../domain/time/holidays-it.ts';
import { etag } from '../conditional.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { yearNumber } from '../schemas/common.ts';
import { withIsoStamps } from '../schemas/stamped.ts';
import { holidayYear } from './schema.ts';

const year = defineRoute({
  method: 'get',
  path: '/api/holidays/years/{year}',
  tags: ['holidays'],
  summary: 'The public holidays of a year, held against the law’s rules',
  access: { resource: 'holidays', action: 'read' },
  request: {
    params: z.object({
      year: yearNumber(isCalendarYear).openapi({ param: { name: 'year', in: 'path' } }),
    }),
  },
  responses: {
    200: {
      description: 'Its holidays, with the ETag of the whole table',
      content: { 'application/json': { schema: holidayYear } },
    },
  },
});

/** Years of the table; of one that is not in it the law's holidays, which hold then. */
export function yearRoutes({ db }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes().openapi(year, async (c) => {
    const asked = c.req.valid('param').year;
    const [{ version, years }, rows] = await Promise.all([
      storedHolidays(db),
      selectHolidays(db, { year: [asked] })
        .orderBy('h.date')
        .orderBy('h.name')
        .execute(),
    ]);
    const inTable = years.includes(asked);
    const holidays = inTable
      ? rows.map((row) => ({ ...withIsoStamps(row), lawful: isLawful(row.date) }))
      : italianHolidays(asked).map((holiday) => ({ ...holiday, ...BY_LAW }));
    const missing = missingHolidays(asked, holidays);
    return c.json({ year: asked, version, inTable, holidays, missing }, 200, { etag: etag(version) });
  });
}

const BY_LAW = { id: null, version: null, origin: 'law', lawful: true } as const;
