import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { findRequestState } from '../../db/requests/find.ts';
import { requestTimeline } from '../../db/requests/timeline.ts';
import type { Scope } from '../../db/scope.ts';
import { etag } from '../conditional.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { principalOf, scopeFor } from '../principal.ts';
import { notFound } from '../problem.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { readDeadlines } from './deadlines.ts';
import { readWorkflowHistory } from './history.ts';
import { readMessages } from './messages.ts';
import { readRequest } from './read.ts';
import { deadlinesSchema, historySchema, messageSchema, requestSchema, timelineSchema } from './schemas.ts';
import { presentTimeline, readableVisibilities } from './timeline.ts';

const one = reading('', 'One request, with its ETag', 'read', requestSchema);
const timeline = reading('/timeline', 'The salient moments, oldest first', 'read', timelineSchema);
const deadlines = reading('/deadlines', 'The deadlines and how they came about', 'read', deadlinesSchema);
const messagesSchema = z.object({ data: z.array(messageSchema) });
const messages = reading(
  '/messages',
  'What was written and what was sent, oldest first',
  'read',
  messagesSchema,
);
const history = reading(
  '/workflow-history',
  "The engine's own events, live or archived",
  'history',
  historySchema,
);

/** One request and what belongs to it. */
export function requestReadingRoutes(deps: AppDeps): OpenAPIHono<AppEnv> {
  const { db, clock } = deps;

  async function visible(scope: Scope, id: string) {
    const found = await findRequestState(db, scope, id);
    if (!found) throw notFound();
    return found;
  }

  return createRoutes()
    .openapi(one, async (c) => {
      const asked = { principal: principalOf(c), scope: c.get('scope'), now: clock() };
      const request = await readRequest(db, asked, c.req.valid('param').id);
      return c.json(request, 200, { etag: etag(request.version) });
    })
    .openapi(timeline, async (c) => {
      const requestId = c.req.valid('param').id;
      const scope = c.get('scope');
      const [{ requesterName }, rows] = await Promise.all([
        visible(scope, requestId),
        requestTimeline(db, requestId),
      ]);
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
      const scope = c.get('scope');
      const { requesterName } = await visible(scope, requestId);
      const withNotifications = scopeFor(principalOf(c), 'notifications', 'list') !== null;
      return c.json(
        { data: await readMessages(db, { requestId, requesterName, scope, withNotifications }) },
        200,
      );
    })
    .openapi(history, async (c) => {
      const { id } = c.req.valid('param');
      await visible(c.get('scope'), id);
      return c.json(await readWorkflowHistory(deps, id), 200);
    });
}

function reading<const Path extends string, Schema extends z.ZodType>(
  path: Path,
  summary: string,
  action: 'read' | 'history',
  schema: Schema,
) {
  return defineRoute({
    method: 'get',
    path: `/api/requests/{id}${path}` as `/api/requests/{id}${Path}`,
    tags: ['requests'],
    summary,
    access: { resource: 'requests', action },
    request: { params: idParams },
    responses: { 200: { description: summary, content: { 'application/json': { schema } } } },
  });
}
