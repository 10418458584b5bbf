import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { eachWithin } from '../../db/answer-within.ts';
import type { Db } from '../../db/database.ts';
import { findRequestState } from '../../db/requests/find.ts';
import { requestBatches, requestIds } from '../../db/requests/list.ts';
import { requestTimeline, timelineSince } from '../../db/requests/timeline.ts';
import type { Scope } from '../../db/scope.ts';
import { yearOf } from '../../domain/time/rome.ts';
import { type Caller, callerOf } from '../access.ts';
import { type CurrentState, giveCommand } from '../commands.ts';
import { etag } from '../conditional.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { type Created, creating } from '../idempotency.ts';
import { pageOf } from '../lists.ts';
import { scopeFor } from '../principal.ts';
import { notFound } from '../problem.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { CALL_WITHIN_MS } from '../time-limits.ts';
import type { RequestCommandDefinition } from './commands/command.ts';
import { REQUEST_COMMAND_DEFINITIONS } from './commands/commands.ts';
import { requestsCsv } from './csv.ts';
import { readDeadlines } from './deadlines.ts';
import { readWorkflowHistory } from './history.ts';
import { receiveRequest } from './intake.ts';
import { filtersOf, listRequests, lookUpRequester, requestFilterQuery, requestListQuery } from './list.ts';
import { readMessages } from './messages.ts';
import { allowedFor, readRequest } from './representation.ts';
import {
  deadlinesSchema,
  historySchema,
  lookupAnswerSchema,
  lookupSchema,
  messageSchema,
  newRequestSchema,
  type RequestBody,
  requestSchema,
  requestSummarySchema,
  timelineSchema,
} from './schemas.ts';
import { presentTimeline, readableVisibilities } from './timeline.ts';

const EXPORT_BATCH = 500;

const receive = defineRoute('post', '/api/requests', {
  summary: 'Register a request',
  description:
    'Answered once the request is stored; its workflow starts right after, also where the engine is away.',
  access: { resource: 'requests', action: 'create' },
  body: newRequestSchema,
  takes: 'Idempotency-Key',
  responses: { 201: json(requestSchema, 'The new request, with Location and ETag') },
});

const list = defineRoute('get', '/api/requests', {
  summary: 'List: requests',
  access: { resource: 'requests', action: 'list' },
  query: requestListQuery,
  responses: { 200: json(pageOf(requestSummarySchema), 'A page of requests') },
});

const exportCsv = defineRoute('get', '/api/requests.csv', {
  summary: 'Export: requests as CSV, oldest first',
  access: { resource: 'requests', action: 'export' },
  query: requestFilterQuery,
  responses: {
    200: {
      description: 'All that pass the filters',
      content: { 'text/csv': { schema: { type: 'string' } } },
    },
  },
});

const lookUp = defineRoute('post', '/api/requests/lookup', {
  summary: 'Who calls, and their open and recent requests',
  description: 'A POST, so that numbers and addresses stand in no URL.',
  access: { resource: 'requests', action: 'lookup' },
  body: lookupSchema,
  responses: { 200: json(lookupAnswerSchema, 'The person as last registered, or null') },
});

const one = reading('', 'One request, with its ETag', 'read', requestSchema);
const timeline = reading('/timeline', 'The salient moments, oldest first', 'read', timelineSchema);
const deadlines = reading('/deadlines', 'The deadlines and how they came about', 'read', deadlinesSchema);
const messages = reading(
  '/messages',
  'What was written and what was sent, oldest first',
  'read',
  z.object({ data: z.array(messageSchema) }),
);
const history = reading(
  '/workflow-history',
  "The engine's own events, live or archived",
  'history',
  historySchema,
);

/** Everything about requests: registering, lists and export, one request and what belongs to it, its commands. */
export function requestRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
  const { db, engine, clock, config } = deps;

  async function visible(scope: Scope, id: string) {
    const found = await findRequestState(db, scope, id);
    if (!found) throw notFound();
    return found;
  }

  const routes = createRoutes()
    .openapi(receive, async (c) => {
      const caller = callerOf(c);
      const given = c.req.valid('json');
      const receive = async (at: Db): Promise<Created<RequestBody>> => {
        const body = await receiveRequest(at, caller, given, config);
        return { location: `/api/requests/${body.id}`, version: body.version, body };
      };
      if (c.req.header('idempotency-key') !== undefined) return creating(c, receive);
      const { location, body } = await receive(db);
      return c.json(body, 201, { location, etag: etag(body.version) });
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
    })
    .openapi(one, async (c) => {
      const request = await readRequest(db, callerOf(c), c.req.valid('param').id);
      return c.json(request, 200, { etag: etag(request.version) });
    })
    .openapi(timeline, async (c) => {
      const { id } = c.req.valid('param');
      const scope = c.get('scope');
      const [{ requesterName }, rows] = await Promise.all([visible(scope, id), requestTimeline(db, id)]);
      const visibilities = readableVisibilities(scope);
      return c.json({ data: await presentTimeline(db, rows, { requesterName, visibilities }) }, 200);
    })
    .openapi(deadlines, async (c) => {
      const requestId = c.req.valid('param').id;
      const scope = c.get('scope');
      const request = await visible(scope, requestId);
      return c.json(await readDeadlines(db, { requestId, ...request, scope, now: clock() }), 200);
    })
    .openapi(messages, async (c) => {
      const requestId = c.req.valid('param').id;
      const { principal, scope } = callerOf(c);
      const { requesterName } = await visible(scope, requestId);
      const withNotifications = scopeFor(principal, 'notifications', 'list') !== null;
      const data = await readMessages(db, { requestId, requesterName, scope, withNotifications });
      return c.json({ data }, 200);
    })
    .openapi(history, async (c) => {
      const { id } = c.req.valid('param');
      await visible(c.get('scope'), id);
      return c.json(await readWorkflowHistory(deps, id), 200);
    });

  for (const command of REQUEST_COMMAND_DEFINITIONS) {
    routes.openapi(commandRoute(command), async (c) => {
      const requestId = c.req.valid('param').id;
      const caller = callerOf(c);
      const { scope, now } = caller;
      const { version, snapshot } = await visible(scope, requestId);
      return giveCommand(c, {
        requestId,
        version,
        build: (texts) => command.build(c.req.valid('json'), { db, scope, now, request: snapshot, texts }),
        send: (sent, start) => engine.steerRequest(requestId, sent, start),
        read: () => readRequest(db, { ...caller, now: clock() }, requestId),
        current: (seen) => readCurrent(db, caller, requestId, seen),
      });
    });
  }
  return routes;
}

function reading<const Path extends string, Schema extends z.ZodType>(
  path: Path,
  summary: string,
  action: 'read' | 'history',
  schema: Schema,
) {
  return defineRoute('get', `/api/requests/{id}${path}`, {
    summary,
    access: { resource: 'requests', action },
    responses: { 200: json(schema, summary) },
  });
}

function commandRoute({ name, summary, body }: RequestCommandDefinition) {
  return defineRoute('post', `/api/requests/{id}/${name}`, {
    summary,
    access: { resource: 'requests', action: name },
    body,
    takes: 'command',
    responses: { 200: json(requestSchema, 'The request as it is now, with its ETag') },
  });
}

async function readCurrent(
  db: Db,
  { principal, scope, now }: Caller,
  requestId: string,
  seen: number | null,
): Promise<CurrentState | null> {
  const [current, rows] = await Promise.all([
    findRequestState(db, scope, requestId),
    seen === null ? [] : timelineSince(db, requestId, seen),
  ]);
  if (!current) return null;
  const { version, snapshot, requesterName, updatedAt } = current;
  const visibilities = readableVisibilities(scope);
  return {
    version,
    state: snapshot.state,
    updatedAt,
    allowed: allowedFor(principal, snapshot, now),
    changes: await presentTimeline(db, rows, { requesterName, visibilities }),
  };
}
