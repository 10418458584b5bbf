import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { SelectQueryBuilder } from 'kysely';
import { notifications } from '../../db/notifications/list.ts';
import { type RequestFilters, requestIds } from '../../db/requests/list.ts';
import { filterStatements, type StatementFilters, selectStatements } from '../../db/statements/list.ts';
import { yearOf } from '../../domain/time/rome.ts';
import { callerOf } from '../access.ts';
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
type Key = (typeof KEYS)[number];

/** How long an issued statement is news. */
const ISSUED_LATELY_MS = 30 * 86_400_000;

const itemSchema = z
  .object({
    key: z.enum(KEYS),
    count: z.int().describe('Counted up to 10000'),
    countIsExact: z.boolean(),
    resource: z.enum(['requests', 'notifications', 'statements']),
    filter: z
      .record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))
      .describe('The filters of the list behind the number'),
  })
  .openapi('DashboardItem');

const read = defineRoute('get', '/api/dashboard', {
  summary: 'What needs somebody now; each number has the list behind it',
  access: { resource: 'dashboard', action: 'read' },
  responses: { 200: json(z.object({ data: z.array(itemSchema) }), 'The numbers') },
});

/** What was superseded needs no answer. */
const UNANSWERED: StatementFilters = { observed: true, state: ['draft', 'approved', 'issued'] };

const FAILED: { state: ['failed'] } = { state: ['failed'] };

/** The start page's numbers, of what who asks may see. */
export function dashboardRoutes({ db }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes().openapi(read, async (c) => {
    const { principal, scope, now } = callerOf(c);
    const at = new Date(now).toISOString();
    const requests = <Filter extends RequestFilters>(key: Key, filter: Filter) =>
      count(key, 'requests', filter, requestIds(db, scope, filter, yearOf(now)));
    const statements = <Filter extends StatementFilters>(key: Key, filter: Filter) =>
      count(key, 'statements', filter, filterStatements(selectStatements(db, scope), filter));
    const may = (action: 'approve' | 'answer' | 'observe') =>
      scopeFor(principal, 'statements', action) !== null;
    const issuedFrom = new Date(now - ISSUED_LATELY_MS).toISOString();
    const items = [
      requests('about_to_breach', { open: true, warnBefore: at }),
      requests('breached', { open: true, dueBefore: at }),
      requests('unplannable', { unplannable: true }),
      requests('unassigned', { open: true, unassigned: true }),
      requests('awaiting_verification', { state: ['completed'] }),
      requests('recontacts_due', { recontactDue: true }),
      requests('needs_supplier', { open: true, needsSupplier: true }),
      ...(scopeFor(principal, 'notifications', 'list')
        ? [count('failed_deliveries', 'notifications', FAILED, notifications(db, FAILED))]
        : []),
      ...(may('approve') ? [statements('statements_to_approve', { state: ['draft'] })] : []),
      ...(may('answer') ? [statements('observations_to_answer', UNANSWERED)] : []),
      ...(may('observe') ? [statements('statements_issued', { state: ['issued'], issuedFrom })] : []),
    ];
    return c.json({ data: await Promise.all(items) }, 200);
  });

  async function count<
    Resource extends 'requests' | 'statements' | 'notifications',
    Filter,
    DB,
    TB extends keyof DB,
    Row,
  >(key: Key, resource: Resource, filter: Filter, rows: SelectQueryBuilder<DB, TB, Row>) {
    const { total, totalIsExact } = await countUpTo(db, rows);
    return { key, count: total, countIsExact: totalIsExact, resource, filter };
  }
}
