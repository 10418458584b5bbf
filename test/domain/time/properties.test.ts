import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeDeadline, countedTime, type DeadlineInput } from '../../../domain/time/deadline.ts';
import { formatMilliseconds } from '../../../domain/time/duration.ts';
import type { Pause } from '../../../domain/time/interval.ts';
import { totalOf } from '../../../domain/time/interval.ts';
import { compileCalendar } from '../../../domain/time/working-time.ts';
import { aCalendar, anInstant, HOUR, MINUTE } from './support.ts';

const RUNS = { numRuns: 300 };
const someMs = fc.integer({ min: 1, max: 60 * HOUR });
const someSeconds = fc.integer({ min: 1, max: 60 * 3600 });
const aTarget = fc.oneof(
  someSeconds.map((seconds) => formatMilliseconds(seconds * 1000)),
  fc.integer({ min: 1, max: 12 }).map((days) => `P${days}D`),
);
/** Pauses of up to three days, within twelve days after an instant; any order, they may overlap. */
const somePauses = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 12 * 1440 }), fc.integer({ min: 0, max: 3 * 1440 })),
  {
    maxLength: 5,
  },
);
const pausesAfter = (at: number, minutes: [number, number][]): Pause[] =>
  minutes.map(([begin, length]) => ({ from: at + begin * MINUTE, to: at + (begin + length) * MINUTE }));

describe('working time', () => {
  it('adds up', () => {
    fc.assert(
      fc.property(aCalendar, fc.tuple(anInstant, anInstant, anInstant), (source, instants) => {
        const [a, b, c] = instants.sort((x, y) => x - y) as [number, number, number];
        const calendar = compileCalendar(source);
        const whole = calendar.workingTimeBetween(a, c);
        expect(calendar.workingTimeBetween(a, b) + calendar.workingTimeBetween(b, c)).toBe(whole);
        expect(totalOf(calendar.intervalsBetween(a, c))).toBe(whole);
        expect(whole).toBeLessThanOrEqual(c - a);
      }),
      RUNS,
    );
  });

  it('is the same whatever years were asked for before', () => {
    fc.assert(
      fc.property(aCalendar, anInstant, anInstant, someMs, (source, a, b, ms) => {
        const fresh = compileCalendar(source);
        const used = compileCalendar(source);
        used.workingTimeBetween(a - 4000 * 24 * HOUR, a);
        expect(used.addWorkingTime(a, ms)).toBe(fresh.addWorkingTime(a, ms));
        expect(used.workingTimeBetween(a, b)).toBe(fresh.workingTimeBetween(a, b));
      }),
      { numRuns: 40 },
    );
  });

  it('added is between again, and no earlier instant would do', () => {
    fc.assert(
      fc.property(aCalendar, anInstant, someMs, (source, from, ms) => {
        const calendar = compileCalendar(source);
        const due = calendar.addWorkingTime(from, ms);
        expect(calendar.workingTimeBetween(from, due)).toBe(ms);
        expect(calendar.workingTimeBetween(from, due - 1)).toBe(ms - 1);
      }),
      RUNS,
    );
  });

  it('added in two steps is added in one', () => {
    fc.assert(
      fc.property(aCalendar, anInstant, someMs, someMs, (source, from, first, second) => {
        const calendar = compileCalendar(source);
        const inSteps = calendar.addWorkingTime(calendar.addWorkingTime(from, first), second);
        expect(inSteps).toBe(calendar.addWorkingTime(from, first + second));
      }),
      RUNS,
    );
  });

  it('never makes the later start or the longer time due earlier', () => {
    fc.assert(
      fc.property(aCalendar, anInstant, fc.nat(5000), someMs, someMs, (source, from, minutes, ms, more) => {
        const calendar = compileCalendar(source);
        const due = calendar.addWorkingTime(from, ms);
        expect(calendar.addWorkingTime(from + minutes * MINUTE, ms)).toBeGreaterThanOrEqual(due);
        expect(calendar.addWorkingTime(from, ms + more)).toBeGreaterThan(due);
      }),
      RUNS,
    );
  });

  it('has intervals in order, apart, not empty, and open from end to end', () => {
    fc.assert(
      fc.property(aCalendar, anInstant, anInstant, (source, a, b) => {
        const calendar = compileCalendar(source);
        let previous = Number.NEGATIVE_INFINITY;
        for (const { from, to } of calendar.intervalsBetween(Math.min(a, b), Math.max(a, b))) {
          const sound = previous < from && from < to && calendar.isOpen(from) && calendar.isOpen(to - 1);
          expect([sound, calendar.nextOpening(from)]).toEqual([true, from]);
          previous = to;
        }
      }),
      RUNS,
    );
  });

  it('closes one working day after the other', () => {
    fc.assert(
      fc.property(aCalendar, anInstant, fc.integer({ min: 1, max: 9 }), (source, from, n) => {
        const calendar = compileCalendar(source);
        const close = calendar.closeOfNthWorkingDay(from, n);
        expect(calendar.isOpen(close - 1)).toBe(true);
        expect(calendar.closeOfNthWorkingDay(close - 1, 1)).toBe(calendar.closeOfNthWorkingDay(from, n + 1));
      }),
      RUNS,
    );
  });
});

describe('deadlines', () => {
  const anInput = fc.tuple(anInstant, aTarget, somePauses).map(
    ([startedAt, target, minutes]): DeadlineInput => ({
      startedAt,
      target,
      pauses: pausesAfter(startedAt, minutes),
    }),
  );

  it('grant exactly their budget, outside pauses and within opening hours', () => {
    fc.assert(
      fc.property(aCalendar, anInput, (source, input) => {
        const calendar = compileCalendar(source);
        const plan = computeDeadline(calendar, input);
        expect(plan.usedMs).toBe(plan.budgetMs);
        expect(totalOf(plan.intervals)).toBe(plan.budgetMs);
        expect(plan.intervals.at(-1)?.to).toBe(plan.dueAt);
        expect(countedTime(calendar, input, plan.dueAt as number)).toBe(plan.budgetMs);
        for (const { from, to } of plan.intervals) {
          expect(calendar.workingTimeBetween(from, to)).toBe(to - from);
          for (const pause of input.pauses) {
            const overlaps =
              pause.from < to && from < (pause.to as number) && pause.from < (pause.to as number);
            expect(overlaps).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('are warned of before, escalated after, and later for every pause', () => {
    fc.assert(
      fc.property(aCalendar, anInput, (source, input) => {
        const calendar = compileCalendar(source);
        const { warnAt, dueAt, escalateAt } = computeDeadline(calendar, input);
        expect(warnAt as number).toBeLessThanOrEqual(dueAt as number);
        expect(escalateAt as number).toBeGreaterThan(dueAt as number);
        const unpaused = computeDeadline(calendar, { ...input, pauses: [] });
        expect(dueAt as number).toBeGreaterThanOrEqual(unpaused.dueAt as number);
      }),
      RUNS,
    );
  });

  it('are pushed by a pause before them by exactly the working time in it', () => {
    fc.assert(
      fc.property(
        aCalendar,
        anInstant,
        aTarget,
        fc.nat(2000),
        fc.nat(4000),
        (source, startedAt, target, begin, length) => {
          const calendar = compileCalendar(source);
          const unpaused = computeDeadline(calendar, { startedAt, target, pauses: [] });
          const pause = { from: startedAt + begin * MINUTE, to: startedAt + (begin + length) * MINUTE };
          fc.pre(pause.from < (unpaused.dueAt as number));
          const paused = computeDeadline(calendar, { startedAt, target, pauses: [pause] });
          const credit = calendar.workingTimeBetween(pause.from, pause.to);
          expect(paused.dueAt).toBe(calendar.addWorkingTime(startedAt, unpaused.budgetMs + credit));
        },
      ),
      RUNS,
    );
  });

  it('do not depend on the order of pauses, nor on how they are cut', () => {
    fc.assert(
      fc.property(aCalendar, anInput, (source, input) => {
        const calendar = compileCalendar(source);
        const halves = input.pauses.flatMap(({ from, to }) => {
          const middle = Math.floor((from + (to as number)) / 2);
          return [
            { from: middle, to },
            { from, to: middle },
          ];
        });
        const plan = computeDeadline(calendar, input);
        expect(computeDeadline(calendar, { ...input, pauses: [...input.pauses].reverse() })).toEqual(plan);
        expect(computeDeadline(calendar, { ...input, pauses: halves })).toEqual(plan);
      }),
      RUNS,
    );
  });

  it('come back after an open pause as if its end had been known', () => {
    fc.assert(
      fc.property(aCalendar, anInput, fc.nat(12 * 1440), (source, input, minutes) => {
        const calendar = compileCalendar(source);
        const from = input.startedAt + minutes * MINUTE;
        const open = computeDeadline(calendar, { ...input, pauses: [...input.pauses, { from, to: null }] });
        const closed = computeDeadline(calendar, {
          ...input,
          pauses: [...input.pauses, { from, to: from + 1 }],
        });
        if (open.dueAt !== null) {
          expect(open.dueAt).toBe(closed.dueAt);
          expect(open.dueAt).toBeLessThanOrEqual(from);
        } else {
          expect(closed.dueAt as number).toBeGreaterThan(from);
          expect(open.usedMs).toBe(countedTime(calendar, input, from));
          expect(open.usedMs).toBeLessThan(open.budgetMs);
        }
      }),
      RUNS,
    );
  });
});
