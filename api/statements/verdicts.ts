import type { MeasuredFact } from '../../db/statements/facts.ts';
import type { ContractTerms } from '../../domain/contract/contract-terms.ts';
import type { PenaltyClause } from '../../domain/service-levels/clauses.ts';
import type { DowntimeFact } from '../../domain/service-levels/facts.ts';
import { verdictOfCall, verdictOfRequest } from '../../domain/service-levels/verdicts.ts';
import type { FactVerdict } from '../../formats/statement/statement.ts';

/** What each clause that is about such facts says of one, in the order of the contract. */
export function verdictsOf(
  fact: MeasuredFact,
  terms: Pick<ContractTerms, 'penaltyClauses' | 'abandonment'>,
): FactVerdict[] {
  return terms.penaltyClauses.flatMap((clause, index) => {
    const verdict = judge(fact, clause, terms);
    return verdict ? [{ clause: index, ...verdict }] : [];
  });
}

/** Null where the clause is not about facts of this kind. */
function judge(
  fact: MeasuredFact,
  clause: PenaltyClause,
  { abandonment }: Pick<ContractTerms, 'abandonment'>,
): Omit<FactVerdict, 'clause'> | null {
  switch (clause.kind) {
    case 'availability_credit':
      return fact.kind === 'downtime' ? { counted: true, hit: false, why: 'unavailable' } : null;
    case 'abandoned_calls':
      return fact.kind === 'call' ? verdictOfCall(clause, abandonment, fact.measure) : null;
    case 'direct_resolution':
    case 'deadlines_met':
      return fact.kind === 'request' ? verdictOfRequest(clause, fact.measure) : null;
  }
}

/** The minutes of a downtime within its month, begun ones whole. */
export function minutesDown({ from, to }: DowntimeFact): number {
  return Math.ceil((to - from) / 60_000);
}
