import { describe, expect, it } from 'vitest';
import { type PenaltyClause, penaltyExposure } from '../../../domain/service-levels/clauses.ts';
import { countDeadlines } from '../../../domain/service-levels/deadline-counts.ts';
import type { DeadlineFact, RequestMeasure, Tally } from '../../../domain/service-levels/facts.ts';

const MONEY = { yearlyAmountCents: 120_000_000, monthlyFeeCents: 10_000_000, boughtThroughPartner: true };
const DIRECT: PenaltyClause = {
  kind: 'direct_resolution',
  comparison: 'less_than',
  thresholdPercent: '75',
  ratePerMille: '0.5',
  base: 'yearly_amount',
};
const AVAILABILITY: PenaltyClause = {
  kind: 'availability_credit',
  base: 'monthly_fee',
  steps: [
    { lessThanPercent: '99.9', creditPercent: '2' },
    { lessThanPercent: '99', creditPercent: '5' },
  ],
};
const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('what is at stake', () => {
  it('is the penalty that is not due yet', () => {
    expect(penaltyExposure(DIRECT, of(3, 4), MONEY)).toBe(60_000);
    expect(penaltyExposure(DIRECT, of(2, 4), MONEY)).toBeNull();
    // Without data nothing is lost, and everything still may be.
    expect(penaltyExposure(DIRECT, of(0, 0), MONEY)).toBe(60_000);
  });

  it('is the credit of the next step down, on half the fee where a partner sold it', () => {
    expect(penaltyExposure(AVAILABILITY, of(1000, 1000), MONEY)).toBe(100_000);
    expect(penaltyExposure(AVAILABILITY, of(995, 1000), MONEY)).toBe(250_000);
    expect(penaltyExposure(AVAILABILITY, of(900, 1000), MONEY)).toBeNull();
  });
});

describe('the deadlines of a month', () => {
  const tally = (
    priority: number | null,
    deadlines: DeadlineFact[],
    count: number,
  ): Tally<RequestMeasure> => ({
    measure: { channel: 'phone', state: 'closed', priority, resolvedDirectly: false, deadlines },
    count,
  });
  const first = (target: DeadlineFact['target'], state: DeadlineFact['state']): DeadlineFact => ({
    cycle: 0,
    target,
    state,
  });

  it('are counted by target and priority; a reopening has its own, and what was cancelled is none', () => {
    const counted = countDeadlines([
      tally(3, [first('resolution', 'met'), first('response', 'breached')], 4),
      tally(3, [first('resolution', 'paused'), { cycle: 1, target: 'resolution', state: 'breached' }], 2),
      tally(1, [first('resolution', 'cancelled')], 7),
      tally(1, [first('resolution', 'breached')], 1),
      tally(null, [first('take_charge', 'running')], 5),
    ]);
    expect(counted).toEqual([
      { priority: 1, target: 'resolution', met: 0, breached: 1, open: 0 },
      { priority: 3, target: 'response', met: 0, breached: 4, open: 0 },
      { priority: 3, target: 'resolution', met: 4, breached: 0, open: 2 },
      { priority: null, target: 'take_charge', met: 0, breached: 0, open: 5 },
    ]);
  });
});
