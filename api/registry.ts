import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { announceChange } from '../db/stream/changes.ts';
import { type Asked, askedBy } from './access.ts';
import { etag, expectedVersion } from './conditional.ts';
import { deleting } from './database-errors.ts';
import type { AppEnv } from './env.ts';
import { creating } from './idempotency.ts';
import { fetchPage, type ListQuery, pageOf } from './lists.ts';
import type { Resource } from './policy.ts';
import { notFound, stale } from './problem.ts';
import { createRoutes, defineRoute, json } from './route.ts';

/** Resources of the registry, which all have the same five routes. */
type RegistryResource = Extract<
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

/** A row as it is named and versioned. */
export interface At {
  id: string;
  version: number;
}

/** Everything that makes one resource of the registry. Inputs have been validated by their schemas. */
interface Registry<DB, TB extends keyof DB, Row, Item extends At, Query extends ListQuery, New, Change> {
  resource: RegistryResource;
  /** `/api/service-centres` */
  path: string;
  /** For the description: `service centre`. */
  singular: string;
  item: z.ZodType<Item>;
  query: z.ZodType<Query> & z.ZodObject;
  create: z.ZodType<New>;
  change: z.ZodType<Change>;
  /** The rows that who asks may see, in no order; filtered where there is a query. */
  select(db: Db, asked: Asked, query?: Query): SelectQueryBuilder<DB, TB, Row>;
  /** By which name `select` knows the table. */
  alias: string;
  /** Rows as the API gives them. */
  present(rows: Row[], db: Db, asked: Asked): Item[] | Promise<Item[]>;
  /** Answers the new id, and members that are told this one time only, such as a secret. */
  insert(trx: Db, input: New, asked: Asked): Promise<{ id: string; once?: Record<string, unknown> }>;
  /** False where it no longer has the version. */
  update(trx: Db, at: At, change: Change, asked: Asked): Promise<boolean>;
  remove(trx: Db, at: At, asked: Asked): Promise<boolean>;
  /** Whom beside staff a change concerns; by default nobody. */
  concerns?(item: Item): { administrationId?: string; supplierIds?: string[] };
}

/** The routes of one resource: list, read, create, change, delete. */
export function registryRoutes<
  DB,
  TB extends keyof DB,
  Row,
  Item extends At,
  Query extends ListQuery,
  New,
  Change,
>(registry: Registry<DB, TB, Row, Item, Query, New, Change>): OpenAPIHono<AppEnv> {
  const { resource, path, singular, alias } = registry;
  const list = defineRoute('get', path, {
    summary: `List: ${resource}`,
    access: { resource, action: 'list' },
    query: registry.query,
    responses: { 200: json(pageOf(registry.item), 'A page of them') },
  });
  const read = defineRoute('get', `${path}/{id}`, {
    summary: `One ${singular}`,
    access: { resource, action: 'read' },
    responses: { 200: json(registry.item, `The ${singular}, with its ETag`) },
  });
  const create = defineRoute('post', path, {
    summary: `A new ${singular}`,
    access: { resource, action: 'create' },
    body: registry.create,
    takes: 'Idempotency-Key',
    responses: { 201: json(registry.item, `The new ${singular}`) },
  });
  const change = defineRoute('patch', `${path}/{id}`, {
    summary: `Change one ${singular}: what is left out stays as it is`,
    access: { resource, action: 'update' },
    body: registry.change,
    takes: 'If-Match',
    responses: { 200: json(registry.item, `The ${singular} as it is now`) },
  });
  const remove = defineRoute('delete', `${path}/{id}`, {
    summary: `Delete one ${singular}; 409 where it is in use`,
    access: { resource, action: 'delete' },
    responses: { 204: { description: 'It is gone' } },
  });

  async function find(db: Db, id: string, asked: Asked): Promise<Item> {
    const row = await registry
      .select(db, asked)
      .where(sql<SqlBool>`${sql.ref(`${alias}.id`)} = ${id}`)
      .executeTakeFirst();
    const [item] = row ? await registry.present([row], db, asked) : [];
    if (!item) throw notFound();
    return item;
  }

  async function announce(trx: Db, item: Item): Promise<void> {
    await announceChange(trx, { resource, ids: [item.id], ...registry.concerns?.(item) });
  }

  function within<Answer>(c: Context<AppEnv>, work: (trx: Db) => Promise<Answer>): Promise<Answer> {
    return c.get('deps').db.transaction().execute(work);
  }

  return createRoutes()
    .openapi(list, async (c) => {
      const { db } = c.get('deps');
      const query = c.req.valid('query');
      const asked = askedBy(c);
      const rows = registry
        .select(db, asked, query)
        .orderBy(sql.ref(`${alias}.${query.sort}`), query.order)
        .orderBy(sql.ref(`${alias}.id`));
      const { data, ...counted } = await fetchPage(db, rows, query);
      return c.json({ data: await registry.present(data, db, asked), ...counted }, 200);
    })
    .openapi(read, async (c) => {
      const item = await find(c.get('deps').db, c.req.valid('param').id, askedBy(c));
      return c.json(item, 200, { etag: etag(item.version) });
    })
    .openapi(create, (c) => {
      const input = c.req.valid('json');
      return creating(c, async (trx) => {
        const asked = askedBy(c);
        const { id, once } = await registry.insert(trx, input, asked);
        // Who may create may see everything of the resource, also what belongs to nobody yet.
        const item = await find(trx, id, { ...asked, scope: { kind: 'all' } });
        await announce(trx, item);
        const body: Item = { ...item, ...once };
        return { location: `${path}/${id}`, version: item.version, body };
      });
    })
    .openapi(change, async (c) => {
      const input = c.req.valid('json');
      const asked = askedBy(c);
      const changed = await within(c, async (trx) => {
        const { id, version } = await find(trx, c.req.valid('param').id, asked);
        const at = { id, version: expectedVersion(c, version) };
        if (!(await registry.update(trx, at, input, asked))) throw stale();
        const item = await find(trx, id, asked);
        await announce(trx, item);
        return item;
      });
      return c.json(changed, 200, { etag: etag(changed.version) });
    })
    .openapi(remove, async (c) => {
      const asked = askedBy(c);
      await within(c, async (trx) => {
        const item = await find(trx, c.req.valid('param').id, asked);
        const version = c.req.header('if-match') ? expectedVersion(c, item.version) : item.version;
        if (!(await deleting(() => registry.remove(trx, { id: item.id, version }, asked)))) throw stale();
        await announce(trx, item);
      });
      return c.body(null, 204);
    });
}
