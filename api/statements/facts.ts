import { contractTermsOf } from '../../db/contracts/terms.ts';
import type { Db } from '../../db/database.ts';
import {
  countFacts,
  type FactSearch,
  measuredFact,
  measuresOf,
  pageOfFacts,
  type StatementFactRow,
} from '../../db/statements/facts.ts';
import type { StatementRow } from '../../db/statements/list.ts';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';
import type { FactVerdict } from '../../formats/statement/statement.ts';
import { COUNTED_UP_TO, type Page } from '../lists.ts';
import type { FactBody } from './schemas.ts';
import { minutesDown, verdictsOf } from './verdicts.ts';

/** Which of a statement's facts are asked for. */
interface FactFilters {
  page: number;
  perPage: number;
  /** Facts that this clause is about. */
  clause?: number | undefined;
  /** Those that counted, or did not, for the clause; without one, for any. */
  counted?: boolean | undefined;
  hit?: boolean | undefined;
  q?: string | undefined;
}

/** One page of the facts behind a statement, each with what the clauses say of it. */
export async function listFacts(
  db: Db,
  statement: StatementRow,
  filters: FactFilters,
): Promise<Page<FactBody>> {
  const terms = await contractTermsOf(db, statement.contractId, statement.contractVersion);
  const search: FactSearch = {
    statement,
    groups: await wantedGroups(db, statement.id, terms, filters),
    q: filters.q,
  };
  const [rows, count] = await Promise.all([
    pageOfFacts(db, search, filters),
    countFacts(db, search, COUNTED_UP_TO),
  ]);
  return {
    data: rows.map((row) => toFact(row, terms, filters.clause)),
    total: Math.min(count, COUNTED_UP_TO),
    totalIsExact: count <= COUNTED_UP_TO,
  };
}

/** All facts of a statement, with what the clauses say of them, in the batches that they are read in. */
export async function* judged(
  batches: AsyncGenerator<StatementFactRow[]>,
  terms: ContractTerms,
): AsyncGenerator<FactBody[]> {
  for await (const rows of batches) yield rows.map((row) => toFact(row, terms));
}

/** Facts with the same measure have the same verdicts, so whole groups of them are wanted or not; null: all. */
async function wantedGroups(db: Db, statementId: string, terms: ContractTerms, filters: FactFilters) {
  const { clause, counted, hit } = filters;
  if (clause === undefined && counted === undefined && hit === undefined) return null;
  const isWanted = (verdict: FactVerdict) =>
    (clause === undefined || verdict.clause === clause) &&
    (counted === undefined || verdict.counted === counted) &&
    (hit === undefined || (verdict.counted && verdict.hit === hit));
  const groups = await measuresOf(db, statementId);
  return groups.filter((group) => verdictsOf(measuredFact(group), terms).some(isWanted));
}

/** A fact as it is shown. @param clause leaves what other clauses say of it out */
function toFact(row: StatementFactRow, terms: ContractTerms, clause?: number): FactBody {
  const { ref, name, at, imported, requestId } = row;
  const fact = measuredFact(row);
  return {
    kind: fact.kind,
    id: ref,
    name,
    at,
    imported,
    requestId,
    minutes: fact.kind === 'downtime' ? minutesDown(fact.measure) : null,
    verdicts: verdictsOf(fact, terms).filter((verdict) => clause === undefined || verdict.clause === clause),
  };
}
