import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { categoryPlace } from '../../db/categories.ts';
import { catalogueOf, findContract } from '../../db/contracts.ts';
import { workingCalendar } from '../../db/working-calendars.ts';
import { type Target, targetFor, targetsFor } from '../../domain/contract/terms.ts';
import type { Priority } from '../../domain/request/priority.ts';
import { CLOCK_TARGETS, type ClockTarget } from '../../domain/request/state.ts';
import { computeDeadline, planToIso } from '../../domain/time/deadline.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import { NoWorkingTimeError, type WorkingCalendar } from '../../domain/time/working-time.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { notFound, unprocessable } from '../problem.ts';
import { defineRoute } from '../route.ts';
import { id, idParams, instant } from '../schemas/common.ts';

/** Far beyond any contract; the calendar of public holidays goes further on both sides. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2200;

const preview = defineRoute({
  method: 'post',
  path: '/api/contracts/{id}/deadline-preview',
  tags: ['contracts'],
  summary: 'The deadlines that would hold for a request received at an instant',
  access: { resource: 'contracts', action: 'read' },
  request: {
    params: idParams,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            at: instant.refine(
              (at) => isWithinYears(at),
              `must be in the years ${FIRST_YEAR} to ${LAST_YEAR}`,
            ),
            priority: z.int().min(1).max(5),
            categoryId: id.nullable().optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Each deadline with the intervals that count',
      content: {
        'application/json': {
          schema: z
            .object({
              deadlines: z.array(
                z.object({
                  target: z.enum(CLOCK_TARGETS),
                  dueAt: z.iso.datetime(),
                  warnAt: z.iso.datetime(),
                  intervals: z.array(z.object({ from: z.iso.datetime(), to: z.iso.datetime() })),
                }),
              ),
            })
            .openapi('DeadlinePreview'),
        },
      },
    },
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
    const calendar = await workingCalendar(db, contract.terms.calendarId);
    const targets = targetsFor(contract.terms.targets, await categoryPlace(db, categoryId));
    const row = targetFor(targets, categoryId, priority as Priority);
    const deadlines = CLOCK_TARGETS.flatMap((target) => {
      const duration = row && durationOf(row, target);
      return duration ? [{ target, ...planOf(calendar, startedAt, duration) }] : [];
    });
    return c.json({ deadlines }, 200);
  });
}

function durationOf(row: Target, target: ClockTarget): string | null {
  return { take_charge: row.takeCharge, response: row.response, resolution: row.resolution }[target];
}

function planOf(calendar: WorkingCalendar, startedAt: number, target: string) {
  try {
    const { dueAt, warnAt, intervals } = planToIso(
      computeDeadline(calendar, { startedAt, target, pauses: [] }),
    );
    return { dueAt: dueAt as string, warnAt: warnAt as string, intervals };
  } catch (error) {
    if (!(error instanceof NoWorkingTimeError)) throw error;
    throw unprocessable([{ path: 'at', message: "the contract's calendar is never open after it" }]);
  }
}

function isWithinYears(at: string): boolean {
  const year = new Date(at).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
