import { creditBase } from './availability.ts';
import type { ContractMoney, PenaltyClause } from './clauses.ts';
import { percentOf, perMilleOf } from './money.ts';
import { compares, type Share } from './share.ts';

/**
 * What a clause would cost next, in whole cents, should the month go worse: the penalty where none is due yet, for
 * availability the credit of the next step down. Null where nothing more can be lost.
 */
export function stakeOf(clause: PenaltyClause, share: Share, money: ContractMoney): number | null {
  if (clause.kind === 'availability_credit') {
    const next = clause.steps
      .filter((step) => compares(share, 'less_than', step.lessThanPercent) !== true)
      .sort((a, b) => Number(b.lessThanPercent) - Number(a.lessThanPercent))[0];
    if (!next) return null;
    return percentOf(creditBase(money.monthlyFeeCents, money.boughtThroughPartner), next.creditPercent);
  }
  if (compares(share, clause.comparison, clause.thresholdPercent) === true) return null;
  if (clause.kind !== 'deadlines_met') return perMilleOf(money.yearlyAmountCents, clause.ratePerMille);
  const missed = share.denominator - share.numerator;
  return clause.amountPer === 'month' ? clause.amountCents : clause.amountCents * Math.max(1, missed);
}
