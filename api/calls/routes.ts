import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { type CallRow, callNames, insertCall, type NewCall, selectCalls } from '../../db/calls/calls.ts';
import type { Db } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { announceChange } from '../../db/stream/changes.ts';
import { CALL_OUTCOMES } from '../../domain/service-levels/facts.ts';
import type { Caller } from '../access.ts';
import { collectionRoutes } from '../collections.ts';
import type { AppEnv } from '../env.ts';
import { creatingOnce } from '../idempotency.ts';
import { anyOf, listQuery } from '../lists.ts';
import { type FieldError, unprocessable } from '../problem.ts';
import { defineRoute, json } from '../route.ts';
import { fieldsOf, id, instant, line } from '../schemas.ts';
import { type CallBody, callSchema, newCallSchema } from './schemas.ts';
import { judgeCalls } from './verdict.ts';

const PATH = '/api/calls';

const create = defineRoute('post', PATH, {
  summary: 'A call that the telephone system tells of; told again it changes nothing',
  access: { resource: 'calls', action: 'create' },
  body: newCallSchema,
  takes: 'Idempotency-Key',
  responses: {
    200: json(callSchema, 'The contract already has a call of this callId: the call as it is kept'),
    201: json(callSchema, 'The new call'),
  },
});

/** Calls (R17): kept as the telephone system told them first. Whether one counts is for the contract to say. */
export function callRoutes(): OpenAPIHono<AppEnv> {
  const routes = collectionRoutes({
    resource: 'calls',
    path: PATH,
    singular: 'call',
    plural: 'calls',
    item: callSchema,
    query: listQuery({
      sort: ['startedAt', 'waitSeconds'],
      order: 'desc',
      filters: {
        id: anyOf(id),
        contractId: anyOf(id),
        outcome: anyOf(z.enum(CALL_OUTCOMES)),
        queue: anyOf(line(100)),
        operatorId: anyOf(id),
        requestId: anyOf(id),
        from: instant.optional().describe('Begun at this instant or later'),
        to: instant.optional().describe('Begun before this instant'),
      },
    }),
    select: (at, { scope }, query) => selectCalls(at, scope, query),
    alias: 'l',
    sort: (rows, { sort, order }) => rows.orderBy(`l.${sort}`, order).orderBy('l.id', order),
    present: toBodies,
  });
  return routes.openapi(create, async (c) => {
    const { from, to, ...rest } = c.req.valid('json');
    const call: NewCall = { ...rest, caller: from, callee: to };
    const scope = c.get('scope');
    return creatingOnce(c, async (trx) => {
      const { row, isNew } = await keepCall(trx, scope, call);
      const [body] = await toBodies([row], trx, { scope });
      if (!body) throw new Error('A call has one body.');
      return { location: `${PATH}/${row.id}`, body, isNew };
    });
  });
}

/** Writes a call unless the contract has it already. @throws 422 where it names what is not there */
async function keepCall(trx: Db, scope: Scope, call: NewCall): Promise<{ row: CallRow; isNew: boolean }> {
  const names = await callNames(trx, scope, call);
  const wrong: FieldError[] = [];
  if (!names.contract) wrong.push({ path: 'contractId', message: 'names no contract' });
  if (call.operatorId !== null && !names.operator) {
    wrong.push({ path: 'operatorId', message: 'names no member of staff' });
  }
  if (call.requestId !== null && !names.request) {
    wrong.push({ path: 'requestId', message: 'names no request of the contract' });
  }
  if (wrong.length > 0) throw unprocessable(wrong);
  const newId = await insertCall(trx, call);
  const row = await selectCalls(trx, scope)
    .where('l.contractId', '=', call.contractId)
    .where('l.callId', '=', call.callId)
    .executeTakeFirstOrThrow();
  if (newId === null) return { row, isNew: false };
  const { administrationId } = row;
  await announceChange(trx, { resource: 'calls', ids: [newId], administrationId });
  return { row, isNew: true };
}

/** Calls as the API gives them: numbers are told to staff only. */
async function toBodies(rows: CallRow[], db: Db, { scope }: Pick<Caller, 'scope'>): Promise<CallBody[]> {
  const told = scope.kind === 'all';
  return (await judgeCalls(db, rows)).map((call) => {
    const [from, to] = told ? [call.caller, call.callee] : [null, null];
    return fieldsOf(callSchema, { ...call, from, to });
  });
}
