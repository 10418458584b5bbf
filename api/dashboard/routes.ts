import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { notifications } from '../../db/notifications.ts';
import { type RequestFilters, requestIds } from '../../db/request-list.ts';
import { yearOf } from '../../domain/time/rome.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { iso } from '../instants.ts';
import { countUpTo } from '../lists.ts';
import { principalOf, scopeFor } from '../principal.ts';
import { createRoutes, defineRoute } from '../route.ts';

const KEYS = [
  'about_to_breach',
  'breached',
  'unassigned',
  'awaiting_verification',
  'recontacts_due',
  'needs_supplier',
  'failed_deliveries',
] as const;

const itemSchema = z
  .object({
    key: z.enum(KEYS),
    count: z.int().openapi({ description: 'Counted up to 10000' }),
    countIsExact: z.boolean(),
    resource: z.enum(['requests', 'notifications']),
    filter: z
      .record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))
      .openapi({ description: 'The filters of the list behind the number' }),
  })
  .openapi('DashboardItem');

const read = defineRoute({
  method: 'get',
  path: '/api/dashboard',
  tags: ['dashboard'],
  summary: 'What needs somebody now; each number has the list behind it',
  access: { resource: 'dashboard', action: 'read' },
  responses: {
    200: {
      description: 'The numbers',
      content: { 'application/json': { schema: z.object({ data: z.array(itemSchema) }) } },
    },
  },
});

/** The filters behind each number of requests, as the list of requests takes them. */
function filtersAt(now: number) {
  return {
    about_to_breach: { open: true, warnBefore: iso(now) },
    breached: { open: true, dueBefore: iso(now) },
    unassigned: { open: true, unassigned: true },
    awaiting_verification: { state: ['completed'] },
    recontacts_due: { recontactDue: true },
    needs_supplier: { open: true, needsSupplier: true },
  } satisfies Partial<Record<(typeof KEYS)[number], RequestFilters>>;
}

/** The start page's numbers, of what who asks may see. */
export function dashboardRoutes({ db, clock }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes().openapi(read, async (c) => {
    const now = clock();
    const scope = c.get('scope');
    const requests = Object.entries(filtersAt(now)).map(async ([key, filter]) => {
      const { total, totalIsExact } = await countUpTo(db, requestIds(db, scope, filter, yearOf(now)));
      return {
        key: key as (typeof KEYS)[number],
        count: total,
        countIsExact: totalIsExact,
        resource: 'requests' as const,
        filter,
      };
    });
    const deliveries = scopeFor(principalOf(c), 'notifications', 'list') ? [failedDeliveries()] : [];
    return c.json({ data: await Promise.all([...requests, ...deliveries]) }, 200);
  });

  async function failedDeliveries() {
    const state: ['failed'] = ['failed'];
    const { total, totalIsExact } = await countUpTo(db, notifications(db, { state }));
    return {
      key: 'failed_deliveries' as const,
      count: total,
      countIsExact: totalIsExact,
      resource: 'notifications' as const,
      filter: { state },
    };
  }
}
