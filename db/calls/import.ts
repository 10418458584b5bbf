import { sql } from 'kysely';
import type { CallFact } from '../../domain/service-levels/facts.ts';
import type { Db } from '../database.ts';
import { type BatchResult, instantText } from '../import-batch.ts';

/** A call that another system took. Instants in epoch milliseconds. */
export interface ImportedCall extends CallFact {
  contractId: string;
  callId: string;
  caller: string | null;
  callee: string | null;
  queue: string | null;
  answeredAt: number | null;
  endedAt: number | null;
}

const COLUMNS = sql`at int, contract_id uuid, call_id text, direction text, caller text, callee text, queue text,
  started_at timestamptz, answered_at timestamptz, ended_at timestamptz, outcome text, wait_seconds int`;

/** Writes calls of the past that are not kept yet, in one statement. A call that was told here stays as it was told. */
export async function importCalls(db: Db, calls: readonly ImportedCall[]): Promise<BatchResult> {
  const rows = JSON.stringify(
    calls.map((call, at) => ({
      at,
      contract_id: call.contractId,
      call_id: call.callId,
      direction: call.direction,
      caller: call.caller,
      callee: call.callee,
      queue: call.queue,
      started_at: instantText(call.startedAt),
      answered_at: instantText(call.answeredAt),
      ended_at: instantText(call.endedAt),
      outcome: call.outcome,
      wait_seconds: call.waitSeconds,
    })),
  );
  const { numAffectedRows } = await sql`
    insert into calls (contract_id, call_id, direction, caller, callee, queue, started_at, answered_at, ended_at,
      outcome, wait_seconds, imported)
    select contract_id, call_id, direction, caller, callee, queue, started_at, answered_at, ended_at,
      outcome, wait_seconds, true
    from json_to_recordset(${rows}::json) as t(${COLUMNS})
    on conflict (call_id, contract_id) do nothing`.execute(db);
  const inserted = Number(numAffectedRows ?? 0n);
  if (inserted === calls.length) return { inserted, differing: [] };
  const differing = await sql<{ at: number }>`
    select t.at from json_to_recordset(${rows}::json) as t(${COLUMNS})
    join calls l using (call_id, contract_id)
    where row(l.direction, l.caller, l.callee, l.queue, l.started_at, l.answered_at, l.ended_at, l.outcome,
        l.wait_seconds)
      is distinct from
      row(t.direction, t.caller, t.callee, t.queue, t.started_at, t.answered_at, t.ended_at, t.outcome,
        t.wait_seconds)
    order by t.at`.execute(db);
  return { inserted, differing: differing.rows.map(({ at }) => at) };
}
