import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { askForAudit, findAudit, selectAudits } from '../../db/audits/audits.ts';
import { AUDIT_STATES } from '../../db/schema.ts';
import { callerOf } from '../access.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { creatingOnce } from '../idempotency.ts';
import { anyOf, fetchPage, listQuery, pageOf } from '../lists.ts';
import { notFound } from '../problem.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { id } from '../schemas.ts';
import { contractForMonth } from '../statements/months.ts';
import { auditSchema, auditSummarySchema } from './schemas.ts';

const PATH = '/api/audits';
const month = z
  .string()
  .openapi({ example: '2026-10', description: 'A month of Europe/Rome that has begun' });

const create = defineRoute('post', '/api/contracts/{id}/audits', {
  summary: 'Prove a month, or the current one so far, from the histories of what happened',
  access: { resource: 'audits', action: 'create', of: 'contracts' },
  body: z.strictObject({ month }),
  takes: 'Idempotency-Key',
  responses: {
    200: json(auditSchema, 'An audit of this month goes on already: it'),
    201: json(auditSchema, 'The new audit'),
  },
});

const list = defineRoute('get', PATH, {
  summary: 'Audits, the newest first',
  access: { resource: 'audits', action: 'list' },
  query: listQuery({
    sort: ['askedAt', 'month'],
    order: 'desc',
    filters: {
      id: anyOf(id),
      contractId: anyOf(id),
      month: anyOf(z.string()),
      state: anyOf(z.enum(AUDIT_STATES)),
    },
  }).omit({ q: true }),
  responses: { 200: json(pageOf(auditSummarySchema), 'A page of audits') },
});

const read = defineRoute('get', `${PATH}/{id}`, {
  summary: 'One audit, with its result once it has ended',
  access: { resource: 'audits', action: 'read' },
  responses: { 200: json(auditSchema, 'The audit') },
});

/** Audits: a month proved from histories and journal. The worker does them; they are kept for ever. */
export function auditRoutes({ db, clock }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .openapi(create, async (c) => {
      const { id: contractId } = c.req.valid('param');
      const { month } = c.req.valid('json');
      const { scope, userId } = callerOf(c);
      await contractForMonth(db, contractId, scope, month, clock());
      return creatingOnce(c, async (trx) => {
        const audit = await askForAudit(trx, { contractId, month, askedBy: userId });
        const row = await findAudit(trx, audit.id);
        if (!row) throw notFound();
        return { location: `${PATH}/${row.id}`, body: toBody(row), isNew: audit.isNew };
      });
    })
    .openapi(list, async (c) => {
      const query = c.req.valid('query');
      let rows = selectAudits(db);
      if (query.id) rows = rows.where('a.id', 'in', query.id);
      if (query.contractId) rows = rows.where('a.contractId', 'in', query.contractId);
      if (query.month) rows = rows.where('a.month', 'in', query.month);
      if (query.state) rows = rows.where('a.state', 'in', query.state);
      const ordered = rows.orderBy(`a.${query.sort}`, query.order).orderBy('a.id', query.order);
      return c.json(await fetchPage(db, ordered, query), 200);
    })
    .openapi(read, async (c) => {
      const row = await findAudit(db, c.req.valid('param').id);
      if (!row) throw notFound();
      return c.json(toBody(row), 200);
    });
}

type AuditBody = z.infer<typeof auditSchema>;

function toBody({ result, ...row }: NonNullable<Awaited<ReturnType<typeof findAudit>>>): AuditBody {
  const findings = result?.findings.map((finding) => ({
    ...finding,
    proved: textOf(finding.proved),
    found: textOf(finding.found),
  }));
  return { ...row, result: result && { ...result, findings: findings ?? [] } };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
