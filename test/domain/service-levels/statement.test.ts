import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, CLOCK_TARGETS, type RequestStateName } from '../../../domain/request/state.ts';
import type { PenaltyClause } from '../../../domain/service-levels/clauses.ts';
import {
  CALL_OUTCOMES,
  type CallMeasure,
  type DeadlineFact,
  type DowntimeFact,
  type MonthFacts,
  type RequestMeasure,
} from '../../../domain/service-levels/facts.ts';
import { forecastPenalties, goodFactsNeeded } from '../../../domain/service-levels/forecast.ts';
import { type StatementTerms, statementOf } from '../../../domain/service-levels/statement.ts';
import { monthRange } from '../../../domain/time/rome.ts';

const MINUTE_MS = 60_000;
const month = monthRange('2026-10');

const CLAUSES: PenaltyClause[] = [
  {
    kind: 'direct_resolution',
    comparison: 'less_than',
    thresholdPercent: '75',
    ratePerMille: '0.5',
    base: 'yearly_amount',
  },
  {
    kind: 'abandoned_calls',
    comparison: 'more_than',
    thresholdPercent: '3',
    ratePerMille: '0.5',
    base: 'yearly_amount',
  },
  {
    kind: 'deadlines_met',
    target: 'resolution',
    priority: 1,
    comparison: 'less_than',
    thresholdPercent: '95',
    amountCents: 5000,
    amountPer: 'missed_deadline',
  },
  {
    kind: 'deadlines_met',
    target: 'response',
    priority: null,
    comparison: 'less_than',
    thresholdPercent: '90',
    amountCents: 20_000,
    amountPer: 'month',
  },
  {
    kind: 'availability_credit',
    base: 'monthly_fee',
    steps: [
      { lessThanPercent: '99.9', creditPercent: '2' },
      { lessThanPercent: '99', creditPercent: '5' },
      { lessThanPercent: '95', creditPercent: '10' },
    ],
  },
];
const TERMS: StatementTerms = {
  yearlyAmountCents: 120_000_000,
  monthlyFeeCents: 10_000_000,
  boughtThroughPartner: false,
  abandonment: { minimumWait: 'PT5S', countTimeouts: true, countKeyExits: false },
  penaltyClauses: CLAUSES,
};

const states: RequestStateName[] = ['qualified', 'resolved', 'closed', 'cancelled', 'merged'];
const deadlineStates: DeadlineFact['state'][] = ['running', 'met', 'breached', 'cancelled'];
const request: fc.Arbitrary<RequestMeasure> = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  state: fc.constantFrom(...states),
  priority: fc.option(fc.integer({ min: 1, max: 5 })),
  resolvedDirectly: fc.boolean(),
  deadlines: fc
    .tuple(...CLOCK_TARGETS.map(() => fc.constantFrom(...deadlineStates)))
    .map((chosen) =>
      CLOCK_TARGETS.map((target, index) => ({ cycle: 0, target, state: chosen[index] ?? 'met' })),
    ),
});
const call: fc.Arbitrary<CallMeasure> = fc.record({
  direction: fc.constantFrom('in' as const, 'out' as const),
  outcome: fc.constantFrom(...CALL_OUTCOMES),
  waitSeconds: fc.nat(60),
  isOpen: fc.boolean(),
});
const downtime: fc.Arbitrary<DowntimeFact> = fc.tuple(fc.nat(44_000), fc.nat(3000)).map(([at, length]) => ({
  from: month.from + at * MINUTE_MS,
  to: month.from + (at + length) * MINUTE_MS,
}));
const facts = fc.record({
  requests: fc.array(request, { maxLength: 60 }),
  calls: fc.array(call, { maxLength: 60 }),
  downtimes: fc.array(downtime, { maxLength: 5 }),
});
type Facts = typeof facts extends fc.Arbitrary<infer F> ? F : never;

/** Each fact by itself, as if nothing were counted together. */
function one({ requests, calls, downtimes }: Facts): MonthFacts {
  return {
    month,
    requests: requests.map((measure) => ({ measure, count: 1 })),
    calls: calls.map((measure) => ({ measure, count: 1 })),
    downtimes,
  };
}

/** Facts with the same measure counted together, as the database gives them. */
function together<Measure>(measures: readonly Measure[]): { measure: Measure; count: number }[] {
  const counts = new Map<string, number>();
  for (const measure of measures) {
    const key = JSON.stringify(measure);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ measure: JSON.parse(key) as Measure, count }));
}

describe('a statement', () => {
  it('does not depend on the order of the facts, nor on how they are counted together', () => {
    fc.assert(
      fc.property(facts, (drawn) => {
        const statement = statementOf(TERMS, one(drawn));
        const { requests, calls, downtimes } = drawn;
        const turned = {
          requests: [...requests].reverse(),
          calls: [...calls].reverse(),
          downtimes: [...downtimes].reverse(),
        };
        expect(statementOf(TERMS, one(turned))).toEqual(statement);
        const tallied = { month, requests: together(requests), calls: together(calls), downtimes };
        expect(statementOf(TERMS, tallied)).toEqual(statement);
      }),
    );
  });

  it('never costs more for one more request by telephone that was resolved directly and in time', () => {
    const resolved: RequestMeasure = {
      channel: 'phone',
      state: 'closed',
      priority: 1,
      resolvedDirectly: true,
      deadlines: CLOCK_TARGETS.map((target) => ({ cycle: 0, target, state: 'met' })),
    };
    fc.assert(
      fc.property(facts, (drawn) => {
        const before = statementOf(TERMS, one(drawn));
        const after = statementOf(TERMS, one({ ...drawn, requests: [...drawn.requests, resolved] }));
        expect(after.totalCents).toBeLessThanOrEqual(before.totalCents);
        after.lines.forEach((line, index) => {
          expect(line.amountCents).toBeLessThanOrEqual(before.lines[index]?.amountCents ?? -1);
        });
      }),
    );
  });

  it('of a month without facts has no data, and full availability', () => {
    const { lines, totalCents } = statementOf(TERMS, one({ requests: [], calls: [], downtimes: [] }));
    expect(totalCents).toBe(0);
    expect(lines.map(({ percent, penalty }) => [percent, penalty])).toEqual([
      [null, false],
      [null, false],
      [null, false],
      [null, false],
      ['100.00', false],
    ]);
    expect(lines[0]?.formula).toBe('nessun dato: nessuna penale');
  });

  it('counts missed deadlines of a target and a priority, each with its amount or once a month', () => {
    const withStates = (
      response: DeadlineFact['state'],
      resolution: DeadlineFact['state'],
      priority = 1,
    ) => ({
      channel: 'portal' as const,
      state: 'closed' as const,
      priority,
      resolvedDirectly: false,
      deadlines: [
        { cycle: 0, target: 'response' as const, state: response },
        { cycle: 0, target: 'resolution' as const, state: resolution },
        { cycle: 1, target: 'resolution' as const, state: 'breached' as const },
      ],
    });
    const requests = [
      withStates('met', 'met'),
      withStates('breached', 'breached'),
      withStates('met', 'breached'),
      withStates('met', 'breached', 2),
      withStates('met', 'running'),
    ];
    const { lines, totalCents } = statementOf(TERMS, one({ requests, calls: [], downtimes: [] }));
    // Priority 1, resolution: 1 met and 2 missed of 3 decided; 2 × 50.00. Response: 4 of 5 is 80 %; 200.00 once.
    expect(lines[2]).toMatchObject({
      numerator: 1,
      denominator: 3,
      amountCents: 10_000,
      formula: '1 / 3 = 33,33 %, < 95 %: 2 × 50,00 € = 100,00 €',
    });
    expect(lines[3]).toMatchObject({ numerator: 4, denominator: 5, amountCents: 20_000 });
    expect(totalCents).toBe(30_000);
  });
});

describe('a forecast', () => {
  it('says how many more calls resolved directly take the penalty away', () => {
    // 29 of 40: with 4 more, 33 of 44 are exactly 75 %.
    expect(goodFactsNeeded({ numerator: 29, denominator: 40 }, 'less_than', '75')).toBe(4);
    expect(goodFactsNeeded({ numerator: 3, denominator: 4 }, 'less_than', '75')).toBeNull();
    expect(goodFactsNeeded({ numerator: 0, denominator: 0 }, 'less_than', '75')).toBeNull();
    expect(goodFactsNeeded({ numerator: 1, denominator: 2 }, 'less_than', '100')).toBeNull();
  });

  it('says how many more answered calls bring the share of abandoned ones down', () => {
    // 4 of 100: with 34 more calls, 4 of 134 are below 3 %, with 33 more 4 of 133 are above.
    expect(goodFactsNeeded({ numerator: 4, denominator: 100 }, 'more_than', '3')).toBe(34);
  });

  it('names the least number that is enough', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 99 }), (hits, misses, percent) => {
        const share = { numerator: hits, denominator: hits + misses };
        const needed = goodFactsNeeded(share, 'less_than', String(percent));
        if (needed === null) return;
        const isEnough = (more: number) => (hits + more) * 100 >= percent * (hits + misses + more);
        expect([isEnough(needed), isEnough(needed - 1)]).toEqual([true, false]);
      }),
    );
  });

  it('is made for the lines that cost something now', () => {
    const phone: RequestMeasure = {
      channel: 'phone',
      state: 'closed',
      priority: null,
      resolvedDirectly: false,
      deadlines: [],
    };
    const requests = [phone, { ...phone, resolvedDirectly: true }];
    const { lines } = statementOf(TERMS, one({ requests, calls: [], downtimes: [] }));
    expect(forecastPenalties(lines)).toEqual([
      {
        kind: 'direct_resolution',
        target: null,
        priority: null,
        needed: 2,
        of: 'resolved_directly',
        thresholdPercent: '75',
      },
    ]);
  });
});
