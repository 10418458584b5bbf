import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { calendarName } from '../../db/calendars/calendars.ts';
import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import { categoryPlace } from '../../db/categories/categories.ts';
import { catalogueOf, findContract } from '../../db/contracts/contracts.ts';
import { labelsOf } from '../../db/labels.ts';
import { type Target, targetFor, targetsFor } from '../../domain/contract/terms.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import type { Priority } from '../../domain/request/priority.ts';
import { CLOCK_TARGETS, type ClockTarget } from '../../domain/request/state.ts';
import { computeDeadline } from '../../domain/time/deadline.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import { NoWorkingTimeError, type WorkingCalendar } from '../../domain/time/working-time.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { notFound, unprocessable } from '../problem.ts';
import { prioritySchema } from '../requests/schemas.ts';
import { defineRoute, json } from '../route.ts';
import { datesOf, id, instant, timestamp } from '../schemas.ts';
import { calendarOfDeadlinesSchema, daysSchema, intervalSchema, workingDays } from '../working-days.ts';
import { whyDue } from './deadline-words.ts';

/** Far beyond any contract; the calendar of public holidays goes further on both sides. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2200;

const preview = defineRoute('post', '/api/contracts/{id}/deadline-preview', {
  summary: 'The deadlines that would hold for a request received at an instant',
  access: { resource: 'contracts', action: 'read' },
  body: z.strictObject({
    at: instant.refine((at) => isWithinYears(at), `must be in the years ${FIRST_YEAR} to ${LAST_YEAR}`),
    priority: z.int().min(1).max(5),
    categoryId: id.nullable().optional(),
  }),
  responses: {
    200: json(
      z
        .object({
          deadlines: z.array(
            z.object({
              target: z.enum(CLOCK_TARGETS),
              dueAt: timestamp,
              warnAt: timestamp,
              intervals: z.array(intervalSchema),
              duration: z.string().describe('The target, ISO 8601 in working time'),
              budgetMs: z.int().describe('Its working time: the sum of `intervals`'),
              row: z
                .object({ categoryId: z.uuid().nullable(), priority: prioritySchema })
                .describe('The row of the contract that held'),
              why: z
                .array(z.string())
                .describe('The reckoning in sentences, in the language of `Accept-Language` (it, en)'),
            }),
          ),
          contractVersion: z.int(),
          calendar: calendarOfDeadlinesSchema,
          days: daysSchema,
        })
        .openapi('DeadlinePreview'),
      'Each deadline with the intervals that count',
    ),
  },
});

/** Adds the preview of deadlines to the contract's routes. */
export function previewDeadlines(routes: OpenAPIHono<AppEnv>, { db }: AppDeps): OpenAPIHono<AppEnv> {
  return routes.openapi(preview, async (c) => {
    const { at, priority, categoryId = null } = c.req.valid('json');
    const startedAt = Date.parse(at);
    const contract = await findContract(db, c.req.valid('param').id, c.get('scope'), localDateOf(startedAt));
    if (!contract) throw notFound();
    if (categoryId !== null && !(await catalogueOf(db, contract.id)).categoryIds.has(categoryId)) {
      throw unprocessable([{ path: 'categoryId', message: 'is no category of this contract' }]);
    }
    const { calendarId, targets } = contract.terms;
    const [calendar, named, categories] = await Promise.all([
      workingCalendar(db, calendarId),
      calendarName(db, calendarId),
      labelsOf(db, [...targets.flatMap((one) => one.categoryId ?? []), ...(categoryId ? [categoryId] : [])]),
    ]);
    const nameOf = (id: string | null) => (id === null ? null : (categories.get(id) ?? null));
    const place = await categoryPlace(db, categoryId);
    const row = targetFor(targetsFor(targets, place), categoryId, priority as Priority);
    const isOwn = targets.some((one) => one.categoryId !== null && one.categoryId === row?.categoryId);
    const rowName =
      row && (isOwn || row.categoryId === null ? nameOf(row.categoryId) : (place?.groupName ?? null));
    const deadlines = CLOCK_TARGETS.flatMap((target) => {
      const duration = row && durationOf(row, target);
      if (!row || !duration) return [];
      const plan = planOf(calendar, startedAt, duration);
      const reasons = {
        contract: { code: contract.code, version: contract.termsVersion, validFrom: contract.validFrom },
        calendar: { name: named.name, timeZone: calendar.timeZone },
        target,
        duration,
        row: { priority: row.priority, category: rowName },
        asked: { at: startedAt, priority: priority as Priority, category: nameOf(categoryId) },
        plan,
        days: workingDays(calendar, startedAt, plan.dueAt),
      };
      return [
        {
          target,
          dueAt: new Date(plan.dueAt),
          warnAt: new Date(plan.warnAt),
          intervals: plan.intervals.map(datesOf),
          duration,
          budgetMs: plan.budgetMs,
          row: { categoryId: row.categoryId, priority: row.priority },
          why: whyDue(reasons, localeOf(c)),
        },
      ];
    });
    const last = Math.max(startedAt, ...deadlines.map(({ dueAt }) => dueAt.getTime()));
    const { termsVersion: contractVersion } = contract;
    const shown = { id: calendarId, ...named, timeZone: calendar.timeZone };
    const days = workingDays(calendar, startedAt, last);
    return c.json({ deadlines, contractVersion, calendar: shown, days }, 200);
  });
}

/** The language that who asks reads, `en-GB` being English: Italian unless they prefer it. */
function localeOf(c: Context): Locale {
  return accepts(c, {
    header: 'Accept-Language',
    supports: [...LOCALES],
    default: 'it',
    match: (languages, { supports, default: otherwise }) => {
      const preferred = [...languages].sort((a, b) => b.q - a.q).map(({ type }) => type.split('-')[0]);
      return preferred.find((language) => language !== undefined && supports.includes(language)) ?? otherwise;
    },
  }) as Locale;
}

function durationOf(row: Target, target: ClockTarget): string | null {
  return { take_charge: row.takeCharge, response: row.response, resolution: row.resolution }[target];
}

function planOf(calendar: WorkingCalendar, startedAt: number, target: string) {
  try {
    const { dueAt, warnAt, budgetMs, intervals } = computeDeadline(calendar, {
      startedAt,
      target,
      pauses: [],
    });
    // Without a pause nothing hides them.
    return { dueAt: dueAt as number, warnAt: warnAt as number, budgetMs, intervals };
  } catch (error) {
    if (!(error instanceof NoWorkingTimeError)) throw error;
    throw unprocessable([{ path: 'at', message: "the contract's calendar is never open after it" }]);
  }
}

function isWithinYears(at: string): boolean {
  const year = new Date(at).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
