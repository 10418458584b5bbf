import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { askForAudit, findAudit, selectAudits } from '../../db/audits/audits.ts';
import { AUDIT_STATES } from '../../db/schema.ts';
import { creating } from '../creating.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { iso, isoOrNull } from '../instants.ts';
import { anyOf, fetchPage, listOf, listQuery, mapPage } from '../lists.ts';
import { notFound } from '../problem.ts';
import { askedBy } from '../registry.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { id, idParams } from '../schemas/common.ts';
import { contractForMonth } from '../statements/months.ts';
import { auditSchema, auditSummarySchema } from './schemas.ts';

const tags = ['audits'];
const PATH = '/api/audits';
const one = { 'application/json': { schema: auditSchema } };
const month = z
  .string()
  .openapi({ example: '2026-10', description: 'A month of Europe/Rome that has begun' });

const create = defineRoute({
  method: 'post',
  path: '/api/contracts/{id}/audits',
  tags,
  summary: 'Prove a month, or the current one so far, from the histories of what happened',
  access: { resource: 'audits', action: 'create', of: 'contracts' },
  takes: 'Idempotency-Key',
  request: {
    params: idParams,
    body: { required: true, content: { 'application/json': { schema: z.strictObject({ month }) } } },
  },
  responses: {
    200: { description: 'An audit of this month goes on already: it', content: one },
    201: { description: 'The new audit', content: one },
  },
});

const list = defineRoute({
  method: 'get',
  path: PATH,
  tags,
  summary: 'Audits, the newest first',
  access: { resource: 'audits', action: 'list' },
  request: {
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
  },
  responses: {
    200: {
      description: 'A page of audits',
      content: { 'application/json': { schema: listOf(auditSummarySchema) } },
    },
  },
});

const read = defineRoute({
  method: 'get',
  path: `${PATH}/{id}`,
  tags,
  summary: 'One audit, with its result once it has ended',
  access: { resource: 'audits', action: 'read' },
  request: { params: idParams },
  responses: { 200: { description: 'The audit', content: one } },
});

/** Audits: a month proved from histories and journal. The worker does them; they are kept for ever. */
export function auditRoutes({ db, clock }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .openapi(create, async (c) => {
      const { id: contractId } = c.req.valid('param');
      const asked = c.req.valid('json');
      const { scope, userId } = askedBy(c);
      await contractForMonth(db, contractId, scope, asked.month, clock());
      try {
        return await creating(c, async (trx) => {
          const audit = await askForAudit(trx, { contractId, month: asked.month, askedBy: userId });
          const row = await findAudit(trx, audit.id);
          if (!row) throw notFound();
          if (!audit.isNew) throw new GoesOn(toBody(row));
          return { body: toBody(row), headers: { location: `${PATH}/${row.id}` } };
        });
      } catch (error) {
        if (!(error instanceof GoesOn)) throw error;
        return c.json(error.audit, 200, { location: `${PATH}/${error.audit.id}` });
      }
    })
    .openapi(list, async (c) => {
      const query = c.req.valid('query');
      let rows = selectAudits(db);
      if (query.id) rows = rows.where('a.id', 'in', query.id);
      if (query.contractId) rows = rows.where('a.contractId', 'in', query.contractId);
      if (query.month) rows = rows.where('a.month', 'in', query.month);
      if (query.state) rows = rows.where('a.state', 'in', query.state);
      const ordered = rows.orderBy(`a.${query.sort}`, query.order).orderBy('a.id', query.order);
      return c.json(mapPage(await fetchPage(db, ordered, query), toSummary), 200);
    })
    .openapi(read, async (c) => {
      const row = await findAudit(db, c.req.valid('param').id);
      if (!row) throw notFound();
      return c.json(toBody(row), 200);
    });
}

type AuditBody = z.infer<typeof auditSchema>;

/** Somebody else asked before; nothing is written, no key claimed. */
class GoesOn extends Error {
  override readonly name = 'GoesOn';
  readonly audit: AuditBody;

  constructor(audit: AuditBody) {
    super('An audit of this month goes on already.');
    this.audit = audit;
  }
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof selectAudits>['executeTakeFirstOrThrow']>>;

function toSummary({ askedAt, startedAt, finishedAt, ...rest }: SummaryRow) {
  return {
    ...rest,
    askedAt: iso(askedAt),
    startedAt: isoOrNull(startedAt),
    finishedAt: isoOrNull(finishedAt),
  };
}

function toBody({ result, ...row }: NonNullable<Awaited<ReturnType<typeof findAudit>>>): AuditBody {
  const findings = result?.findings.map((finding) => ({
    ...finding,
    proved: textOf(finding.proved),
    found: textOf(finding.found),
  }));
  return { ...toSummary(row), result: result && { ...result, findings: findings ?? [] } };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
