import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  deleteSavedView,
  insertSavedView,
  type SavedViewRow,
  savedViewsOf,
} from '../../db/saved-views/saved-views.ts';
import { userOf } from '../access.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { creating } from '../idempotency.ts';
import { conflict, notFound } from '../problem.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { line, timestamp } from '../schemas.ts';

const resource = z.enum(['requests', 'workOrders', 'notifications']);
const MAX_QUERY_LENGTH = 10_000;

const query = z
  .record(z.string().max(100), z.json())
  .refine((value) => JSON.stringify(value).length <= MAX_QUERY_LENGTH, 'is too long')
  .openapi({
    type: 'object',
    additionalProperties: true,
    description: 'Filters, sorting and columns of the list',
  });

const savedViewSchema = z
  .object({
    id: z.uuid(),
    resource: z.string(),
    name: z.string(),
    query: z.record(z.string(), z.json()).openapi({ type: 'object', additionalProperties: true }),
    createdAt: timestamp,
  })
  .openapi('SavedView');

const list = defineRoute('get', '/api/saved-views', {
  summary: "One's own views of a list, by name",
  access: { resource: 'savedViews', action: 'list' },
  query: z.strictObject({ resource: resource.default('requests') }),
  responses: { 200: json(z.object({ data: z.array(savedViewSchema) }), 'The views') },
});

const create = defineRoute('post', '/api/saved-views', {
  summary: 'Keep a view of a list',
  access: { resource: 'savedViews', action: 'create' },
  body: z.strictObject({ resource, name: line(100), query }),
  takes: 'Idempotency-Key',
  responses: { 201: json(savedViewSchema, 'The view') },
});

const remove = defineRoute('delete', '/api/saved-views/{id}', {
  summary: "Forget one of one's own views",
  access: { resource: 'savedViews', action: 'delete' },
  responses: { 204: { description: 'It is gone' } },
});

/** Views of lists that a person has kept; nobody else's business. */
export function savedViewRoutes({ db }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .openapi(list, async (c) => {
      const views = await savedViewsOf(db, userOf(c).id, c.req.valid('query').resource);
      return c.json({ data: views.map(presentView) }, 200);
    })
    .openapi(create, async (c) => {
      const userId = userOf(c).id;
      const given = c.req.valid('json');
      return creating(c, async (trx) => {
        const view = await insertSavedView(trx, { userId, ...given });
        if (!view) throw conflict('already_exists', 'You have a view of this name already.');
        return { location: `/api/saved-views/${view.id}`, body: presentView(view) };
      });
    })
    .openapi(remove, async (c) => {
      if (!(await deleteSavedView(db, userOf(c).id, c.req.valid('param').id))) throw notFound();
      return c.body(null, 204);
    });
}

function presentView(row: SavedViewRow): z.infer<typeof savedViewSchema> {
  const query = row.query as z.infer<typeof savedViewSchema>['query'];
  return { ...row, query };
}
