import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { eachWithin } from '../../db/answer-within.ts';
import { contractTermsOf } from '../../db/contracts/terms.ts';
import { countFacts, statementFactBatches } from '../../db/statements/facts.ts';
import {
  awaitsSomebody,
  filterStatements,
  findStatement,
  selectStatements,
} from '../../db/statements/list.ts';
import { type ClosingCommandName, STATEMENT_STATES } from '../../domain/service-levels/closing.ts';
import { statementCsv } from '../../formats/statement/csv.ts';
import { statementPdf } from '../../formats/statement-pdf/document.ts';
import { callerOf } from '../access.ts';
import { etag } from '../conditional.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { creatingElsewhere } from '../idempotency.ts';
import { anyOf, fetchPage, flagFilter, listQuery, mapPage, pageOf } from '../lists.ts';
import { notFound } from '../problem.ts';
import { createRoutes, defineRoute, type Input, json } from '../route.ts';
import { id, idParams, instant, prose } from '../schemas.ts';
import { CALL_WITHIN_MS } from '../time-limits.ts';
import { giveStatementCommand } from './commands.ts';
import { judged, listFacts } from './facts.ts';
import { contractForMonth, previewOf, refuseClosed } from './months.ts';
import { readStatement, statementSummary } from './representation.ts';
import { factSchema, previewSchema, statementSchema, statementSummarySchema } from './schemas.ts';

const CSV_BATCH = 2000;
/** A document takes longer for a fact, and others wait for their turn. */
const PDF_BATCH = 100;
const month = z.string().openapi({ example: '2026-10', description: 'A month of Europe/Rome' });

const preview = defineRoute('get', '/api/contracts/{id}/statements/{month}/preview', {
  summary: 'The statement as it would be now, with a forecast for the running month',
  access: { resource: 'statements', action: 'read' },
  params: idParams.extend({ month: month.openapi({ param: { name: 'month', in: 'path' } }) }),
  computesLong: true,
  responses: { 200: json(previewSchema, 'Computed now; nothing is kept') },
});

const create = defineRoute('post', '/api/contracts/{id}/statements', {
  summary: 'Close a month: freezes its facts and drafts the statement',
  access: { resource: 'statements', action: 'create' },
  body: z.strictObject({ month }),
  takes: 'Idempotency-Key',
  computesLong: true,
  responses: { 201: json(statementSchema, 'The statement') },
});

const list = defineRoute('get', '/api/statements', {
  summary: 'Statements, the newest month first; by attention: first what waits for somebody here',
  access: { resource: 'statements', action: 'list' },
  query: listQuery({
    sort: ['month', 'createdAt', 'totalCents', 'attention'],
    order: 'desc',
    filters: {
      contractId: anyOf(id),
      month: anyOf(z.string()),
      state: anyOf(z.enum(STATEMENT_STATES)),
      observed: flagFilter(),
      issuedFrom: instant.optional().describe('Issued at this instant or later'),
    },
  }).omit({ q: true }),
  responses: { 200: json(pageOf(statementSummarySchema), 'One page') },
});

const read = defineRoute('get', '/api/statements/{id}', {
  summary: 'One statement',
  access: { resource: 'statements', action: 'read' },
  responses: { 200: json(statementSchema, 'The statement') },
});

const facts = defineRoute('get', '/api/statements/{id}/facts', {
  summary: 'The requests, calls and downtimes behind a statement, with what each clause says of them',
  access: { resource: 'statements', action: 'read' },
  query: listQuery({
    sort: ['kind'],
    filters: {
      clause: z.coerce
        .number()
        .int()
        .min(0)
        .max(1000)
        .optional()
        .describe('Those that the clause at this place of `lines` is about, from 0'),
      counted: flagFilter(),
      hit: flagFilter(),
    },
  }).omit({ sort: true, order: true }),
  computesLong: true,
  responses: { 200: json(pageOf(factSchema), 'One page') },
});

const csv = defineRoute('get', '/api/statements/{id}/csv', {
  summary: 'Every request, call and downtime that counted or did not, and why',
  access: { resource: 'statements', action: 'export' },
  responses: { 200: { description: 'In Italian', content: { 'text/csv': { schema: { type: 'string' } } } } },
});

const pdf = defineRoute('get', '/api/statements/{id}/pdf', {
  summary: 'The statement as a document, with the first 2,000 facts that counted or did not',
  access: { resource: 'statements', action: 'export' },
  responses: {
    200: {
      description: 'In Italian; tagged after PDF/UA',
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    },
  },
});

const textBody = z.strictObject({ text: prose() });
const approve = command(
  'approve',
  'Approve the draft; it is issued once no observation waits for an answer',
  {
    required: false,
    content: { 'application/json': { schema: z.strictObject({}) } },
  },
);
const observe = command('observe', 'An observation by the administration', textBody);
const answer = command('answer', 'The answer to the observations that wait for one', textBody);
const correct = command(
  'correct',
  'A new revision, from the facts as they are now; answers the new draft',
  z.strictObject({ reason: prose(2000) }),
);

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
          const body = await readStatement(db, callerOf(c), statementId);
          return { location: `/api/statements/${statementId}`, version: body.version, body };
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
      const body = await readStatement(db, callerOf(c), c.req.valid('param').id);
      return c.json(body, 200, { etag: etag(body.version) });
    })
    .openapi(facts, async (c) => {
      const statement = await findStatement(db, c.req.valid('param').id, c.get('scope'));
      if (!statement) throw notFound();
      return c.json(await listFacts(db, statement, c.req.valid('query')), 200);
    })
    .openapi(csv, async (c) => {
      const { statement, batches, clauses, name } = await documentOf(c, c.req.valid('param').id, CSV_BATCH);
      return c.body(statementCsv(statement, batches, clauses), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.csv"`,
      });
    })
    .openapi(pdf, async (c) => {
      const { statement, batches, clauses, name } = await documentOf(c, c.req.valid('param').id, PDF_BATCH);
      const total = await countFacts(db, { statement, groups: null }, Number.MAX_SAFE_INTEGER);
      return c.body(statementPdf(statement, { total, batches }, clauses), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${name}.pdf"`,
      });
    })
    .openapi(approve, (c) => giveStatementCommand(c, c.req.valid('param').id, 'approve', null))
    .openapi(observe, (c) =>
      giveStatementCommand(c, c.req.valid('param').id, 'observe', c.req.valid('json').text),
    )
    .openapi(answer, (c) =>
      giveStatementCommand(c, c.req.valid('param').id, 'answer', c.req.valid('json').text),
    )
    .openapi(correct, (c) =>
      giveStatementCommand(c, c.req.valid('param').id, 'correct', c.req.valid('json').reason),
    );
}

function command<const Name extends ClosingCommandName, Body extends Input['body']>(
  name: Name,
  summary: string,
  body: Body,
) {
  return defineRoute('post', `/api/statements/{id}/${name}`, {
    summary,
    access: { resource: 'statements', action: name },
    body,
    takes: 'If-Match',
    computesLong: true,
    responses: { 200: json(statementSchema, 'The statement') },
  });
}

/** What a document of a statement is made from, every fact judged, and saved as: `rendiconto-POLI-2026-10-1`. */
async function documentOf(c: Context<AppEnv>, id: string, batch: number) {
  const { db } = c.get('deps');
  const statement = await readStatement(db, callerOf(c), id);
  const { contractId, contractVersion, contractCode, month, revision } = statement;
  const terms = await contractTermsOf(db, contractId, contractVersion);
  const rows = eachWithin(CALL_WITHIN_MS, statementFactBatches(db, id, batch));
  const name = `rendiconto-${contractCode.replaceAll('/', '-')}-${month}-${revision}`;
  return { statement, batches: judged(rows, terms), clauses: terms.penaltyClauses, name };
}
