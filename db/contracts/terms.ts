import { sql } from 'kysely';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';
import { type CategoryPlace, type ProcessTerms, targetsFor } from '../../domain/contract/terms.ts';
import type { Db } from '../database.ts';

const KEPT = 1000;

/** Terms by contract and version. A version never changes, so that what was read once stays true. */
const known = new Map<string, ContractTerms>();

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

/** A version of a contract, and the category that it is asked for: only what can hold for it comes along. */
export interface TermsAsked {
  contractId: string;
  version: number;
  category: CategoryPlace | null;
}

/** What a request needs of one version of a contract; null where there is no such version. */
export async function findProcessTerms(db: Db, asked: TermsAsked): Promise<ProcessTerms | null> {
  const terms = await readTerms(db, asked);
  return terms && processTerms(terms, asked);
}

/**
 * As `findProcessTerms`.
 * @throws where there is no such version
 */
export async function processTermsOf(db: Db, asked: TermsAsked): Promise<ProcessTerms> {
  return processTerms(await contractTermsOf(db, asked.contractId, asked.version), asked);
}

/** What a request needs of the terms that hold on a day. */
export async function processTermsInForce(
  db: Db,
  contractId: string,
  day: string,
  category: CategoryPlace | null,
): Promise<ProcessTerms> {
  const { rows } = await sql<{ version: number }>`
    select ${versionInForce(sql`${contractId}::uuid`, day)} as version`.execute(db);
  const version = rows[0]?.version;
  if (version == null) throw new Error(`Contract ${contractId} has no terms`);
  return processTermsOf(db, { contractId, version, category });
}

/**
 * A version of a contract's terms, whole.
 * @throws where there is no such version
 */
export async function contractTermsOf(db: Db, contractId: string, version: number): Promise<ContractTerms> {
  const terms = await readTerms(db, { contractId, version });
  if (!terms) throw new Error(`Contract ${contractId} has no version ${version}`);
  return terms;
}

async function readTerms(
  db: Db,
  { contractId, version }: Pick<TermsAsked, 'contractId' | 'version'>,
): Promise<ContractTerms | null> {
  const key = `${contractId}@${version}`;
  const kept = known.get(key);
  if (kept) return kept;
  const row = await db
    .selectFrom('contractVersions')
    .select('terms')
    .where('contractId', '=', contractId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  if (known.size >= KEPT) known.clear();
  known.set(key, row.terms);
  return row.terms;
}

/** Nothing of money, nothing of people, and nothing that is as it is anyway: histories hold it. */
function processTerms(terms: ContractTerms, { contractId, version, category }: TermsAsked): ProcessTerms {
  const { calendarId, pausingReasons, pausing, verification } = terms;
  const { offerWindow, reopenWindow, survey, recontact } = terms;
  const { categoryIds = null, requiredDocuments = [] } = terms.maintenance ?? {};
  const pausesMore = pausing && pausing.response.length + pausing.resolution.length > 0;
  const othersVerify = verification && verification.mode !== 'staff';
  return {
    contractId,
    contractVersion: version,
    calendarId,
    targets: targetsFor(terms.targets, category),
    pausingReasons,
    ...(pausesMore ? { pausing } : {}),
    ...(othersVerify ? { verification } : {}),
    offerWindow,
    reopenWindow,
    survey,
    recontact,
    ...(requiredDocuments.length > 0 ? { maintenance: { categoryIds, requiredDocuments } } : {}),
  };
}
