import { sql } from 'kysely';
import type { ContractTerms } from '../domain/contract/contract-terms.ts';
import type { Db } from './database.ts';
import type { FactKind } from './service-level-facts.ts';

const LEAST_ID = '00000000-0000-0000-0000-000000000000';

/** One frozen fact with what names it for people. */
export interface StatementFactRow {
  kind: FactKind;
  ref: string;
  measure: string;
  /** The request's number, the telephone system's name of the call, or the downtime's reason. */
  name: string | null;
  /** When it was received, began, or began to be down. */
  at: Date | null;
}

/** The facts of a statement in batches, so that a million take no more memory than a few thousand. */
export async function* statementFactBatches(
  db: Db,
  statementId: string,
  size: number,
): AsyncGenerator<StatementFactRow[]> {
  let after: Pick<StatementFactRow, 'kind' | 'ref'> | undefined;
  for (;;) {
    const rows: StatementFactRow[] = await batchAfter(db, statementId, after, size);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last;
  }
}

async function batchAfter(
  db: Db,
  statementId: string,
  after: Pick<StatementFactRow, 'kind' | 'ref'> | undefined,
  size: number,
): Promise<StatementFactRow[]> {
  const { rows } = await sql<StatementFactRow>`
      select f.kind, f.ref, f.measure,
        coalesce(r.number, i.number, c.call_id, d.reason) as name,
        coalesce(r.created_at, i.received_at, c.started_at, d.from_at) as at
      from (
        select kind, ref, measure from statement_facts
        where statement_id = ${statementId}::uuid
          and (kind, ref) > (${after?.kind ?? ''}::text, ${after?.ref ?? LEAST_ID}::uuid)
        order by kind, ref
        limit ${size}) as f
      left join requests as r on f.kind = 'request' and r.id = f.ref
      left join imported_requests as i on f.kind = 'imported_request' and i.id = f.ref
      left join calls as c on f.kind = 'call' and c.id = f.ref
      left join downtimes as d on f.kind = 'downtime' and d.id = f.ref
      order by f.kind, f.ref`.execute(db);
  return rows;
}

/** The terms that a statement was computed with. */
export async function termsOfVersion(db: Db, contractId: string, version: number): Promise<ContractTerms> {
  const { terms } = await db
    .selectFrom('contractVersions')
    .select('terms')
    .where('contractId', '=', contractId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return terms;
}
