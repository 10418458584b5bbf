import { describe, expect, it } from 'vitest';
import { explainImported } from '../../../domain/service-levels/imported-deadlines.ts';
import { compileCalendar } from '../../../domain/time/working-time.ts';
import { OFFICE, rome } from '../time/support.ts';

/** Monday to Friday, 9 to 18. */
const office = compileCalendar(OFFICE);
const TARGETS = [
  { categoryId: null, priority: 1 as const, takeCharge: 'PT15M', response: null, resolution: 'P1D' },
  { categoryId: null, priority: 3 as const, takeCharge: 'PT1H', response: null, resolution: 'PT8H' },
];

describe('a deadline that another system told of', () => {
  it('is due when the contract’s general target says, in its working time', () => {
    const told = explainImported(office, TARGETS, {
      priority: 3,
      receivedAt: rome('2026-10-16T16:00'),
      deadlines: [
        { cycle: 0, target: 'take_charge', state: 'met' },
        { cycle: 0, target: 'resolution', state: 'breached' },
      ],
    });
    expect(told).toEqual([
      {
        target: 'take_charge',
        state: 'met',
        granted: {
          duration: 'PT1H',
          budgetMs: 3_600_000,
          dueAt: rome('2026-10-16T17:00'),
          intervals: [{ from: rome('2026-10-16T16:00'), to: rome('2026-10-16T17:00') }],
        },
      },
      {
        target: 'resolution',
        state: 'breached',
        // Two hours on Friday, six on Monday.
        granted: {
          duration: 'PT8H',
          budgetMs: 8 * 3_600_000,
          dueAt: rome('2026-10-19T15:00'),
          intervals: [
            { from: rome('2026-10-16T16:00'), to: rome('2026-10-16T18:00') },
            { from: rome('2026-10-19T09:00'), to: rome('2026-10-19T15:00') },
          ],
        },
      },
    ]);
  });

  it.each([
    ['without a priority', { priority: null, target: 'resolution' }],
    ['for which the contract has no target', { priority: 1, target: 'response' }],
  ] as const)('%s has its told state alone', (_, { priority, target }) => {
    const deadlines = [{ cycle: 0, target, state: 'met' as const }];
    const request = { priority, receivedAt: rome('2026-10-16T16:00'), deadlines };
    expect(explainImported(office, TARGETS, request)).toEqual([{ target, state: 'met', granted: null }]);
  });
});
