import { applyClause, type ContractMoney, type PenaltyClause, type StatementLine } from './clauses.ts';
import type { MonthFacts } from './facts.ts';
import { shareOf } from './share.ts';
import type { AbandonmentRule } from './verdicts.ts';

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
