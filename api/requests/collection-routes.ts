import type { OpenAPIHono } from '@hono/zod-openapi';
import { eachWithin } from '../../db/answer-within.ts';
import type { Db } from '../../db/database.ts';
import { requestBatches, requestIds } from '../../db/requests/list.ts';
import { yearOf } from '../../domain/time/rome.ts';
import { etag } from '../conditional.ts';
import { type Created, creating } from '../creating.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { listOf } from '../lists.ts';
import { CALL_WITHIN_MS } from '../patience.ts';
import { principalOf } from '../principal.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { requestsCsv } from './csv.ts';
import { receiveRequest } from './intake.ts';
import { filtersOf, listRequests, requestFilterQuery, requestListQuery } from './list.ts';
import { lookUpRequester } from './lookup.ts';
import {
  lookupAnswerSchema,
  lookupSchema,
  newRequestSchema,
  type RequestBody,
  requestSchema,
  requestSummarySchema,
} from './schemas.ts';

const tags = ['requests'];
const EXPORT_BATCH = 500;

const receive = defineRoute({
  method: 'post',
  path: '/api/requests',
  tags,
  summary: 'Register a request',
  description:
    'Answered once the request is stored; its workflow starts right after, also where the engine is away.',
  access: { resource: 'requests', action: 'create' },
  takes: 'Idempotency-Key',
  request: { body: { required: true, content: { 'application/json': { schema: newRequestSchema } } } },
  responses: {
    201: {
      description: 'The new request, with Location and ETag',
      content: { 'application/json': { schema: requestSchema } },
    },
  },
});

const list = defineRoute({
  method: 'get',
  path: '/api/requests',
  tags,
  summary: 'List: requests',
  access: { resource: 'requests', action: 'list' },
  request: { query: requestListQuery },
  responses: {
    200: {
      description: 'A page of requests',
      content: { 'application/json': { schema: listOf(requestSummarySchema) } },
    },
  },
});

const exportCsv = defineRoute({
  method: 'get',
  path: '/api/requests.csv',
  tags,
  summary: 'Export: requests as CSV, oldest first',
  access: { resource: 'requests', action: 'export' },
  request: { query: requestFilterQuery },
  responses: {
    200: {
      description: 'All that pass the filters',
      content: { 'text/csv': { schema: { type: 'string' } } },
    },
  },
});

const lookUp = defineRoute({
  method: 'post',
  path: '/api/requests/lookup',
  tags,
  summary: 'Who calls, and their open and recent requests',
  description: 'A POST, so that numbers and addresses stand in no URL.',
  access: { resource: 'requests', action: 'lookup' },
  request: { body: { required: true, content: { 'application/json': { schema: lookupSchema } } } },
  responses: {
    200: {
      description: 'The person as last registered, or null',
      content: { 'application/json': { schema: lookupAnswerSchema } },
    },
  },
});

/** Registering, lists, export, and who calls. */
export function requestCollectionRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
  const { db, clock, config } = deps;
  return createRoutes()
    .openapi(receive, async (c) => {
      const asked = { principal: principalOf(c), scope: c.get('scope'), now: clock() };
      const given = c.req.valid('json');
      const receive = async (at: Db): Promise<Created<RequestBody>> => {
        const body = await receiveRequest(at, asked, given, config);
        return { body, headers: { location: `/api/requests/${body.id}`, etag: etag(body.version) } };
      };
      return c.req.header('idempotency-key') === undefined
        ? receive(db).then(({ body, headers }) => c.json(body, 201, headers))
        : creating(c, receive);
    })
    .openapi(list, async (c) =>
      c.json(await listRequests(db, c.get('scope'), c.req.valid('query'), clock()), 200),
    )
    .openapi(exportCsv, (c) => {
      const filters = filtersOf(c.req.valid('query'));
      const query = requestIds(db, c.get('scope'), filters, yearOf(clock()));
      return c.body(requestsCsv(eachWithin(CALL_WITHIN_MS, requestBatches(db, query, EXPORT_BATCH))), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="requests.csv"',
      });
    })
    .openapi(lookUp, async (c) => {
      const { phone, email } = c.req.valid('json');
      return c.json(await lookUpRequester(db, phone ? { phone } : { email: email ?? '' }, clock()), 200);
    });
}
