import { sql } from 'kysely';
import type { ProcessTerms } from '../domain/contract/terms.ts';
import { processTerms } from './contracts.ts';
import type { Db } from './database.ts';

const KEPT = 1000;

/** Terms by contract and version. A version never changes, so that what was read once stays true. */
const known = new Map<string, ProcessTerms>();

/**
 * The version of a contract's terms that holds on a day: the newest that is valid by then, before all of them the
 * first.
 * @param contractId an SQL expression or the id itself
 */
export function versionInForce(contractId: ReturnType<typeof sql>, day: string) {
  return sql<number>`coalesce(
    (select max(v.version) from contract_versions v where v.contract_id = ${contractId} and v.valid_from <= ${day}::date),
    (select min(v.version) from contract_versions v where v.contract_id = ${contractId}))`;
}

/**
 * What a request needs of one version of a contract.
 * @throws where there is no such version
 */
export async function termsOfVersion(db: Db, contractId: string, version: number): Promise<ProcessTerms> {
  const key = `${contractId}@${version}`;
  const kept = known.get(key);
  if (kept) return kept;
  const { terms } = await db
    .selectFrom('contractVersions')
    .select('terms')
    .where('contractId', '=', contractId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const found = processTerms(contractId, version, terms);
  if (known.size >= KEPT) known.clear();
  known.set(key, found);
  return found;
}

/** What a request needs of the terms that hold on a day. */
export async function termsInForce(db: Db, contractId: string, day: string): Promise<ProcessTerms> {
  const { rows } = await sql<{ version: number }>`
    select ${versionInForce(sql`${contractId}::uuid`, day)} as version`.execute(db);
  const version = rows[0]?.version;
  if (version === undefined) throw new Error(`Contract ${contractId} has no terms`);
  return termsOfVersion(db, contractId, version);
}
