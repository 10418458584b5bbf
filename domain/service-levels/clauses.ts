import type { ClockTarget } from '../request/state.ts';
import { type AvailabilityStep, creditBase, creditStep, highestStep, isBelow } from './availability.ts';
import { euroText, percentOf, perMilleOf } from './money.ts';
import { type Comparison, compares, percentText, type Share } from './percentage.ts';

/** How amounts become whole cents. */
export const ROUNDINGS = ['half_up'] as const;
type Rounding = (typeof ROUNDINGS)[number];

/** A share with a threshold: a penalty of so many per mille of the yearly amount where the comparison holds (R16, R17). */
interface ThresholdClause {
  kind: 'direct_resolution' | 'abandoned_calls';
  comparison: Comparison;
  thresholdPercent: string;
  ratePerMille: string;
  base: 'yearly_amount';
  /** Half up unless named. */
  rounding?: Rounding | undefined;
}

/** The share of deadlines met: a fixed amount for the month, or one for each that was missed. */
interface DeadlinesMetClause {
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
interface AvailabilityClause {
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
  const { target, priority } = clause.kind === 'deadlines_met' ? clause : { target: null, priority: null };
  const { comparison, thresholdPercent } = thresholdOf(clause, share);
  const penalty = penaltyOf(clause, share, money);
  return {
    kind: clause.kind,
    target,
    priority,
    ...share,
    percent: percentText(share),
    comparison,
    thresholdPercent,
    penalty: penalty !== null,
    amountCents: penalty?.cents ?? 0,
    formula: formulaOf(share, comparison, thresholdPercent, penalty),
  };
}

/**
 * What a clause would cost next, in whole cents, should the month go worse: the penalty where none is due yet, for
 * availability the credit of the next step down. Null where nothing more can be lost.
 */
export function penaltyExposure(clause: PenaltyClause, share: Share, money: ContractMoney): number | null {
  if (clause.kind === 'availability_credit') {
    const next = highestStep(clause.steps.filter((step) => !isBelow(share, step)));
    return next && creditOf(next, money).cents;
  }
  if (compares(share, clause.comparison, clause.thresholdPercent) === true) return null;
  return amountOf(clause, Math.max(1, share.denominator - share.numerator), money).cents;
}

/** An amount, and how it comes about in Italian. */
interface Amount {
  cents: number;
  reckoning: string;
}

/** What is due; null where the share asks for no penalty. */
function penaltyOf(clause: PenaltyClause, share: Share, money: ContractMoney): Amount | null {
  if (clause.kind === 'availability_credit') {
    const step = creditStep(share, clause.steps);
    return step && creditOf(step, money);
  }
  const isDue = compares(share, clause.comparison, clause.thresholdPercent) === true;
  return isDue ? amountOf(clause, share.denominator - share.numerator, money) : null;
}

/** @param missed deadlines, of a clause on deadlines */
function amountOf(
  clause: ThresholdClause | DeadlinesMetClause,
  missed: number,
  money: ContractMoney,
): Amount {
  if (clause.kind === 'deadlines_met') {
    const times = clause.amountPer === 'month' ? 1 : missed;
    return { cents: clause.amountCents * times, reckoning: `${times} × ${euroText(clause.amountCents)}` };
  }
  const { yearlyAmountCents } = money;
  return {
    cents: perMilleOf(yearlyAmountCents, clause.ratePerMille),
    reckoning: `${italian(clause.ratePerMille)} ‰ × ${euroText(yearlyAmountCents)}`,
  };
}

function creditOf({ creditPercent }: AvailabilityStep, money: ContractMoney): Amount {
  const base = creditBase(money.monthlyFeeCents, money.boughtThroughPartner);
  return {
    cents: percentOf(base, creditPercent),
    reckoning: `${italian(creditPercent)} % × ${euroText(base)}`,
  };
}

/** Of availability the step that it falls under, else the highest one. */
function thresholdOf(
  clause: PenaltyClause,
  share: Share,
): { comparison: Comparison; thresholdPercent: string } {
  if (clause.kind !== 'availability_credit') return clause;
  const step = creditStep(share, clause.steps) ?? highestStep(clause.steps);
  return { comparison: 'less_than', thresholdPercent: step?.lessThanPercent ?? '0' };
}

const SIGNS: Record<Comparison, string> = { less_than: '<', at_most: '≤', more_than: '>', at_least: '≥' };

/**
 * The whole reckoning with its numbers, in Italian. The share is written as a fraction, since its percentage is
 * rounded and the comparison is not.
 */
function formulaOf(
  share: Share,
  comparison: Comparison,
  thresholdPercent: string,
  penalty: Amount | null,
): string {
  const percent = percentText(share);
  if (percent === null) return 'nessun dato: nessuna penale';
  const measure = `${share.numerator} / ${share.denominator} = ${italian(percent)} %`;
  const threshold = `${SIGNS[comparison]} ${italian(thresholdPercent)} %`;
  return penalty === null
    ? `${measure}, non ${threshold}: nessuna penale`
    : `${measure}, ${threshold}: ${penalty.reckoning} = ${euroText(penalty.cents)}`;
}

const italian = (number: string) => number.replace('.', ',');
