import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilityOf, creditStep } from '../../../domain/service-levels/availability.ts';
import { applyClause, type PenaltyClause, penaltyExposure } from '../../../domain/service-levels/clauses.ts';
import {
  areInvoicedAtListPrice,
  deductiblePeriod,
  partsAreInvoiced,
} from '../../../domain/service-levels/deductible-period.ts';
import type { CallFact } from '../../../domain/service-levels/facts.ts';
import { judgeAbandonment, judgeDirectResolution } from '../../../domain/service-levels/verdicts.ts';
import { computeDeadline } from '../../../domain/time/deadline.ts';
import { monthRange } from '../../../domain/time/rome.ts';
import { OFFICE } from '../request/life.ts';

const POLI = { yearlyAmountCents: 120_000_000, monthlyFeeCents: 10_000_000, boughtThroughPartner: false };

const DIRECT: PenaltyClause = {
  kind: 'direct_resolution',
  comparison: 'less_than',
  thresholdPercent: '75',
  ratePerMille: '0.5',
  base: 'yearly_amount',
};
const ABANDONED: PenaltyClause = {
  ...DIRECT,
  kind: 'abandoned_calls',
  comparison: 'more_than',
  thresholdPercent: '3',
};
const AVAILABILITY = {
  kind: 'availability_credit' as const,
  base: 'monthly_fee' as const,
  steps: [
    { lessThanPercent: '99.9', creditPercent: '2' },
    { lessThanPercent: '99', creditPercent: '5' },
    { lessThanPercent: '95', creditPercent: '10' },
  ],
};

describe('direct resolution (R16)', () => {
  it('below 75 % costs 0.5 ‰ of the yearly amount', () => {
    // 29 of 40 is 72.5 %; 0.5 ‰ of 1,200,000.00 is 600.00.
    expect(applyClause(DIRECT, { numerator: 29, denominator: 40 }, POLI)).toMatchObject({
      percent: '72.50',
      penalty: true,
      amountCents: 60_000,
      formula: '29 / 40 = 72,50 %, < 75 %: 0,5 ‰ × 1.200.000,00 € = 600,00 €',
    });
  });

  it('at exactly 75 %, and in a month without calls, costs nothing', () => {
    expect(applyClause(DIRECT, { numerator: 3, denominator: 4 }, POLI)).toMatchObject({
      penalty: false,
      amountCents: 0,
    });
    expect(applyClause(DIRECT, { numerator: 0, denominator: 0 }, POLI)).toMatchObject({
      penalty: false,
      percent: null,
    });
  });

  it('counts telephone requests, and says why it does not count others', () => {
    const base = { channel: 'phone' as const, state: 'closed' as const, resolvedDirectly: true };
    expect(judgeDirectResolution(base)).toMatchObject({ counted: true, hit: true });
    expect(judgeDirectResolution({ ...base, resolvedDirectly: false })).toMatchObject({
      counted: true,
      hit: false,
    });
    expect(judgeDirectResolution({ ...base, channel: 'email' })).toMatchObject({
      counted: false,
      why: 'not_by_telephone',
    });
    expect(judgeDirectResolution({ ...base, state: 'merged' })).toMatchObject({
      counted: false,
      why: 'merged',
    });
  });

  it('never costs more for one more call resolved directly', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (hits, misses) => {
        const before = applyClause(DIRECT, { numerator: hits, denominator: hits + misses }, POLI);
        const after = applyClause(DIRECT, { numerator: hits + 1, denominator: hits + misses + 1 }, POLI);
        if (hits + misses > 0) expect(after.amountCents).toBeLessThanOrEqual(before.amountCents);
        else expect(after.amountCents).toBe(0);
      }),
    );
  });
});

describe('abandoned calls (R17)', () => {
  const rule = { minimumWait: 'PT5S', countTimeouts: true, countKeyExits: false };
  const call: CallFact = { direction: 'in', startedAt: 0, outcome: 'abandoned', waitSeconds: 40 };

  it('above 3 % cost 0.5 ‰, exactly 3 % nothing', () => {
    expect(applyClause(ABANDONED, { numerator: 3, denominator: 100 }, POLI).penalty).toBe(false);
    expect(applyClause(ABANDONED, { numerator: 4, denominator: 100 }, POLI)).toMatchObject({
      amountCents: 60_000,
    });
  });

  it('are those that the contract calls so', () => {
    expect(judgeAbandonment(call, rule, true)).toMatchObject({ counted: true, hit: true });
    expect(judgeAbandonment({ ...call, waitSeconds: 4 }, rule, true)).toMatchObject({
      why: 'waited_too_briefly',
    });
    expect(judgeAbandonment({ ...call, waitSeconds: 5 }, rule, true)).toMatchObject({
      counted: true,
      hit: true,
    });
    expect(judgeAbandonment(call, rule, false)).toMatchObject({ why: 'outside_opening_hours' });
    expect(judgeAbandonment({ ...call, outcome: 'timeout' }, rule, true)).toMatchObject({ hit: true });
    expect(judgeAbandonment({ ...call, outcome: 'key_exit' }, rule, true)).toMatchObject({ counted: false });
    expect(judgeAbandonment({ ...call, outcome: 'answered' }, rule, true)).toMatchObject({
      counted: true,
      hit: false,
    });
    expect(judgeAbandonment({ ...call, direction: 'out' }, rule, true)).toMatchObject({ why: 'outbound' });
  });
});

describe('availability credits (R37)', () => {
  const november = monthRange('2026-11');
  const MINUTE = 60_000;
  const down = (minutes: number) => [{ from: november.from, to: november.from + minutes * MINUTE }];

  it.each([
    // November has 43,200 minutes: 0.1 % of them are 43.2, 1 % are 432, 5 % are 2,160.
    [43, null],
    [44, '2'],
    [432, '2'],
    [433, '5'],
    [2160, '5'],
    [2161, '10'],
  ])('with %i minutes of downtime credit %s %%', (minutes, credit) => {
    const share = availabilityOf(november, down(minutes));
    expect(share.denominator).toBe(43_200);
    expect(creditStep(share, AVAILABILITY.steps)?.creditPercent ?? null).toBe(credit);
  });

  it('reckon on half the fee where a partner sold it', () => {
    const share = availabilityOf(november, down(500));
    expect(applyClause(AVAILABILITY, share, POLI).amountCents).toBe(500_000);
    expect(applyClause(AVAILABILITY, share, { ...POLI, boughtThroughPartner: true }).amountCents).toBe(
      250_000,
    );
  });

  it('count overlapping downtimes once, and the hour that a clock change takes or gives', () => {
    const [first] = down(60);
    if (!first) throw new Error('no downtime');
    expect(availabilityOf(november, [first, first]).numerator).toBe(43_140);
    expect(availabilityOf(monthRange('2026-03'), []).denominator).toBe(44_640 - 60);
    expect(availabilityOf(monthRange('2026-10'), []).denominator).toBe(44_640 + 60);
  });

  it('do not depend on the order of the downtimes', () => {
    const intervals = fc.array(
      fc.tuple(fc.nat(43_000), fc.nat(3000)).map(([start, length]) => ({
        from: november.from + start * MINUTE,
        to: november.from + (start + length) * MINUTE,
      })),
    );
    fc.assert(
      fc.property(intervals, (list) => {
        expect(availabilityOf(november, [...list].reverse())).toEqual(availabilityOf(november, list));
      }),
    );
  });
});

describe('maintenance (R38)', () => {
  const terms = { startsOn: '2026-03-01', warrantyEndsOn: '2026-01-29', coversOtherSuppliersHardware: false };

  it('has a deductible period of three months where it starts more than 30 days after the warranty', () => {
    // 29 January to 1 March 2026 are 31 days; to 30 January 30.
    expect(deductiblePeriod(terms)).toEqual({ from: '2026-03-01', to: '2026-06-01' });
    expect(deductiblePeriod({ ...terms, warrantyEndsOn: '2026-01-30' })).toBeNull();
    expect(
      deductiblePeriod({ ...terms, warrantyEndsOn: null, coversOtherSuppliersHardware: true }),
    ).not.toBeNull();
  });

  it('invoices at list price only what is maintenance by the clause', () => {
    const clause = { categoryIds: ['pc'], coversOtherSuppliersHardware: false, requiredDocuments: [] };
    const replaced = { ...terms, maintenance: clause, categoryId: 'pc', replacedOn: '2026-04-15' };
    expect(areInvoicedAtListPrice(replaced)).toBe(true);
    expect(areInvoicedAtListPrice({ ...replaced, categoryId: 'other' })).toBe(false);
    expect(areInvoicedAtListPrice({ ...replaced, categoryId: null })).toBe(false);
    expect(areInvoicedAtListPrice({ ...replaced, maintenance: null })).toBe(false);
    expect(areInvoicedAtListPrice({ ...replaced, replacedOn: '2026-06-01' })).toBe(false);
    // Hardware bought elsewhere has no warranty to look at.
    const covered = { ...clause, categoryIds: null, coversOtherSuppliersHardware: true };
    expect(areInvoicedAtListPrice({ ...replaced, warrantyEndsOn: '2026-03-01', maintenance: covered })).toBe(
      true,
    );
  });

  it('is due at the close of the third working day: a repair asked for on Thursday by Tuesday evening', () => {
    const at = (instant: string) => Date.parse(instant);
    const due = (startedAt: string) =>
      computeDeadline(OFFICE, { startedAt: at(startedAt), target: 'P3D', pauses: [] }).dueAt;
    // Thursday 26 November 2026, 10:00: Friday, Monday, Tuesday; closing at 18:00.
    expect(due('2026-11-26T09:00:00Z')).toBe(at('2026-12-01T17:00:00Z'));
    // Asked for after closing, it counts from the same day: nothing is done outside working hours.
    expect(due('2026-11-26T20:00:00Z')).toBe(at('2026-12-01T17:00:00Z'));
    // Friday 4 December: Monday 7, and the 8th is a holiday, so Wednesday 9 and Thursday 10.
    expect(due('2026-12-04T09:00:00Z')).toBe(at('2026-12-10T17:00:00Z'));
  });

  it('costs, where the contract says so, an amount for each repair that came late', () => {
    const clause: PenaltyClause = {
      kind: 'deadlines_met',
      target: 'resolution',
      priority: 3,
      comparison: 'less_than',
      thresholdPercent: '90',
      amountCents: 5000,
      amountPer: 'missed_deadline',
    };
    // 17 of 20 were repaired in time: 85 %, so 3 × 50.00 = 150.00; 18 of 20 are exactly 90 %.
    expect(applyClause(clause, { numerator: 17, denominator: 20 }, POLI)).toMatchObject({
      penalty: true,
      amountCents: 15_000,
      formula: '17 / 20 = 85,00 %, < 90 %: 3 × 50,00 € = 150,00 €',
    });
    expect(applyClause(clause, { numerator: 18, denominator: 20 }, POLI)).toMatchObject({ penalty: false });
    expect(penaltyExposure(clause, { numerator: 18, denominator: 20 }, POLI)).toBe(10_000);
    expect(penaltyExposure(clause, { numerator: 17, denominator: 20 }, POLI)).toBeNull();
  });

  it('invoices parts at list price within it, to the day', () => {
    expect(partsAreInvoiced(terms, '2026-02-28')).toBe(false);
    expect(partsAreInvoiced(terms, '2026-03-01')).toBe(true);
    expect(partsAreInvoiced(terms, '2026-05-31')).toBe(true);
    expect(partsAreInvoiced(terms, '2026-06-01')).toBe(false);
    expect(deductiblePeriod({ ...terms, startsOn: '2026-11-30' })?.to).toBe('2027-02-28');
  });
});
