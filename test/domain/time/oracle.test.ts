import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeDeadline } from '../../../domain/time/deadline.ts';
import { compileCalendar } from '../../../domain/time/working-time.ts';
import { isOpenNow, slowCloseOfDay, slowDue, slowWorkingTime } from './oracle.ts';
import { aCalendar, anInstant, HOUR, MINUTE } from './support.ts';

/** Slow on purpose: each run walks some thousand minutes with luxon. */
const RUNS = { numRuns: 40 };
const TIMEOUT_MS = 120_000;

describe('compared with a walk minute by minute', () => {
  it('the same time is open', { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(aCalendar, anInstant, fc.nat(4 * 1440), (source, from, minutes) => {
        const calendar = compileCalendar(source);
        const to = from + minutes * MINUTE;
        expect(calendar.workingTimeBetween(from, to)).toBe(slowWorkingTime(source, from, to));
        expect(calendar.isOpen(from)).toBe(isOpenNow(source, from));
      }),
      RUNS,
    );
  });

  it('targets in time are due at the same instant, pauses or not', { timeout: TIMEOUT_MS }, () => {
    const somePauses = fc.array(fc.tuple(fc.nat(2 * 1440), fc.nat(1440)), { maxLength: 3 });
    fc.assert(
      fc.property(
        aCalendar,
        anInstant,
        fc.integer({ min: 1, max: 600 }),
        somePauses,
        fc.option(fc.nat(2 * 1440), { nil: null, freq: 3 }),
        (source, startedAt, minutes, closed, open) => {
          const pauses = [
            ...closed.map(([begin, length]) => ({
              from: startedAt + begin * MINUTE,
              to: startedAt + (begin + length) * MINUTE,
            })),
            ...(open === null ? [] : [{ from: startedAt + open * MINUTE, to: null }]),
          ];
          const plan = computeDeadline(compileCalendar(source), {
            startedAt,
            target: `PT${minutes}M`,
            pauses,
          });
          expect(plan.dueAt).toBe(slowDue(source, startedAt, minutes * MINUTE, pauses));
        },
      ),
      RUNS,
    );
  });

  it('targets in days are due at the same closing', { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(aCalendar, anInstant, fc.integer({ min: 1, max: 2 }), (source, startedAt, days) => {
        const plan = computeDeadline(compileCalendar(source), { startedAt, target: `P${days}D`, pauses: [] });
        const close = slowCloseOfDay(source, startedAt, days);
        expect(plan.dueAt).toBe(close);
        expect(plan.budgetMs).toBe(slowWorkingTime(source, startedAt, close ?? startedAt));
      }),
      { numRuns: 15 },
    );
  });

  it('a year in Rome has the same hours, each day', { timeout: TIMEOUT_MS }, () => {
    const source = {
      timeZone: 'Europe/Rome',
      periods: [
        {
          validFrom: '2020-01-01',
          weekly: {
            monday: [{ from: '00:00', to: '24:00' }],
            thursday: [{ from: '22:00', to: '24:00' }],
            friday: [{ from: '00:00', to: '02:30' }],
            sunday: [{ from: '01:30', to: '02:30' }],
          },
        },
      ],
      exceptions: [],
      publicHolidays: 'IT' as const,
      patronDay: '06-29',
    };
    const calendar = compileCalendar(source);
    const begin = Date.UTC(2026, 0, 1);
    for (let day = 0; day < 365; day++) {
      const from = begin + day * 24 * HOUR;
      const to = from + 24 * HOUR;
      expect(calendar.workingTimeBetween(from, to), new Date(from).toISOString()).toBe(
        slowWorkingTime(source, from, to),
      );
    }
  });
});
