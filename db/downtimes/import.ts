import { sql } from 'kysely';
import type { DowntimeFact } from '../../domain/service-levels/facts.ts';
import type { Db } from '../database.ts';
import { type BatchResult, instantText } from '../import-batch.ts';

/** A downtime that another system registered. Instants in epoch milliseconds. */
export interface ImportedDowntime extends DowntimeFact {
  contractId: string;
  externalId: string;
  reason: string;
}

const COLUMNS = sql`at int, contract_id uuid, external_id text, from_at timestamptz, to_at timestamptz, reason text`;

/** Writes downtimes of the past that are not kept yet, in one statement. */
export async function importDowntimes(db: Db, downtimes: readonly ImportedDowntime[]): Promise<BatchResult> {
  const rows = JSON.stringify(
    downtimes.map(({ contractId, externalId, from, to, reason }, at) => ({
      at,
      contract_id: contractId,
      external_id: externalId,
      from_at: instantText(from),
      to_at: instantText(to),
      reason,
    })),
  );
  const { numAffectedRows } = await sql`
    insert into downtimes (contract_id, external_id, from_at, to_at, reason, imported)
    select contract_id, external_id, from_at, to_at, reason, true
    from json_to_recordset(${rows}::json) as t(${COLUMNS})
    on conflict (contract_id, external_id) do nothing`.execute(db);
  const inserted = Number(numAffectedRows ?? 0n);
  if (inserted === downtimes.length) return { inserted, differing: [] };
  const differing = await sql<{ at: number }>`
    select t.at from json_to_recordset(${rows}::json) as t(${COLUMNS})
    join downtimes w using (contract_id, external_id)
    where row(w.from_at, w.to_at, w.reason) is distinct from row(t.from_at, t.to_at, t.reason)
    order by t.at`.execute(db);
  return { inserted, differing: differing.rows.map(({ at }) => at) };
}
