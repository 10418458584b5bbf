import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContractChange,
  type ContractText,
  compareContracts,
  compareTerms,
} from '../../../domain/contract/compare.ts';
import { MAINTENANCE_DOCUMENTS } from '../../../domain/contract/maintenance.ts';
import { SUSPEND_REASONS, VERIFICATION_MODES } from '../../../domain/contract/terms.ts';
import { PRIORITIES } from '../../../domain/request/priority.ts';
import type { PenaltyClause } from '../../../domain/service-levels/clauses.ts';
import { COMPARISONS } from '../../../domain/service-levels/percentage.ts';
import { applyChanges } from './apply.ts';

const DIRECT: PenaltyClause = {
  kind: 'direct_resolution',
  comparison: 'less_than',
  thresholdPercent: '75',
  ratePerMille: '0.5',
  base: 'yearly_amount',
};
const MET: PenaltyClause = {
  kind: 'deadlines_met',
  target: 'resolution',
  priority: 3,
  comparison: 'less_than',
  thresholdPercent: '95',
  amountCents: 5000,
  amountPer: 'missed_deadline',
};

const POLI: ContractText = {
  code: 'POLI',
  title: 'Contact centre',
  cig: 'A0B1C2D3E4',
  startsOn: '2026-01-01',
  endsOn: '2028-12-31',
  calendarId: 'office',
  channelCalendars: [],
  pausing: { response: [], resolution: [] },
  verification: { mode: 'staff', window: null },
  targets: [
    { categoryId: null, priority: 1, takeCharge: 'PT15M', response: 'PT4H', resolution: 'P1D' },
    { categoryId: 'lifts', priority: 1, takeCharge: null, response: 'PT30M', resolution: null },
  ],
  pausingReasons: ['waiting_requester'],
  offerWindow: 'PT30M',
  reopenWindow: 'P15D',
  survey: { window: 'P14D', remindAfter: 'P3D' },
  recontact: { deadline: 'PT8H', attempts: 3 },
  yearlyAmountCents: 120_000_000,
  monthlyFeeCents: 10_000_000,
  boughtThroughPartner: false,
  warrantyEndsOn: null,
  serviceManager: { name: 'Alberto Riva', mobile: '+393990000101', email: 'riva@cc.example' },
  referents: [{ name: 'Elena Galli', mobile: '+393990000102', email: 'galli@poli.example', dec: true }],
  administrativeEmail: null,
  abandonment: { minimumWait: 'PT5S', countTimeouts: true, countKeyExits: false },
  penaltyClauses: [DIRECT],
  maintenance: null,
};

const changesOf = (after: Partial<ContractText>) => compareContracts(POLI, { ...POLI, ...after });

describe('what a change of a contract makes different', () => {
  it('is nothing where everything says the same, however it is written', () => {
    expect(compareContracts(POLI, structuredClone(POLI))).toEqual([]);
    const [general, lifts] = POLI.targets;
    if (!general || !lifts) throw new Error('no targets');
    expect(
      changesOf({
        targets: [lifts, { ...general, response: 'PT240M' }],
        offerWindow: 'PT1800S',
        reopenWindow: 'PT360H',
        penaltyClauses: [{ ...DIRECT, rounding: 'half_up', thresholdPercent: '75.00', ratePerMille: '0.50' }],
      }),
    ).toEqual([]);
  });

  it('names a target with what it was and what it will be', () => {
    const [general, lifts] = POLI.targets;
    if (!general || !lifts) throw new Error('no targets');
    expect(changesOf({ targets: [{ ...general, response: 'PT2H' }, lifts] })).toEqual([
      {
        kind: 'target',
        categoryId: null,
        priority: 1,
        from: { takeCharge: 'PT15M', response: 'PT4H', resolution: 'P1D' },
        to: { takeCharge: 'PT15M', response: 'PT2H', resolution: 'P1D' },
      },
    ]);
    expect(changesOf({ targets: [general] })).toEqual([
      expect.objectContaining({ kind: 'target', categoryId: 'lifts', to: null }),
    ]);
    // A row without any duration is another thing than no row: a less urgent priority no longer takes the one above.
    const empty = {
      categoryId: null,
      priority: 2 as const,
      takeCharge: null,
      response: null,
      resolution: null,
    };
    expect(changesOf({ targets: [general, lifts, empty] })).toEqual([
      expect.objectContaining({ kind: 'target', priority: 2, from: null }),
    ]);
    // A day of work is not eight hours of it.
    expect(changesOf({ targets: [{ ...general, resolution: 'PT24H' }, lifts] })).toHaveLength(1);
  });

  it('pairs a clause with the one that measures the same', () => {
    expect(changesOf({ penaltyClauses: [{ ...DIRECT, thresholdPercent: '80' }, MET] })).toEqual([
      { kind: 'clause', from: DIRECT, to: { ...DIRECT, thresholdPercent: '80' } },
      { kind: 'clause', from: null, to: MET },
    ]);
    const before = { ...POLI, penaltyClauses: [MET] };
    const other = { ...MET, priority: 1 };
    expect(compareTerms(before, { ...before, penaltyClauses: [other] })).toEqual([
      { kind: 'clause', from: MET, to: null },
      { kind: 'clause', from: null, to: other },
    ]);
  });

  it('knows a person again by the address, else by the name', () => {
    const [galli] = POLI.referents;
    if (!galli) throw new Error('no referent');
    const moved = { ...galli, mobile: '+393990000199' };
    const renamed = { ...galli, email: 'elena@poli.example' };
    expect(changesOf({ referents: [moved] })).toEqual([{ kind: 'referent', from: galli, to: moved }]);
    expect(changesOf({ referents: [renamed] })).toEqual([{ kind: 'referent', from: galli, to: renamed }]);
    const landi = { name: 'Pietro Landi', mobile: '+393990000103', email: 'landi@poli.example', dec: false };
    expect(changesOf({ referents: [landi, galli] })).toEqual([{ kind: 'referent', from: null, to: landi }]);
  });

  it('tells a maintenance clause that came from one that changed (R38)', () => {
    const clause = {
      categoryIds: ['pc'],
      coversOtherSuppliersHardware: false,
      requiredDocuments: ['acceptance_copy' as const],
    };
    expect(changesOf({ maintenance: clause })).toEqual([{ kind: 'maintenance', from: null, to: clause }]);
    const before = { ...POLI, maintenance: clause };
    const after = {
      ...POLI,
      maintenance: {
        ...clause,
        coversOtherSuppliersHardware: true,
        requiredDocuments: [],
        categoryIds: null,
      },
    };
    expect(compareTerms(before, after)).toEqual([
      { kind: 'maintained_categories', from: ['pc'], to: null },
      { kind: 'flag', field: 'maintenance.coversOtherSuppliersHardware', from: false, to: true },
      { kind: 'required_document', document: 'acceptance_copy', from: true, to: false },
    ]);
  });

  it('keeps to the order in which the contract is read', () => {
    const told = changesOf({
      penaltyClauses: [],
      yearlyAmountCents: 1,
      title: 'Altro',
      calendarId: 'always',
    });
    expect(told.map(({ kind }) => kind)).toEqual(['text', 'amount', 'calendar', 'clause']);
  });
});

const working = fc.constantFrom('PT30M', 'PT4H', 'PT240M', 'P1D', 'P3D', 'PT90M');
const elapsed = fc.constantFrom('PT5S', 'P1D', 'PT24H', 'P15D');
const day = fc.constantFrom('2026-01-01', '2026-06-30', '2027-12-31');
const person = {
  name: fc.constantFrom('Anna', 'Bea', 'Carla'),
  mobile: fc.constantFrom('+391', '+392'),
  email: fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example'),
};
const percent = fc.constantFrom('75', '75.0', '3', '99.9');
const clause: fc.Arbitrary<PenaltyClause> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('direct_resolution' as const, 'abandoned_calls' as const),
    comparison: fc.constantFrom(...COMPARISONS),
    thresholdPercent: percent,
    ratePerMille: fc.constantFrom('0.5', '0.50', '1'),
    base: fc.constant('yearly_amount' as const),
  }),
  fc.record({
    kind: fc.constant('deadlines_met' as const),
    target: fc.constantFrom('response' as const, 'resolution' as const),
    priority: fc.option(fc.constantFrom(1, 3)),
    comparison: fc.constantFrom(...COMPARISONS),
    thresholdPercent: percent,
    amountCents: fc.nat(3),
    amountPer: fc.constantFrom('month' as const, 'missed_deadline' as const),
  }),
  fc.record({
    kind: fc.constant('availability_credit' as const),
    base: fc.constant('monthly_fee' as const),
    steps: fc.array(fc.record({ lessThanPercent: percent, creditPercent: percent }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
);

const contract: fc.Arbitrary<ContractText> = fc.record({
  code: fc.constantFrom('POLI', 'ALTRO'),
  title: fc.string({ maxLength: 3 }),
  cig: fc.option(fc.constant('X')),
  startsOn: day,
  endsOn: day,
  calendarId: fc.constantFrom('office', 'always'),
  channelCalendars: fc.uniqueArray(
    fc.record({
      channel: fc.constantFrom('phone' as const, 'portal' as const),
      calendarId: fc.constantFrom('office', 'always'),
    }),
    { selector: ({ channel }) => channel },
  ),
  pausing: fc.record({
    response: fc.uniqueArray(fc.constantFrom(...SUSPEND_REASONS)),
    resolution: fc.uniqueArray(fc.constantFrom(...SUSPEND_REASONS)),
  }),
  verification: fc.record({
    mode: fc.constantFrom(...VERIFICATION_MODES),
    window: fc.option(elapsed),
  }),
  targets: fc.uniqueArray(
    fc.record({
      categoryId: fc.option(fc.constantFrom('a', 'b')),
      categoryGroup: fc.option(fc.constantFrom('Impianti', 'Pulizie')),
      priority: fc.constantFrom(...PRIORITIES),
      takeCharge: fc.option(working),
      response: fc.option(working),
      resolution: fc.option(working),
    }),
    { maxLength: 5, selector: (row) => [row.categoryId, row.categoryGroup, row.priority].join(' ') },
  ),
  pausingReasons: fc.uniqueArray(fc.constantFrom(...SUSPEND_REASONS)),
  offerWindow: working,
  reopenWindow: elapsed,
  survey: fc.record({ window: elapsed, remindAfter: elapsed }),
  recontact: fc.record({ deadline: working, attempts: fc.integer({ min: 1, max: 3 }) }),
  yearlyAmountCents: fc.nat(3),
  monthlyFeeCents: fc.nat(3),
  boughtThroughPartner: fc.boolean(),
  warrantyEndsOn: fc.option(day),
  serviceManager: fc.record(person),
  referents: fc.uniqueArray(fc.record({ ...person, dec: fc.boolean() }), {
    maxLength: 3,
    selector: ({ email }) => email,
  }),
  administrativeEmail: fc.option(person.email),
  abandonment: fc.record({ minimumWait: elapsed, countTimeouts: fc.boolean(), countKeyExits: fc.boolean() }),
  penaltyClauses: fc.array(clause, { maxLength: 4 }),
  maintenance: fc.option(
    fc.record({
      categoryIds: fc.option(fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 })),
      coversOtherSuppliersHardware: fc.boolean(),
      requiredDocuments: fc.uniqueArray(fc.constantFrom(...MAINTENANCE_DOCUMENTS)),
    }),
  ),
});

describe('for any two contracts', () => {
  it('nothing differs from itself', () => {
    fc.assert(
      fc.property(contract, (one) => {
        expect(compareContracts(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it('the changes applied to the one give the other', () => {
    fc.assert(
      fc.property(contract, contract, (before, after) => {
        const applied = applyChanges(before, compareContracts(before, after));
        expect(compareContracts(applied, after)).toEqual([]);
        expect(compareContracts(after, applied)).toEqual([]);
      }),
    );
  });

  it('the way back says the same, turned around', () => {
    const turned = ({ from, to, ...rest }: ContractChange) => JSON.stringify({ ...rest, from: to, to: from });
    const text = ({ from, to, ...rest }: ContractChange) => JSON.stringify({ ...rest, from, to });
    fc.assert(
      fc.property(contract, contract, (before, after) => {
        const there = compareContracts(before, { ...after, referents: [], penaltyClauses: [] });
        const back = compareContracts({ ...after, referents: [], penaltyClauses: [] }, before);
        expect(back.map(turned).sort()).toEqual(there.map(text).sort());
      }),
    );
  });
});
