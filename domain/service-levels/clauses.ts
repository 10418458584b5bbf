import type { ClockTarget } from '../request/state.ts';
import { type AvailabilityStep, creditBase, creditStep } from './availability.ts';
import { euroText, percentOf, perMilleOf } from './money.ts';
import { type Comparison, compares, percentText, type Share } from './share.ts';

/** How amounts become whole cents. */
export const ROUNDINGS = ['half_up'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** A share with a threshold: a penalty of so many per mille of the yearly amount where the comparison holds (R16, R17). */
export interface ThresholdClause {
  kind: 'direct_resolution' | 'abandoned_calls';
  comparison: Comparison;
  thresholdPercent: string;
  ratePerMille: string;
  base: 'yearly_amount';
  /** Half up unless named. */
  rounding?: Rounding | undefined;
}

/** The share of deadlines met: a fixed amount for the month, or one for each that was missed. */
export interface DeadlinesMetClause {
  kind: 'deadlines_met';
  target: ClockTarget;
  /** Null: all priorities together. */
  priority: number | null;
  comparison: Comparison;
  thresholdPercent: string;
  amountCents: number;
  amountPer: 'month' | 'missed_deadline';
}

/** Credits by steps of availability (R37). */
export interface AvailabilityClause {
  kind: 'availability_credit';
  base: 'monthly_fee';
  steps: AvailabilityStep[];
  /** Half up unless named. */
  rounding?: Rounding | undefined;
}

export type PenaltyClause = ThresholdClause | DeadlinesMetClause | AvailabilityClause;

/** What amounts are reckoned on. Whole cents. */
export interface ContractMoney {
  yearlyAmountCents: number;
  monthlyFeeCents: number;
  boughtThroughPartner: boolean;
}

/** One line of a statement: the measure, and what it costs. `percent` is null and there is no penalty without data. */
export interface StatementLine {
  kind: PenaltyClause['kind'];
  target: ClockTarget | null;
  priority: number | null;
  numerator: number;
  denominator: number;
  percent: string | null;
  comparison: Comparison;
  thresholdPercent: string;
  penalty: boolean;
  amountCents: number;
  formula: string;
}

/** Applies a clause to its share. Pure and exact: the same counts always give the same cents. */
export function applyClause(clause: PenaltyClause, share: Share, money: ContractMoney): StatementLine {
  switch (clause.kind) {
    case 'availability_credit':
      return availabilityLine(clause, share, money);
    case 'deadlines_met': {
      const penalty = compares(share, clause.comparison, clause.thresholdPercent) === true;
      const times = clause.amountPer === 'month' ? 1 : share.denominator - share.numerator;
      const amountCents = penalty ? clause.amountCents * times : 0;
      const cost = `${times} × ${euroText(clause.amountCents)}`;
      const { target, priority, comparison, thresholdPercent } = clause;
      const formula = formulaOf(share, comparison, thresholdPercent, penalty ? cost : null, amountCents);
      return {
        ...measured(clause.kind, share),
        target,
        priority,
        comparison,
        thresholdPercent,
        penalty,
        amountCents,
        formula,
      };
    }
    default: {
      const { comparison, thresholdPercent, ratePerMille } = clause;
      const penalty = compares(share, comparison, thresholdPercent) === true;
      const amountCents = penalty ? perMilleOf(money.yearlyAmountCents, ratePerMille) : 0;
      const cost = `${italian(ratePerMille)} ‰ × ${euroText(money.yearlyAmountCents)}`;
      const formula = formulaOf(share, comparison, thresholdPercent, penalty ? cost : null, amountCents);
      return { ...measured(clause.kind, share), comparison, thresholdPercent, penalty, amountCents, formula };
    }
  }
}

function availabilityLine(clause: AvailabilityClause, share: Share, money: ContractMoney): StatementLine {
  const step = creditStep(share, clause.steps);
  const base = creditBase(money.monthlyFeeCents, money.boughtThroughPartner);
  const amountCents = step ? percentOf(base, step.creditPercent) : 0;
  const highest = clause.steps.reduce(
    (high, { lessThanPercent }) => (Number(lessThanPercent) > Number(high) ? lessThanPercent : high),
    '0',
  );
  const thresholdPercent = step?.lessThanPercent ?? highest;
  const cost = step ? `${italian(step.creditPercent)} % × ${euroText(base)}` : null;
  return {
    ...measured(clause.kind, share),
    comparison: 'less_than',
    thresholdPercent,
    penalty: step !== null,
    amountCents,
    formula: formulaOf(share, 'less_than', thresholdPercent, cost, amountCents),
  };
}

function measured(kind: PenaltyClause['kind'], share: Share) {
  return { kind, target: null, priority: null, ...share, percent: percentText(share) };
}

const SIGNS: Record<Comparison, string> = { less_than: '<', at_most: '≤', more_than: '>', at_least: '≥' };

/**
 * The whole reckoning with its numbers, in Italian. The share is written as a fraction, since its percentage is
 * rounded and the comparison is not.
 *
 * @param cost how the amount comes about; null where there is none
 */
function formulaOf(
  share: Share,
  comparison: Comparison,
  thresholdPercent: string,
  cost: string | null,
  amountCents: number,
): string {
  const percent = percentText(share);
  if (percent === null) return 'nessun dato: nessuna penale';
  const measure = `${share.numerator} / ${share.denominator} = ${italian(percent)} %`;
  const threshold = `${SIGNS[comparison]} ${italian(thresholdPercent)} %`;
  return cost === null
    ? `${measure}, non ${threshold}: nessuna penale`
    : `${measure}, ${threshold}: ${cost} = ${euroText(amountCents)}`;
}

const italian = (number: string) => number.replace('.', ',');
