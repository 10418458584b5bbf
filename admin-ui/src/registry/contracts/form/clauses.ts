import type { PenaltyClause } from '../../../api/types.ts';

export type ThresholdClause = Extract<PenaltyClause, { ratePerMille: string }>;
export type AvailabilityClause = Extract<PenaltyClause, { kind: 'availability_credit' }>;
/** The kinds that the form can write; those of a share of deadlines are shown and kept. */
export type ClauseKind = Exclude<PenaltyClause['kind'], 'deadlines_met'>;

export const CLAUSE_KINDS = [
  'direct_resolution',
  'abandoned_calls',
  'availability_credit',
] as const satisfies readonly ClauseKind[];

/** A clause as public contracts usually word it, to begin with. */
export function newClause(kind: ClauseKind): PenaltyClause {
  if (kind === 'availability_credit') {
    return { kind, base: 'monthly_fee', steps: [{ lessThanPercent: '99.9', creditPercent: '2' }] };
  }
  const usual = { ratePerMille: '0.5', base: 'yearly_amount' } as const;
  return kind === 'direct_resolution'
    ? { kind, comparison: 'less_than', thresholdPercent: '75', ...usual }
    : { kind, comparison: 'more_than', thresholdPercent: '3', ...usual };
}

const DECIMAL = /^\d{1,6}(\.\d{1,6})?$/;

/** Are all thresholds and rates numbers? */
export function clausesAreNumbers(clauses: readonly PenaltyClause[]): boolean {
  return clauses
    .flatMap((clause) => {
      if (clause.kind === 'availability_credit')
        return clause.steps.flatMap(({ lessThanPercent, creditPercent }) => [lessThanPercent, creditPercent]);
      return clause.kind === 'deadlines_met'
        ? [clause.thresholdPercent]
        : [clause.thresholdPercent, clause.ratePerMille];
    })
    .every((text) => DECIMAL.test(text));
}
