import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { notifications } from '../../db/notifications/list.ts';
import { type RequestFilters, requestIds } from '../../db/requests/list.ts';
import type { Scope } from '../../db/scope.ts';
import { filterStatements, type StatementFilters, selectStatements } from '../../db/statements/statements.ts';
import { yearOf } from '../../domain/time/rome.ts';
import { principalOf } from '../access.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { countUpTo } from '../lists.ts';
import { scopeFor } from '../principal.ts';
import { createRoutes, defineRoute, json } from '../route.ts';

const KEYS = [
  'about_to_breach',
  'breached',
  'unplannable',
  'unassigned',
  'awaiting_verification',
  'recontacts_due',
  'needs_supplier',
  'failed_deliveries',
  'statements_to_approve',
  'observations_to_answer',
  'statements_issued',
] as const;

/** How long an issued statement is news. */
const ISSUED_LATELY_MS = 30 * 86_400_000;

const itemSchema = z
  .object({
    key: z.enum(KEYS),
    count: z.int().openapi({ description: 'Counted up to 10000' }),
    countIsExact: z.boolean(),
    resource: z.enum(['requests', 'notifications', 'statements']),
    filter: z
      .record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))
      .openapi({ description: 'The filters of the list behind the number' }),
  })
  .openapi('DashboardItem');

const read = defineRoute('get', '/api/dashboard', {
  summary: 'What needs somebody now; each number has the list behind it',
  access: { resource: 'dashboard', action: 'read' },
  responses: { 200: json(z.object({ data: z.array(itemSchema) }), 'The numbers') },
});

/** The filters behind each number of requests, as the list of requests takes them. */
function filtersAt(now: number) {
  return {
    about_to_breach: { open: true, warnBefore: new Date(now).toISOString() },
    breached: { open: true, dueBefore: new Date(now).toISOString() },
    unplannable: { unplannable: true },
    unassigned: { open: true, unassigned: true },
    awaiting_verification: { state: ['completed'] },
    recontacts_due: { recontactDue: true },
    needs_supplier: { open: true, needsSupplier: true },
  } satisfies Partial<Record<(typeof KEYS)[number], RequestFilters>>;
}

/** What was superseded needs no answer. */
const UNANSWERED: StatementFilters = { observed: true, state: ['draft', 'approved', 'issued'] };

const issuedLately = (now: number): StatementFilters => ({
  state: ['issued'],
  issuedFrom: new Date(now - ISSUED_LATELY_MS).toISOString(),
});

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
    const may = (action: 'approve' | 'answer' | 'observe') =>
      scopeFor(principalOf(c), 'statements', action) !== null;
    const others = [
      ...(scopeFor(principalOf(c), 'notifications', 'list') ? [failedDeliveries()] : []),
      ...(may('approve') ? [statements(scope, 'statements_to_approve', { state: ['draft'] })] : []),
      ...(may('answer') ? [statements(scope, 'observations_to_answer', UNANSWERED)] : []),
      ...(may('observe') ? [statements(scope, 'statements_issued', issuedLately(now))] : []),
    ];
    return c.json({ data: await Promise.all([...requests, ...others]) }, 200);
  });

  async function statements(scope: Scope, key: (typeof KEYS)[number], filter: StatementFilters) {
    const { total, totalIsExact } = await countUpTo(
      db,
      filterStatements(selectStatements(db, scope), filter),
    );
    return { key, count: total, countIsExact: totalIsExact, resource: 'statements' as const, filter };
  }

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
