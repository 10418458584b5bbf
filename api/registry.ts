import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Db } from '../db/database.ts';
import { announceChange } from '../db/stream/changes.ts';
import { type Caller, callerOf } from './access.ts';
import { type Collection, collectionRoutes, findIn } from './collections.ts';
import { etag, expectedVersion } from './conditional.ts';
import { deleting } from './database-errors.ts';
import type { AppEnv } from './env.ts';
import { creating } from './idempotency.ts';
import type { ListQuery } from './lists.ts';
import { isDeletable, type ResourceWith } from './policy.ts';
import { stale } from './problem.ts';
import { defineRoute, json } from './route.ts';

/** A row as it is named and versioned. */
export interface Versioned {
  id: string;
  version: number;
}

/** A collection whose things people make and change. Inputs have been validated by their schemas. */
interface Registry<DB, TB extends keyof DB, Row, Item extends Versioned, Query extends ListQuery, New, Change>
  extends Collection<DB, TB, Row, Item, Query> {
  resource: ResourceWith<'list' | 'read' | 'create' | 'update'>;
  create: z.ZodType<New>;
  change: z.ZodType<Change>;
  /** What creating and changing are for, where their names do not say it. */
  summaries?: { create: string; change: string };
  /** Answers the new id, and members that are told this one time only, such as a secret. */
  insert(trx: Db, input: New, caller: Caller): Promise<{ id: string; once?: Record<string, unknown> }>;
  /** False where it no longer has the version. */
  update(trx: Db, at: Versioned, change: Change, caller: Caller): Promise<boolean>;
  /** Left out where nothing is ever deleted. */
  remove?(trx: Db, at: Versioned, caller: Caller): Promise<boolean>;
  /** Whom beside staff a change concerns; by default nobody. */
  concerns?(row: Row): { administrationId?: string; supplierIds?: string[] };
}

/** The routes of one resource: list, read, create, change, delete. */
export function registryRoutes<
  DB,
  TB extends keyof DB,
  Row,
  Item extends Versioned,
  Query extends ListQuery,
  New,
  Change,
>(registry: Registry<DB, TB, Row, Item, Query, New, Change>): OpenAPIHono<AppEnv> {
  const { resource, path, singular, item: schema, summaries } = registry;
  const create = defineRoute('post', path, {
    summary: summaries?.create ?? `A new ${singular}`,
    access: { resource, action: 'create' },
    body: registry.create,
    takes: 'Idempotency-Key',
    responses: { 201: json(schema, `The new ${singular}`) },
  });
  const change = defineRoute('patch', `${path}/{id}`, {
    summary: summaries?.change ?? `Change one ${singular}: what is left out stays as it is`,
    access: { resource, action: 'update' },
    body: registry.change,
    takes: 'If-Match',
    responses: { 200: json(schema, `The ${singular} as it is now`) },
  });

  async function announce(trx: Db, { row, item }: { row: Row; item: Item }): Promise<void> {
    await announceChange(trx, { resource, ids: [item.id], ...registry.concerns?.(row) });
  }

  function within<Answer>(c: Context<AppEnv>, work: (trx: Db) => Promise<Answer>): Promise<Answer> {
    return c.get('deps').db.transaction().execute(work);
  }

  const routes = collectionRoutes({ ...registry, isVersioned: true })
    .openapi(create, (c) => {
      const input = c.req.valid('json');
      return creating(c, async (trx) => {
        const caller = callerOf(c);
        const { id, once } = await registry.insert(trx, input, caller);
        // Who may create may see everything of the resource, also what belongs to nobody yet.
        const made = await findIn(registry, trx, id, { ...caller, scope: { kind: 'all' } });
        await announce(trx, made);
        const body: Item = { ...made.item, ...once };
        return { location: `${path}/${id}`, version: body.version, body };
      });
    })
    .openapi(change, async (c) => {
      const input = c.req.valid('json');
      const caller = callerOf(c);
      const changed = await within(c, async (trx) => {
        const { id, version } = (await findIn(registry, trx, c.req.valid('param').id, caller)).item;
        const at = { id, version: expectedVersion(c, version) };
        if (!(await registry.update(trx, at, input, caller))) throw stale();
        const now = await findIn(registry, trx, id, caller);
        await announce(trx, now);
        return now.item;
      });
      return c.json(changed, 200, { etag: etag(changed.version) });
    });

  const { remove } = registry;
  if (remove && isDeletable(resource)) {
    const route = defineRoute('delete', `${path}/{id}`, {
      summary: `Delete one ${singular}; 409 where it is in use`,
      access: { resource, action: 'delete' },
      responses: { 204: { description: 'It is gone' } },
    });
    routes.openapi(route, async (c) => {
      const caller = callerOf(c);
      await within(c, async (trx) => {
        const gone = await findIn(registry, trx, c.req.valid('param').id, caller);
        const { id, version: current } = gone.item;
        const version = c.req.header('if-match') ? expectedVersion(c, current) : current;
        if (!(await deleting(() => remove(trx, { id, version }, caller)))) throw stale();
        await announce(trx, gone);
      });
      return c.body(null, 204);
    });
  }
  return routes;
}
