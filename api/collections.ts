import type { OpenAPIHono, z } from '@hono/zod-openapi';
import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { type Caller, callerOf } from './access.ts';
import { etag } from './conditional.ts';
import type { AppEnv } from './env.ts';
import { fetchPage, type ListQuery, pageOf } from './lists.ts';
import type { ResourceWith } from './policy.ts';
import { notFound } from './problem.ts';
import { createRoutes, defineRoute, json } from './route.ts';

/** Things of one kind: a list of those that who asks may see, and each by its id. */
export interface Collection<
  DB,
  TB extends keyof DB,
  Row,
  Item extends { id: string },
  Query extends ListQuery,
> {
  resource: ResourceWith<'list' | 'read'>;
  /** `/api/work-orders` */
  path: string;
  /** For the description: `work order`, and `work orders`; the resource by default. */
  singular: string;
  plural?: string;
  item: z.ZodType<Item>;
  query: z.ZodType<Query> & z.ZodObject;
  /** Each has a version, told as its ETag. */
  isVersioned?: boolean;
  /** The rows that who asks may see, in no order; filtered where there is a query. */
  select(db: Db, caller: Caller, query?: Query): SelectQueryBuilder<DB, TB, Row>;
  /** By which name `select` knows the table. */
  alias: string;
  /** By the column of the name, and by id where that is the same, unless it is said otherwise. */
  sort?(rows: SelectQueryBuilder<DB, TB, Row>, query: Query): SelectQueryBuilder<DB, TB, Row>;
  /** Rows as the API gives them. */
  present(rows: Row[], db: Db, caller: Caller): Item[] | Promise<Item[]>;
}

/** The routes of a collection: the list, and one by its id, with its ETag where it has a version. */
export function collectionRoutes<
  DB,
  TB extends keyof DB,
  Row,
  Item extends { id: string },
  Query extends ListQuery,
>(collection: Collection<DB, TB, Row, Item, Query>): OpenAPIHono<AppEnv> {
  const { resource, path, singular, plural, alias, isVersioned } = collection;
  const list = defineRoute('get', path, {
    summary: `List: ${plural ?? resource}`,
    access: { resource, action: 'list' },
    query: collection.query,
    responses: { 200: json(pageOf(collection.item), `A page of ${plural ?? 'them'}`) },
  });
  const read = defineRoute('get', `${path}/{id}`, {
    summary: `One ${singular}`,
    access: { resource, action: 'read' },
    responses: { 200: json(collection.item, `The ${singular}${isVersioned ? ', with its ETag' : ''}`) },
  });
  return createRoutes()
    .openapi(list, async (c) => {
      const { db } = c.get('deps');
      const query = c.req.valid('query');
      const caller = callerOf(c);
      const found = collection.select(db, caller, query);
      const sorted = collection.sort
        ? collection.sort(found, query)
        : found.orderBy(sql.ref(`${alias}.${query.sort}`), query.order).orderBy(sql.ref(`${alias}.id`));
      const { data, ...counted } = await fetchPage(db, sorted, query);
      return c.json({ data: await collection.present(data, db, caller), ...counted }, 200);
    })
    .openapi(read, async (c) => {
      const { item } = await findIn(collection, c.get('deps').db, c.req.valid('param').id, callerOf(c));
      const headers = isVersioned && 'version' in item ? { etag: etag(Number(item.version)) } : undefined;
      return c.json(item, 200, headers);
    });
}

/** One thing of a collection, as it is kept and as the API gives it. @throws 404 */
export async function findIn<
  DB,
  TB extends keyof DB,
  Row,
  Item extends { id: string },
  Query extends ListQuery,
>(
  { select, alias, present }: Collection<DB, TB, Row, Item, Query>,
  db: Db,
  id: string,
  caller: Caller,
): Promise<{ row: Row; item: Item }> {
  const row = await select(db, caller)
    .where(sql<SqlBool>`${sql.ref(`${alias}.id`)} = ${id}`)
    .executeTakeFirst();
  const [item] = row === undefined ? [] : await present([row], db, caller);
  if (row === undefined || !item) throw notFound();
  return { row, item };
}
