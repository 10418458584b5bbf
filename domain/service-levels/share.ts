import { availabilityOf } from './availability.ts';
import type { PenaltyClause } from './clauses.ts';
import type { MonthFacts, Tally } from './facts.ts';
import type { Share } from './percentage.ts';
import { type AbandonmentRule, type Verdict, verdictOfCall, verdictOfRequest } from './verdicts.ts';

/** The share that a clause measures: of what counts in the month, what the clause asks for. */
export function shareOf(
  clause: PenaltyClause,
  { abandonment }: { abandonment: AbandonmentRule },
  facts: MonthFacts,
): Share {
  switch (clause.kind) {
    case 'availability_credit':
      return availabilityOf(facts.month, facts.downtimes);
    case 'abandoned_calls':
      return counted(facts.calls, (measure) => verdictOfCall(clause, abandonment, measure));
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
