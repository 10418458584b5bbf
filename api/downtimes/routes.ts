import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Db } from '../../db/database.ts';
import {
  contractTerm,
  type DowntimeRow,
  insertDowntime,
  type NewDowntime,
  selectDowntimes,
  updateDowntime,
} from '../../db/downtimes/downtimes.ts';
import type { Scope } from '../../db/scope.ts';
import { announceChange } from '../../db/stream/changes.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import { etag, expectedVersion } from '../conditional.ts';
import { creating } from '../creating.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { iso, isoOrNull } from '../instants.ts';
import { anyOf, fetchPage, flagFilter, listOf, listQuery, mapPage } from '../lists.ts';
import { conflict, type FieldError, notFound, stale, unprocessable } from '../problem.ts';
import { askedBy } from '../registry.ts';
import { createRoutes, defineRoute } from '../route.ts';
import { id, idParams, instant, line } from '../schemas/common.ts';
import { stamped } from '../schemas/stamped.ts';

const tags = ['downtimes'];
const PATH = '/api/downtimes';
const REASON_LENGTH = 500;

const downtimeSchema = z
  .object({
    ...stamped,
    contractId: z.uuid(),
    contractCode: z.string(),
    from: z.iso.datetime(),
    to: z.iso.datetime().nullable().openapi({ description: 'Null while it lasts' }),
    reason: z.string(),
    imported: z.boolean().openapi({ description: 'Came from another system' }),
  })
  .openapi('Downtime');

const created = z.strictObject({
  contractId: id,
  from: instant,
  to: instant.nullable().default(null),
  reason: line(REASON_LENGTH),
});
const changed = z.strictObject({
  from: instant.optional(),
  to: instant.nullable().optional(),
  reason: line(REASON_LENGTH).optional(),
});
const one = { 'application/json': { schema: downtimeSchema } };

const list = defineRoute({
  method: 'get',
  path: PATH,
  tags,
  summary: 'List: downtimes',
  access: { resource: 'downtimes', action: 'list' },
  request: {
    query: listQuery({
      sort: ['fromAt', 'createdAt'],
      order: 'desc',
      filters: {
        id: anyOf(id),
        contractId: anyOf(id),
        open: flagFilter(),
        from: instant.optional().openapi({ description: 'Lasting still after this instant' }),
        to: instant.optional().openapi({ description: 'Begun before this instant' }),
      },
    }).omit({ q: true }),
  },
  responses: {
    200: {
      description: 'A page of downtimes',
      content: { 'application/json': { schema: listOf(downtimeSchema) } },
    },
  },
});

const read = defineRoute({
  method: 'get',
  path: `${PATH}/{id}`,
  tags,
  summary: 'One downtime',
  access: { resource: 'downtimes', action: 'read' },
  request: { params: idParams },
  responses: { 200: { description: 'The downtime, with its ETag', content: one } },
});

const create = defineRoute({
  method: 'post',
  path: PATH,
  tags,
  summary: 'A downtime of the service of a contract (R37)',
  access: { resource: 'downtimes', action: 'create' },
  takes: 'Idempotency-Key',
  request: { body: { required: true, content: { 'application/json': { schema: created } } } },
  responses: { 201: { description: 'The new downtime', content: one } },
});

const change = defineRoute({
  method: 'patch',
  path: `${PATH}/{id}`,
  tags,
  summary: 'Say when a downtime ended, or correct it; 409 where it was imported',
  access: { resource: 'downtimes', action: 'update' },
  takes: 'If-Match',
  request: {
    params: idParams,
    body: { required: true, content: { 'application/json': { schema: changed } } },
  },
  responses: { 200: { description: 'The downtime as it is now', content: one } },
});

/** Times in which a service was not to be had; statements reckon the availability from them (R37). */
export function downtimeRoutes({ db, clock }: AppDeps): OpenAPIHono<AppEnv> {
  return createRoutes()
    .openapi(list, async (c) => {
      const query = c.req.valid('query');
      const rows = selectDowntimes(db, c.get('scope'), query).orderBy(`w.${query.sort}`, query.order);
      return c.json(mapPage(await fetchPage(db, rows.orderBy('w.id', query.order), query), toBody), 200);
    })
    .openapi(read, async (c) => {
      const row = await find(db, c.req.valid('param').id, c.get('scope'));
      return c.json(toBody(row), 200, { etag: etag(row.version) });
    })
    .openapi(create, (c) => {
      const input = c.req.valid('json');
      const { scope, userId } = askedBy(c);
      return creating(c, async (trx) => {
        await check(trx, scope, input);
        const row = await find(trx, await insertDowntime(trx, input, userId), scope);
        await announce(trx, row);
        const headers = { location: `${PATH}/${row.id}`, etag: etag(row.version) };
        return { body: toBody(row), headers };
      });
    })
    .openapi(change, async (c) => {
      const input = c.req.valid('json');
      const scope = c.get('scope');
      const row = await db.transaction().execute(async (trx) => {
        const before = await find(trx, c.req.valid('param').id, scope);
        const at = { id: before.id, version: expectedVersion(c, before.version) };
        if (before.imported) {
          throw conflict('imported', 'What came from another system stays as it came.');
        }
        const { contractId, from, to, reason } = toBody(before);
        const after = { contractId, from, to, reason, ...input };
        await check(trx, scope, after);
        if (!(await updateDowntime(trx, at, after, new Date(clock())))) throw stale();
        const now = await find(trx, at.id, scope);
        await announce(trx, now);
        return now;
      });
      return c.json(toBody(row), 200, { etag: etag(row.version) });
    });
}

/** @throws 422 where the contract is none, or the downtime ends before it begins or leaves the contract's term */
async function check(db: Db, scope: Scope, { contractId, from, to }: NewDowntime): Promise<void> {
  const term = await contractTerm(db, contractId, scope);
  if (!term) throw unprocessable([{ path: 'contractId', message: 'names no contract' }]);
  const wrong: FieldError[] = [];
  const outside = (instant: string) => {
    const day = localDateOf(Date.parse(instant));
    return day < term.startsOn || day > term.endsOn;
  };
  const message = `must lie within the contract's term, ${term.startsOn} to ${term.endsOn}`;
  if (outside(from)) wrong.push({ path: 'from', message });
  if (to !== null && to <= from) wrong.push({ path: 'to', message: 'must be after the downtime begins' });
  else if (to !== null && outside(to)) wrong.push({ path: 'to', message });
  if (wrong.length > 0) throw unprocessable(wrong);
}

async function find(db: Db, id: string, scope: Scope): Promise<DowntimeRow> {
  const row = await selectDowntimes(db, scope).where('w.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

async function announce(trx: Db, { id, administrationId }: DowntimeRow): Promise<void> {
  await announceChange(trx, { resource: 'downtimes', ids: [id], administrationId });
}

function toBody({ administrationId: _, fromAt, toAt, createdAt, updatedAt, ...rest }: DowntimeRow) {
  return {
    ...rest,
    from: iso(fromAt),
    to: isoOrNull(toAt),
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
  };
}
