import { sql } from 'kysely';
import type { Priority } from '../../domain/request/priority.ts';
import type { Channel, RequestStateName } from '../../domain/request/state.ts';
import type { DeadlineFact } from '../../domain/service-levels/facts.ts';
import type { Db } from '../database.ts';
import { type BatchResult, instantText } from '../import-batch.ts';
import { inScope, type Scope } from '../scope.ts';

/** A request that another system handled. Instants in epoch milliseconds. */
export interface ImportedRequest {
  contractId: string;
  externalId: string;
  number: string;
  channel: Channel;
  priority: number | null;
  receivedAt: number;
  resolvedAt: number | null;
  state: RequestStateName;
  resolvedDirectly: boolean;
  deadlines: DeadlineFact[];
}

const COLUMNS = sql`at int, contract_id uuid, external_id text, number text, channel text, priority smallint,
  received_at timestamptz, resolved_at timestamptz, state text, resolved_directly boolean, deadlines jsonb`;

/** Writes requests of the past that are not kept yet, in one statement. */
export async function importRequests(db: Db, requests: readonly ImportedRequest[]): Promise<BatchResult> {
  const rows = JSON.stringify(
    requests.map((request, at) => ({
      at,
      contract_id: request.contractId,
      external_id: request.externalId,
      number: request.number,
      channel: request.channel,
      priority: request.priority,
      received_at: instantText(request.receivedAt),
      resolved_at: instantText(request.resolvedAt),
      state: request.state,
      resolved_directly: request.resolvedDirectly,
      deadlines: request.deadlines,
    })),
  );
  const { numAffectedRows } = await sql`
    insert into imported_requests (contract_id, external_id, number, channel, priority, received_at, resolved_at,
      state, resolved_directly, deadlines)
    select contract_id, external_id, number, channel, priority, received_at, resolved_at,
      state, resolved_directly, deadlines
    from json_to_recordset(${rows}::json) as t(${COLUMNS})
    on conflict (contract_id, external_id) do nothing`.execute(db);
  const inserted = Number(numAffectedRows ?? 0n);
  if (inserted === requests.length) return { inserted, differing: [] };
  const differing = await sql<{ at: number }>`
    select t.at from json_to_recordset(${rows}::json) as t(${COLUMNS})
    join imported_requests r using (contract_id, external_id)
    where row(r.number, r.channel, r.priority, r.received_at, r.resolved_at, r.state, r.resolved_directly, r.deadlines)
      is distinct from
      row(t.number, t.channel, t.priority, t.received_at, t.resolved_at, t.state, t.resolved_directly, t.deadlines)
    order by t.at`.execute(db);
  return { inserted, differing: differing.rows.map(({ at }) => at) };
}

/** An imported request as it is kept. */
export interface KeptImportedRequest extends Omit<ImportedRequest, 'priority'> {
  id: string;
  priority: Priority | null;
  contractCode: string;
  administrationId: string;
  importedAt: number;
}

/** One imported request; null where there is none within the scope. A supplier has none. */
export async function findImportedRequest(
  db: Db,
  scope: Scope,
  id: string,
): Promise<KeptImportedRequest | null> {
  const row = await db
    .selectFrom('importedRequests as i')
    .innerJoin('contracts as c', 'c.id', 'i.contractId')
    .selectAll('i')
    .select(['c.code as contractCode', 'c.administrationId'])
    .where('i.id', '=', id)
    .where(inScope(scope, { administrationId: 'c.administrationId' }))
    .executeTakeFirst();
  if (!row) return null;
  const { receivedAt, resolvedAt, createdAt, ...rest } = row;
  return {
    ...rest,
    receivedAt: receivedAt.getTime(),
    resolvedAt: resolvedAt?.getTime() ?? null,
    importedAt: createdAt.getTime(),
  };
}
