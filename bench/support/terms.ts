import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';

/** Changes the terms of one of the demo's contracts, before its first request. */
export async function changeTerms(
  db: Db,
  contractId: string,
  changes: Partial<ContractTerms>,
): Promise<void> {
  await sql`update contract_versions set terms = terms || ${JSON.stringify(changes)}::jsonb
    where contract_id = ${contractId}`.execute(db);
}
