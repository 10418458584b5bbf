import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { eachWithin } from '../../db/answer-within.ts';
import { contractTermsOf } from '../../db/contracts/terms.ts';
import type { Db } from '../../db/database.ts';
import { countFacts, statementFactBatches } from '../../db/statements/facts.ts';
import {
  awaitsSomebody,
  filterStatements,
  findStatement,
  selectStatements,
} from '../../db/statements/list.ts';
import { STATEMENT_STATES } from '../../domain/service-levels/closing.ts';
import { statementCsv } from '../../formats/statement/csv.ts';
import { statementPdf } from '../../formats/statement-pdf/document.ts';
import { etag } from '../conditional.ts';
import { creatingElsewhere } from '../creating.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { anyOf, fetchPage, flagFilter, listOf, listQuery, mapPage } from '../lists.ts';
import { CALL_WITHIN_MS } from '../patience.ts';
import { principalOf } from '../principal.ts';
import { notFound } from '../problem.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { id, idParams, instant, prose } from '../schemas/common.ts';
import { judged, listFacts } from './facts.ts';
import { contractForMonth, previewOf, refuseClosed } from './months.ts';
import { readStatement, statementSummary } from './representation.ts';
import {
  factSchema,
  previewSchema,
  type StatementBody,
  statementSchema,
  statementSummarySchema,
} from './schemas.ts';
import { steerStatement } from './steer.ts';

const tags = ['statements'];
const CSV_BATCH = 2000;
/** A document takes longer for a fact, and others wait for their turn. */
const PDF_BATCH = 100;
const month = z.string().openapi({ example: '2026-10', description: 'A month of Europe/Rome' });
const one = {
  description: 'The statement',
  content: { 'application/json': { schema: statementSchema } },
};

const preview = defineRoute({
  method: 'get',
  path: '/api/contracts/{id}/statements/{month}/preview',
  tags,
  summary: 'The statement as it would be now, with a forecast for the running month',
  access: { resource: 'statements', action: 'read' },
  computesLong: true,
  request: {
    params: idParams.extend({ month: month.openapi({ param: { name: 'month', in: 'path' } }) }),
  },
  responses: {
    200: {
      description: 'Computed now; nothing is kept',
      content: { 'application/json': { schema: previewSchema } },
    },
  },
});

const create = defineRoute({
  method: 'post',
  path: '/api/contracts/{id}/statements',
  tags,
  summary: 'Close a month: freezes its facts and drafts the statement',
  access: { resource: 'statements', action: 'create' },
  computesLong: true,
  takes: 'Idempotency-Key',
  request: {
    params: idParams,
    body: { required: true, content: { 'application/json': { schema: z.strictObject({ month }) } } },
  },
  responses: { 201: one },
});

const list = defineRoute({
  method: 'get',
  path: '/api/statements',
  tags,
  summary: 'Statements, the newest month first; by attention: first what waits for somebody here',
  access: { resource: 'statements', action: 'list' },
  request: {
    query: listQuery({
      sort: ['month', 'createdAt', 'totalCents', 'attention'],
      order: 'desc',
      filters: {
        contractId: anyOf(id),
        month: anyOf(z.string()),
        state: anyOf(z.enum(STATEMENT_STATES)),
        observed: flagFilter(),
        issuedFrom: instant.optional().openapi({ description: 'Issued at this instant or later' }),
      },
    }).omit({ q: true }),
  },
  responses: {
    200: {
      description: 'One page',
      content: { 'application/json': { schema: listOf(statementSummarySchema) } },
    },
  },
});

const read = defineRoute({
  method: 'get',
  path: '/api/statements/{id}',
  tags,
  summary: 'One statement',
  access: { resource: 'statements', action: 'read' },
  request: { params: idParams },
  responses: { 200: one },
});

const facts = defineRoute({
  method: 'get',
  path: '/api/statements/{id}/facts',
  tags,
  summary: 'The requests, calls and downtimes behind a statement, with what each clause says of them',
  access: { resource: 'statements', action: 'read' },
  computesLong: true,
  request: {
    params: idParams,
    query: listQuery({
      sort: ['kind'],
      filters: {
        clause: z.coerce
          .number()
          .int()
          .min(0)
          .max(1000)
          .optional()
          .openapi({ description: 'Those that the clause at this place of `lines` is about, from 0' }),
        counted: flagFilter(),
        hit: flagFilter(),
      },
    }).omit({ sort: true, order: true }),
  },
  responses: {
    200: { description: 'One page', content: { 'application/json': { schema: listOf(factSchema) } } },
  },
});

const csv = defineRoute({
  method: 'get',
  path: '/api/statements/{id}/csv',
  tags,
  summary: 'Every request, call and downtime that counted or did not, and why',
  access: { resource: 'statements', action: 'export' },
  request: { params: idParams },
  responses: {
    200: { description: 'In Italian', content: { 'text/csv': { schema: { type: 'string' } } } },
  },
});

const pdf = defineRoute({
  method: 'get',
  path: '/api/statements/{id}/pdf',
  tags,
  summary: 'The statement as a document, with the first 2,000 facts that counted or did not',
  access: { resource: 'statements', action: 'export' },
  request: { params: idParams },
  responses: {
    200: {
      description: 'In Italian; tagged after PDF/UA',
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    },
  },
});

const approve = defineRoute({
  method: 'post',
  path: '/api/statements/{id}/approve',
  tags,
  summary: 'Approve the draft; it is issued once no observation waits for an answer',
  access: { resource: 'statements', action: 'approve' },
  computesLong: true,
  takes: 'If-Match',
  request: {
    params: idParams,
    body: { required: false, content: { 'application/json': { schema: z.strictObject({}) } } },
  },
  responses: { 200: one },
});

const texts = { content: { 'application/json': { schema: z.strictObject({ text: prose() }) } } };

const observe = defineRoute({
  method: 'post',
  path: '/api/statements/{id}/observe',
  tags,
  summary: 'An observation by the administration',
  access: { resource: 'statements', action: 'observe' },
  computesLong: true,
  takes: 'If-Match',
  request: { params: idParams, body: { required: true, ...texts } },
  responses: { 200: one },
});

const answer = defineRoute({
  method: 'post',
  path: '/api/statements/{id}/answer',
  tags,
  summary: 'The answer to the observations that wait for one',
  access: { resource: 'statements', action: 'answer' },
  computesLong: true,
  takes: 'If-Match',
  request: { params: idParams, body: { required: true, ...texts } },
  responses: { 200: one },
});

const correct = defineRoute({
  method: 'post',
  path: '/api/statements/{id}/correct',
  tags,
  summary: 'A new revision, from the facts as they are now; answers the new draft',
  access: { resource: 'statements', action: 'correct' },
  computesLong: true,
  takes: 'If-Match',
  request: {
    params: idParams,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ reason: prose(2000) }) } },
    },
  },
  responses: { 200: one },
});

/** Monthly statements: what a contract's service levels were, and what they cost. */
export function statementRoutes({ db, engine, clock }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .openapi(preview, async (c) => {
      const { id, month } = c.req.valid('param');
      const contract = await contractForMonth(db, id, c.get('scope'), month, clock());
      return c.json(await previewOf(c, contract, month), 200);
    })
    .openapi(create, async (c) => {
      const { month } = c.req.valid('json');
      const scope = c.get('scope');
      const contract = await contractForMonth(db, c.req.valid('param').id, scope, month, clock());
      return creatingElsewhere(c, {
        check: () => refuseClosed(db, contract.id, month, clock()),
        async create() {
          const { statementId } = await engine.closeMonth({ contractId: contract.id, month });
          const body = await readStatement(db, principalOf(c), scope, statementId);
          return { body, headers: { location: `/api/statements/${statementId}`, etag: etag(body.version) } };
        },
      });
    })
    .openapi(list, async (c) => {
      const query = c.req.valid('query');
      const found = filterStatements(selectStatements(db, c.get('scope')), query);
      const sorted =
        query.sort === 'attention'
          ? found.orderBy(awaitsSomebody(), query.order).orderBy('s.month', 'desc')
          : found.orderBy(`s.${query.sort}`, query.order);
      const rows = sorted.orderBy('c.code').orderBy('s.revision', 'desc').orderBy('s.id');
      return c.json(mapPage(await fetchPage(db, rows, query), statementSummary), 200);
    })
    .openapi(read, async (c) => {
      const body = await readStatement(db, principalOf(c), c.get('scope'), c.req.valid('param').id);
      return c.json(body, 200, { etag: etag(body.version) });
    })
    .openapi(facts, async (c) => {
      const statement = await findStatement(db, c.req.valid('param').id, c.get('scope'));
      if (!statement) throw notFound();
      return c.json(await listFacts(db, statement, c.req.valid('query')), 200);
    })
    .openapi(csv, async (c) => {
      const statement = await readStatement(db, principalOf(c), c.get('scope'), c.req.valid('param').id);
      const { batches, clauses } = await factsBehind(db, statement, CSV_BATCH);
      return c.body(statementCsv(statement, batches, clauses), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${fileName(statement)}.csv"`,
      });
    })
    .openapi(pdf, async (c) => {
      const statement = await readStatement(db, principalOf(c), c.get('scope'), c.req.valid('param').id);
      const { batches, clauses } = await factsBehind(db, statement, PDF_BATCH);
      const total = await countFacts(db, { statement, groups: null }, Number.MAX_SAFE_INTEGER);
      return c.body(statementPdf(statement, { total, batches }, clauses), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${fileName(statement)}.pdf"`,
      });
    })
    .openapi(approve, async (c) => {
      const body = await steerStatement(c, c.req.valid('param').id, 'approve', null);
      return c.json(body, 200, { etag: etag(body.version) });
    })
    .openapi(observe, async (c) => {
      const body = await steerStatement(c, c.req.valid('param').id, 'observe', c.req.valid('json').text);
      return c.json(body, 200, { etag: etag(body.version) });
    })
    .openapi(answer, async (c) => {
      const body = await steerStatement(c, c.req.valid('param').id, 'answer', c.req.valid('json').text);
      return c.json(body, 200, { etag: etag(body.version) });
    })
    .openapi(correct, async (c) => {
      const body = await steerStatement(c, c.req.valid('param').id, 'correct', c.req.valid('json').reason);
      return c.json(body, 200, { etag: etag(body.version) });
    });
}

/** Every fact of a statement as its documents take them, and the clauses that they are judged by. */
async function factsBehind(db: Db, { id, contractId, contractVersion }: StatementBody, batch: number) {
  const terms = await contractTermsOf(db, contractId, contractVersion);
  const rows = eachWithin(CALL_WITHIN_MS, statementFactBatches(db, id, batch));
  return { batches: judged(rows, terms), clauses: terms.penaltyClauses };
}

/** What a document of the statement is saved as: `rendiconto-POLI-2026-10-1`. */
function fileName({ contractCode, month, revision }: StatementBody): string {
  return `rendiconto-${contractCode.replaceAll('/', '-')}-${month}-${revision}`;
}
