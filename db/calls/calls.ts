import { sql } from 'kysely';
import type { CallOutcome } from '../../domain/service-levels/facts.ts';
import type { Db } from '../database.ts';
import { journal } from '../fact-journal.ts';
import { inScope, type Scope } from '../scope.ts';

/** A call as a telephone system tells it. Instants are ISO 8601 in UTC. */
export interface NewCall {
  contractId: string;
  callId: string;
  direction: 'in' | 'out';
  caller: string | null;
  callee: string | null;
  queue: string | null;
  startedAt: string;
  answeredAt: string | null;
  endedAt: string | null;
  outcome: CallOutcome;
  waitSeconds: number;
  operatorId: string | null;
  requestId: string | null;
}

export interface CallFilters {
  /** The telephone system's name of the call, whole. */
  q?: string;
  id?: string[];
  contractId?: string[];
  outcome?: CallOutcome[];
  queue?: string[];
  operatorId?: string[];
  requestId?: string[];
  /** Instants that the call's start is held against: not before, and before. */
  from?: string;
  to?: string;
}

export type CallRow = Awaited<ReturnType<ReturnType<typeof selectCalls>['executeTakeFirstOrThrow']>>;

/** Calls within the scope, filtered; a supplier has none. */
export function selectCalls(db: Db, scope: Scope, filters: CallFilters = {}) {
  let query = db
    .selectFrom('calls as l')
    .innerJoin('contracts as c', 'c.id', 'l.contractId')
    .leftJoin('users as o', 'o.id', 'l.operatorId')
    .leftJoin('requests as r', 'r.id', 'l.requestId')
    .selectAll('l')
    .select([
      'c.code as contractCode',
      'c.administrationId',
      'o.name as operatorName',
      'r.number as requestNumber',
    ])
    .where(inScope(scope, { administrationId: 'c.administrationId' }));
  if (filters.q) query = query.where('l.callId', '=', filters.q);
  if (filters.id) query = query.where('l.id', 'in', filters.id);
  if (filters.contractId) query = query.where('l.contractId', 'in', filters.contractId);
  if (filters.outcome) query = query.where('l.outcome', 'in', filters.outcome);
  if (filters.queue) query = query.where('l.queue', 'in', filters.queue);
  if (filters.operatorId) query = query.where('l.operatorId', 'in', filters.operatorId);
  if (filters.requestId) query = query.where('l.requestId', 'in', filters.requestId);
  if (filters.from) query = query.where('l.startedAt', '>=', new Date(filters.from));
  if (filters.to) query = query.where('l.startedAt', '<', new Date(filters.to));
  return query;
}

/**
 * Writes a call, and enters it in the journal, unless the contract already has one of its name; answers its id, or null
 * where it has. Until the transaction ends the contract's next call waits: do little after it.
 */
export async function insertCall(db: Db, call: NewCall): Promise<string | null> {
  const row = await db
    .insertInto('calls')
    .values(call)
    .onConflict((conflict) => conflict.columns(['callId', 'contractId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  await journal(db, 'call', row.id, 'registered');
  return row.id;
}

/** Which of the things that a call names are there: the contract within the scope, a member of staff, a request of the contract. */
export async function callNames(
  db: Db,
  scope: Scope,
  call: Pick<NewCall, 'contractId' | 'operatorId' | 'requestId'>,
): Promise<{ contract: boolean; operator: boolean; request: boolean }> {
  const {
    rows: [found],
  } = await sql<{ contract: boolean; operator: boolean; request: boolean }>`
    select
      exists (select from contracts c where c.id = ${call.contractId}::uuid
        and ${inScope(scope, { administrationId: 'c.administrationId' })}) as contract,
      exists (select from users u where u.id = ${call.operatorId}::uuid
        and u.role in ('operator', 'supervisor', 'manager', 'admin')) as operator,
      exists (select from requests r where r.id = ${call.requestId}::uuid
        and r.contract_id = ${call.contractId}::uuid) as request`.execute(db);
  return found ?? { contract: false, operator: false, request: false };
}
