import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { calendarName } from '../../db/calendars/calendars.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import { processTermsInForce } from '../../db/contracts/terms.ts';
import type { Db } from '../../db/database.ts';
import {
  findImportedRequest,
  type KeptImportedRequest,
} from '../../db/imported-requests/imported-requests.ts';
import { CLOCK_STATES } from '../../domain/request/clocks.ts';
import { CHANNELS, CLOCK_TARGETS, REQUEST_STATES } from '../../domain/request/state.ts';
import { explainImported } from '../../domain/service-levels/imported-deadlines.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { notFound } from '../problem.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { dateOrNull, datesOf, timestamp } from '../schemas.ts';
import { calendarOfDeadlinesSchema, daysSchema, workingDays } from '../working-days.ts';

const grantedSchema = z.object({
  duration: z.string().describe('Working time or working days, ISO 8601'),
  budgetMs: z.int(),
  dueAt: timestamp,
  intervals: z
    .array(z.object({ from: timestamp, to: timestamp }))
    .describe('The working time from the receipt until due; pauses are not known'),
  days: daysSchema,
});

const importedRequestSchema = z
  .object({
    id: z.uuid(),
    contractId: z.uuid(),
    contractCode: z.string(),
    contractVersion: z.int().describe('The version in force on the day of the receipt'),
    externalId: z.string(),
    number: z.string(),
    channel: z.enum(CHANNELS),
    priority: z.int().min(1).max(5).nullable(),
    state: z.enum(REQUEST_STATES),
    receivedAt: timestamp,
    resolvedAt: timestamp.nullable(),
    resolvedDirectly: z.boolean(),
    usedMs: z.int().nullable().describe('Working time from the receipt to the resolution'),
    importedAt: timestamp,
    calendar: calendarOfDeadlinesSchema,
    deadlines: z
      .array(
        z.object({
          target: z.enum(CLOCK_TARGETS),
          state: z.enum(CLOCK_STATES).describe('As the other system told it: statements count this'),
          lateMs: z
            .int()
            .nullable()
            .describe('Working time from due to the resolution; null where its end is not known'),
          granted: grantedSchema
            .nullable()
            .describe('What the contract’s general targets grant; null where they name none'),
        }),
      )
      .describe('First cycle'),
  })
  .openapi('ImportedRequest');
type ImportedRequestBody = z.infer<typeof importedRequestSchema>;

const read = defineRoute('get', '/api/imported-requests/{id}', {
  summary: 'A request that another system handled, with what the contract grants for its deadlines',
  access: { resource: 'importedRequests', action: 'read' },
  responses: { 200: json(importedRequestSchema, 'The request as it was imported') },
});

/** Requests of another system: counted by statements, and only looked at. */
export function importedRequestRoutes({ db }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes().openapi(read, async (c) => {
    const request = await findImportedRequest(db, c.get('scope'), c.req.valid('param').id);
    if (!request) throw notFound();
    return c.json(await toBody(db, request), 200);
  });
}

async function toBody(db: Db, request: KeptImportedRequest): Promise<ImportedRequestBody> {
  const { receivedAt, resolvedAt, importedAt, administrationId: _, deadlines, ...kept } = request;
  const terms = await processTermsInForce(db, request.contractId, localDateOf(receivedAt), null);
  const [calendar, named] = await Promise.all([
    workingCalendar(db, terms.calendarId),
    calendarName(db, terms.calendarId),
  ]);
  const explained = explainImported(calendar, terms.targets, { ...kept, receivedAt, deadlines });
  return {
    ...kept,
    contractVersion: terms.contractVersion,
    receivedAt: new Date(receivedAt),
    resolvedAt: dateOrNull(resolvedAt),
    usedMs: resolvedAt === null ? null : calendar.workingTimeBetween(receivedAt, resolvedAt),
    importedAt: new Date(importedAt),
    calendar: { id: terms.calendarId, ...named, timeZone: calendar.timeZone },
    deadlines: explained.map(({ target, state, granted }) => {
      const end = target === 'resolution' ? resolvedAt : null;
      return {
        target,
        state,
        lateMs:
          end === null || granted === null
            ? null
            : calendar.workingTimeBetween(granted.dueAt, Math.max(end, granted.dueAt)),
        granted: granted && {
          ...granted,
          dueAt: new Date(granted.dueAt),
          intervals: granted.intervals.map(datesOf),
          days: workingDays(calendar, receivedAt, Math.max(granted.dueAt, end ?? 0)),
        },
      };
    }),
  };
}
