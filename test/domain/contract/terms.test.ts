import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContractTarget,
  SUSPEND_REASONS,
  stopsClock,
  targetFor,
  targetsFor,
} from '../../../domain/contract/terms.ts';
import { PRIORITIES } from '../../../domain/request/priority.ts';

const row = (over: Partial<ContractTarget>): ContractTarget => ({
  categoryId: null,
  priority: 1,
  takeCharge: null,
  response: null,
  resolution: null,
  ...over,
});

const LIFT = { id: 'lift', groupName: 'Impianti' };
const LAMP = { id: 'lamp', groupName: 'Impianti' };
const PAPER = { id: 'paper', groupName: null };

const ROWS = [
  row({ priority: 1, response: 'PT4H' }),
  row({ priority: 3, response: 'P3D' }),
  row({ categoryGroup: 'Impianti', priority: 1, response: 'PT2H' }),
  row({ categoryId: 'lift', priority: 2, response: 'PT1H' }),
];

describe('the row that holds', () => {
  it.each([
    ['the category’s own', LIFT, 2, 'PT1H'],
    ['the category’s own, though the group has the priority', LIFT, 1, 'PT1H'],
    ['the group’s', LAMP, 1, 'PT2H'],
    ['the group’s next more urgent one', LAMP, 5, 'PT2H'],
    ['the general one outside any group', PAPER, 3, 'P3D'],
    ['the general one before a category is known', null, 1, 'PT4H'],
  ] as const)('is %s', (_, category, priority, response) => {
    const rows = targetsFor(ROWS, category);
    expect(targetFor(rows, category?.id ?? null, priority)?.response).toBe(response);
  });

  it('is held as a row of the category, so that the process knows no groups', () => {
    expect(targetsFor(ROWS, LAMP)).toEqual([
      { categoryId: 'lamp', priority: 1, takeCharge: null, response: 'PT2H', resolution: null },
      { categoryId: null, priority: 1, takeCharge: null, response: 'PT4H', resolution: null },
      { categoryId: null, priority: 3, takeCharge: null, response: 'P3D', resolution: null },
    ]);
  });

  it('is the most specific that there is, whatever the rows', () => {
    const group = fc.constantFrom(null, 'A', 'B');
    const scope = fc.oneof(
      fc.record({ categoryId: fc.constantFrom('x', 'y'), categoryGroup: fc.constant(null) }),
      fc.record({ categoryId: fc.constant(null), categoryGroup: group }),
    );
    const rows = fc
      .uniqueArray(fc.tuple(scope, fc.constantFrom(...PRIORITIES)), {
        selector: (one) => JSON.stringify(one),
      })
      .map((all) =>
        all.map(([of, priority], index) => row({ ...of, priority, response: `PT${index + 1}H` })),
      );
    fc.assert(
      fc.property(rows, group, fc.constantFrom(...PRIORITIES), (all, groupName, priority) => {
        const found = targetFor(targetsFor(all, { id: 'x', groupName }), 'x', priority);
        const own = all.filter(({ categoryId }) => categoryId === 'x');
        const ofGroup = all.filter((one) => one.categoryGroup && one.categoryGroup === groupName);
        const general = all.filter((one) => one.categoryId === null && !one.categoryGroup);
        const most = [own, ofGroup, general].find((some) => some.length > 0) ?? [];
        const durations = most.map(({ response }) => response);
        if (most.length === 0) expect(found).toBeNull();
        else expect(durations).toContain(found?.response);
        const exact = most.find((one) => one.priority === priority);
        if (exact) expect(found?.response).toBe(exact.response);
      }),
    );
  });
});

describe('a reason', () => {
  const terms = {
    pausingReasons: ['waiting_requester' as const],
    pausing: { response: ['waiting_access' as const], resolution: ['waiting_parts' as const] },
  };

  it('of pausingReasons stops both clocks, another the one that it stands with', () => {
    const stopped = SUSPEND_REASONS.map((reason) => [
      stopsClock(terms, 'response', reason),
      stopsClock(terms, 'resolution', reason),
    ]);
    expect(stopped).toEqual([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('stops nothing alone where terms of an earlier time do not say so', () => {
    expect(stopsClock({ pausingReasons: [] }, 'resolution', 'waiting_parts')).toBe(false);
  });
});
