import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Db } from '../../db/database.ts';
import {
  contractTerm,
  insertDowntime,
  type NewDowntime,
  selectDowntimes,
  updateDowntime,
} from '../../db/downtimes/downtimes.ts';
import type { Scope } from '../../db/scope.ts';
import { localDateOf } from '../../domain/time/rome.ts';
import type { AppEnv } from '../env.ts';
import { anyOf, flagFilter, listQuery } from '../lists.ts';
import { conflict, type FieldError, unprocessable } from '../problem.ts';
import { registryRoutes } from '../registry.ts';
import { fieldsOf, id, instant, line, stamped, timestamp } from '../schemas.ts';

const REASON_LENGTH = 500;

const downtimeSchema = z
  .object({
    ...stamped,
    contractId: z.uuid(),
    contractCode: z.string(),
    from: timestamp,
    to: timestamp.nullable().describe('Null while it lasts'),
    reason: z.string(),
    imported: z.boolean().describe('Came from another system'),
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

/** Times in which a service was not to be had; statements reckon the availability from them (R37). */
export function downtimeRoutes(): OpenAPIHono<AppEnv> {
  return registryRoutes({
    resource: 'downtimes',
    path: '/api/downtimes',
    singular: 'downtime',
    plural: 'downtimes',
    item: downtimeSchema,
    query: listQuery({
      sort: ['fromAt', 'createdAt'],
      order: 'desc',
      filters: {
        id: anyOf(id),
        contractId: anyOf(id),
        open: flagFilter(),
        from: instant.optional().describe('Lasting still after this instant'),
        to: instant.optional().describe('Begun before this instant'),
      },
    }).omit({ q: true }),
    create: created,
    change: changed,
    summaries: {
      create: 'A downtime of the service of a contract (R37)',
      change: 'Say when a downtime ended, or correct it; 409 where it was imported',
    },
    select: (db, { scope }, query) => selectDowntimes(db, scope, query),
    alias: 'w',
    sort: (rows, { sort, order }) => rows.orderBy(`w.${sort}`, order).orderBy('w.id', order),
    present: (rows) =>
      rows.map((row) => fieldsOf(downtimeSchema, { ...row, from: row.fromAt, to: row.toAt })),
    async insert(trx, input, { scope, userId }) {
      await check(trx, scope, input);
      return { id: await insertDowntime(trx, input, userId) };
    },
    async update(trx, at, input, { scope, now }) {
      const { imported, contractId, fromAt, toAt, reason } = await selectDowntimes(trx, scope)
        .where('w.id', '=', at.id)
        .executeTakeFirstOrThrow();
      if (imported) throw conflict('imported', 'What came from another system stays as it came.');
      const before = { contractId, from: fromAt.toISOString(), to: toAt?.toISOString() ?? null, reason };
      const after = { ...before, ...input };
      await check(trx, scope, after);
      return updateDowntime(trx, at, after, new Date(now));
    },
    concerns: ({ administrationId }) => ({ administrationId }),
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
