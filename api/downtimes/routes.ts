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
import { askedBy } from '../access.ts';
import { etag, expectedVersion } from '../conditional.ts';
import type { AppDeps, AppEnv } from '../env.ts';
import { creating } from '../idempotency.ts';
import { anyOf, fetchPage, flagFilter, listQuery, mapPage, pageOf } from '../lists.ts';
import { conflict, type FieldError, notFound, stale, unprocessable } from '../problem.ts';
import { createRoutes, defineRoute, json } from '../route.ts';
import { fieldsOf, id, instant, line, stamped, timestamp } from '../schemas.ts';

const PATH = '/api/downtimes';
const REASON_LENGTH = 500;

const downtimeSchema = z
  .object({
    ...stamped,
    contractId: z.uuid(),
    contractCode: z.string(),
    from: timestamp,
    to: timestamp.nullable().openapi({ description: 'Null while it lasts' }),
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

const list = defineRoute('get', PATH, {
  summary: 'List: downtimes',
  access: { resource: 'downtimes', action: 'list' },
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
  responses: { 200: json(pageOf(downtimeSchema), 'A page of downtimes') },
});

const read = defineRoute('get', `${PATH}/{id}`, {
  summary: 'One downtime',
  access: { resource: 'downtimes', action: 'read' },
  responses: { 200: json(downtimeSchema, 'The downtime, with its ETag') },
});

const create = defineRoute('post', PATH, {
  summary: 'A downtime of the service of a contract (R37)',
  access: { resource: 'downtimes', action: 'create' },
  body: created,
  takes: 'Idempotency-Key',
  responses: { 201: json(downtimeSchema, 'The new downtime') },
});

const change = defineRoute('patch', `${PATH}/{id}`, {
  summary: 'Say when a downtime ended, or correct it; 409 where it was imported',
  access: { resource: 'downtimes', action: 'update' },
  body: changed,
  takes: 'If-Match',
  responses: { 200: json(downtimeSchema, 'The downtime as it is now') },
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
        return { location: `${PATH}/${row.id}`, version: row.version, body: toBody(row) };
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
        const { contractId, fromAt, toAt, reason } = before;
        const after = {
          contractId,
          from: fromAt.toISOString(),
          to: toAt?.toISOString() ?? null,
          reason,
          ...input,
        };
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

function toBody(row: DowntimeRow) {
  return fieldsOf(downtimeSchema, { ...row, from: row.fromAt, to: row.toAt });
}
