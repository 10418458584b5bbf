import type { Interval } from '../time/interval.ts';
import { type AbandonmentRule, judgeAbandonment } from './abandoned-calls.ts';
import { availabilityOf } from './availability.ts';
import { applyClause, type ContractMoney, type PenaltyClause, type StatementLine } from './clauses.ts';
import { judgeDeadline } from './deadlines-met.ts';
import { judgeDirectResolution } from './direct-resolution.ts';
import type { CallFact, DowntimeFact, RequestFact } from './facts.ts';
import type { Share } from './share.ts';
import { notCounted, type Verdict } from './verdict.ts';

/** What a contract's version says of statements. */
export interface StatementTerms extends ContractMoney {
  abandonment: AbandonmentRule;
  penaltyClauses: readonly PenaltyClause[];
}

/** All of a request that any clause depends on. Requests with the same measure are judged the same. */
export type RequestMeasure = Omit<RequestFact, 'id'>;

/** All of a call that any clause depends on; `isOpen`: it began within opening hours. */
export interface CallMeasure extends Omit<CallFact, 'startedAt'> {
  isOpen: boolean;
}

/** One measure that so many facts share. */
export interface Tally<Measure> {
  measure: Measure;
  count: number;
}

/** A month of a contract, facts that are judged the same being counted together. The order means nothing. */
export interface MonthFacts {
  /** The month's instants in Europe/Rome. */
  month: Interval;
  requests: readonly Tally<RequestMeasure>[];
  calls: readonly Tally<CallMeasure>[];
  downtimes: readonly DowntimeFact[];
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

/** What a clause says of a request. */
export function verdictOfRequest(clause: PenaltyClause, measure: RequestMeasure): Verdict {
  switch (clause.kind) {
    case 'direct_resolution':
      return judgeDirectResolution(measure);
    case 'deadlines_met':
      return judgeDeadline(measure, clause.target, clause.priority);
    default:
      return notCounted('not_of_this_clause');
  }
}

/** What a clause says of a call. */
export function verdictOfCall(clause: PenaltyClause, rule: AbandonmentRule, measure: CallMeasure): Verdict {
  return clause.kind === 'abandoned_calls'
    ? judgeAbandonment(measure, rule, measure.isOpen)
    : notCounted('not_of_this_clause');
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
