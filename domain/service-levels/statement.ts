import { availabilityOf } from './availability.ts';
import { applyClause, type ContractMoney, type PenaltyClause, type StatementLine } from './clauses.ts';
import type { MonthFacts, Tally } from './facts.ts';
import type { Share } from './share.ts';
import { type AbandonmentRule, type Verdict, verdictOfCall, verdictOfRequest } from './verdicts.ts';

/** What a contract's version says of statements. */
export interface StatementTerms extends ContractMoney {
  abandonment: AbandonmentRule;
  penaltyClauses: readonly PenaltyClause[];
}

/** The lines of a statement, one a clause in the order of the contract, and what they come to together. */
export function statementOf(
  terms: StatementTerms,
  facts: MonthFacts,
): { lines: StatementLine[]; totalCents: number } {
  const lines = terms.penaltyClauses.map((clause) =>
    applyClause(clause, shareOf(clause, terms, facts), terms),
  );
  return { lines, totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0) };
}

/** The share that a clause measures. */
export function shareOf(clause: PenaltyClause, terms: StatementTerms, facts: MonthFacts): Share {
  switch (clause.kind) {
    case 'availability_credit':
      return availabilityOf(facts.month, facts.downtimes);
    case 'abandoned_calls':
      return counted(facts.calls, (measure) => verdictOfCall(clause, terms.abandonment, measure));
    case 'direct_resolution':
    case 'deadlines_met':
      return counted(facts.requests, (measure) => verdictOfRequest(clause, measure));
  }
}

function counted<Measure>(tallies: readonly Tally<Measure>[], judge: (measure: Measure) => Verdict): Share {
  let numerator = 0;
  let denominator = 0;
  for (const { measure, count } of tallies) {
    const verdict = judge(measure);
    if (!verdict.counted) continue;
    denominator += count;
    if (verdict.hit) numerator += count;
  }
  return { numerator, denominator };
}
