import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Db } from '../db/database.ts';
import type { Scope } from '../db/scope.ts';
import { announceChange } from '../db/stream/changes.ts';
import { etag, expectedVersion } from './conditional.ts';
import { creating } from './creating.ts';
import { deleting } from './database-errors.ts';
import type { AppEnv } from './env.ts';
import { listOf, type Page } from './lists.ts';
import type { Resource } from './policy.ts';
import { actorOf, principalOf } from './principal.ts';
import { notFound, stale } from './problem.ts';
import { createRoutes, defineRoute } from './route.ts';
import { idParams } from './schemas/common.ts';

/** Resources of the registry, which all have the same five routes. */
export type RegistryResource = Extract<
  Resource,
  | 'administrations'
  | 'calendars'
  | 'holidays'
  | 'categories'
  | 'sites'
  | 'assets'
  | 'suppliers'
  | 'serviceCentres'
  | 'users'
  | 'contracts'
>;

/** Who asks, and when: what a query or a change is made for. */
export interface Asked {
  scope: Scope;
  /** Epoch milliseconds. */
  now: number;
  /** Null for a program. */
  userId: string | null;
}

/** A row as it is named and versioned. */
export interface At {
  id: string;
  version: number;
}

/** Everything that makes one resource of the registry. Inputs have been validated by their schemas. */
export interface Registry<Item extends At, Query, New, Change> {
  resource: RegistryResource;
  /** `/api/service-centres` */
  path: string;
  /** For the description: `service centre`. */
  singular: string;
  item: z.ZodType<Item>;
  query: z.ZodType<Query>;
  create: z.ZodType<New>;
  change: z.ZodType<Change>;
  list(db: Db, query: Query, asked: Asked): Promise<Page<Item>>;
  find(db: Db, id: string, asked: Asked): Promise<Item | null>;
  /** Answers the new id, and members that are told this one time only, such as a secret. */
  insert(trx: Db, input: New, asked: Asked): Promise<{ id: string; once?: Record<string, unknown> }>;
  /** False where it no longer has the version. */
  update(trx: Db, at: At, change: Change, asked: Asked): Promise<boolean>;
  remove(trx: Db, at: At, asked: Asked): Promise<boolean>;
  /** Whom beside staff a change concerns. */
  concerns(item: Item): { administrationId?: string; supplierIds?: string[] };
}

/** A route whose answers are checked by the registry's own types instead of the route's. */
type PlainRoute = Omit<RouteConfig, 'responses'> & {
  path: string;
  responses: Record<number, { description: string }>;
  getRoutingPath(): string;
};

/** The routes of one resource: list, read, create, change, delete. */
export function registryRoutes<Item extends At, Query, New, Change>(
  registry: Registry<Item, Query, New, Change>,
): OpenAPIHono<AppEnv> {
  const { resource, singular } = registry;
  const routes = createRoutes();
  const define = describeRoutes(registry);

  async function read(c: Context<AppEnv>, db: Db, id: string): Promise<Item> {
    const item = await registry.find(db, id, askedBy(c));
    if (!item) throw notFound();
    return item;
  }

  async function announce(trx: Db, item: Item): Promise<void> {
    await announceChange(trx, { resource, ids: [item.id], ...registry.concerns(item) });
  }

  routes.openapi(define.list, async (c) => {
    const query = c.req.valid('query' as never) as Query;
    return c.json(await registry.list(c.get('deps').db, query, askedBy(c)), 200);
  });

  routes.openapi(define.read, async (c) => {
    const item = await read(c, c.get('deps').db, idOf(c));
    return c.json(item, 200, { etag: etag(item.version) });
  });

  routes.openapi(define.create, (c) => {
    const input = c.req.valid('json' as never) as New;
    return creating(c, async (trx) => {
      const { id, once } = await registry.insert(trx, input, askedBy(c));
      // Who may create may see everything of the resource, also what belongs to nobody yet.
      const item = await registry.find(trx, id, { ...askedBy(c), scope: { kind: 'all' } });
      if (!item) throw new Error(`The new ${singular} cannot be read back.`);
      await announce(trx, item);
      const headers = { location: `${registry.path}/${id}`, etag: etag(item.version) };
      return { body: { ...item, ...once }, headers };
    });
  });

  routes.openapi(define.change, async (c) => {
    const change = c.req.valid('json' as never) as Change;
    const changed = await c
      .get('deps')
      .db.transaction()
      .execute(async (trx) => {
        const { id, version } = await read(c, trx, idOf(c));
        const at = { id, version: expectedVersion(c, version) };
        if (!(await registry.update(trx, at, change, askedBy(c)))) throw stale();
        const item = await read(c, trx, id);
        await announce(trx, item);
        return item;
      });
    return c.json(changed, 200, { etag: etag(changed.version) });
  });

  routes.openapi(define.remove, async (c) => {
    await c
      .get('deps')
      .db.transaction()
      .execute(async (trx) => {
        const item = await read(c, trx, idOf(c));
        const version = c.req.header('if-match') ? expectedVersion(c, item.version) : item.version;
        if (!(await deleting(() => registry.remove(trx, { id: item.id, version }, askedBy(c)))))
          throw stale();
        await announce(trx, item);
      });
    return c.body(null, 204);
  });

  return routes;
}

function describeRoutes<Item extends At, Query, New, Change>(
  registry: Registry<Item, Query, New, Change>,
): Record<'list' | 'read' | 'create' | 'change' | 'remove', PlainRoute> {
  const { resource, path, singular } = registry;
  const tags = [resource];
  const one = { content: { 'application/json': { schema: registry.item } } };
  const body = (schema: z.ZodType) => ({ required: true, content: { 'application/json': { schema } } });
  const params = idParams;
  return {
    list: defineRoute({
      method: 'get',
      path,
      tags,
      summary: `List: ${resource}`,
      access: { resource, action: 'list' },
      request: { query: registry.query as unknown as z.ZodObject },
      responses: {
        200: {
          description: 'A page of them',
          content: { 'application/json': { schema: listOf(registry.item) } },
        },
      },
    }),
    read: defineRoute({
      method: 'get',
      path: `${path}/{id}`,
      tags,
      summary: `One ${singular}`,
      access: { resource, action: 'read' },
      request: { params },
      responses: { 200: { description: `The ${singular}, with its ETag`, ...one } },
    }),
    create: defineRoute({
      method: 'post',
      path,
      tags,
      summary: `A new ${singular}`,
      access: { resource, action: 'create' },
      takes: 'Idempotency-Key',
      request: { body: body(registry.create) },
      responses: { 201: { description: `The new ${singular}`, ...one } },
    }),
    change: defineRoute({
      method: 'patch',
      path: `${path}/{id}`,
      tags,
      summary: `Change one ${singular}: what is left out stays as it is`,
      access: { resource, action: 'update' },
      takes: 'If-Match',
      request: { params, body: body(registry.change) },
      responses: { 200: { description: `The ${singular} as it is now`, ...one } },
    }),
    remove: defineRoute({
      method: 'delete',
      path: `${path}/{id}`,
      tags,
      summary: `Delete one ${singular}; 409 where it is in use`,
      access: { resource, action: 'delete' },
      request: { params },
      responses: { 204: { description: 'It is gone' } },
    }),
  };
}

/** Who asks, and when. */
export function askedBy(c: Context<AppEnv>): Asked {
  const principal = principalOf(c);
  const userId = principal.kind === 'user' ? actorOf(principal).id : null;
  return { scope: c.get('scope'), now: c.get('deps').clock(), userId };
}

function idOf(c: Context<AppEnv>): string {
  return (c.req.valid('param' as never) as z.infer<typeof idParams>).id;
}
