import type { BrokenLink } from '../db/archive/archive.ts';
import type { AuditedContract } from '../db/audits/audited-requests.ts';
import type { Db } from '../db/database.ts';
import type { BrokenEntry } from '../db/fact-journal.ts';
import type { Finding } from '../domain/service-levels/audit.ts';

/** Where the chain of the archive does not hold, by the requests whose rows show it. */
export async function archiveFindings(db: Db, broken: readonly BrokenLink[]): Promise<Finding[]> {
  const numbers = await numbersOf(
    db,
    broken.map(({ requestId }) => requestId),
  );
  return broken.map(({ position, requestId, workflowId, why }) => ({
    subject: 'request',
    id: requestId,
    name: numbers.get(requestId) ?? requestId,
    kind: 'broken_chain',
    field: `archived_histories[${position}]`,
    proved: 'chained to the row before',
    found: `${why} (workflow ${workflowId})`,
  }));
}

/** Where the chains of a contract's journal do not hold. */
export function journalFindings(
  { id, code }: Pick<AuditedContract, 'id' | 'code'>,
  broken: readonly BrokenEntry[],
): Finding[] {
  return broken.map(({ kind, position, ref, why }) => ({
    subject: kind,
    id: ref ?? id,
    name: code,
    kind: 'broken_chain',
    field: `fact_journal[${kind},${position}]`,
    proved: 'chained to the entry before',
    found: why,
  }));
}

async function numbersOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('requests').select(['id', 'number']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}
