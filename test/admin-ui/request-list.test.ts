import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError, describeError, isWorthRepeating } from '../../admin-ui/src/api/problem.ts';
import type { ClockReading, NextDeadline } from '../../admin-ui/src/api/types.ts';
import { readDeadline } from '../../admin-ui/src/components/deadline.ts';
import { countUpdates, sameFilters, withFilter } from '../../admin-ui/src/requests/list/filters.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-23T10:00:00Z');
const at = (offset: number) => new Date(NOW + offset).toISOString();

const deadline = (dueIn: number, warnIn: number | null): NextDeadline => ({
  target: 'resolution',
  dueAt: at(dueIn),
  warnAt: warnIn === null ? null : at(warnIn),
  state: 'running',
});
const clock = (workingTimeLeft: number | null, clockPaused = false, unplannable = false): ClockReading => ({
  workingTimeLeft,
  asOf: at(0),
  clockPaused,
  unplannable,
});

describe('a deadline at a glance', () => {
  test('counts down where all the time until then is working time', () => {
    const reading = readDeadline(deadline(2 * HOUR, HOUR), clock(2 * HOUR), NOW + 10 * MINUTE);
    expect(reading).toEqual({ urgency: 'calm', milliseconds: 110 * MINUTE });
  });

  test('stands still where closing time lies between', () => {
    const reading = readDeadline(deadline(16 * HOUR, 15 * HOUR), clock(2 * HOUR), NOW + 10 * MINUTE);
    expect(reading).toEqual({ urgency: 'calm', milliseconds: 2 * HOUR });
  });

  test('presses once its warning has passed, and is late once it is due', () => {
    const next = deadline(HOUR, 30 * MINUTE);
    expect(readDeadline(next, clock(HOUR), NOW + 30 * MINUTE).urgency).toBe('soon');
    expect(readDeadline(next, clock(HOUR), NOW + HOUR + 5 * MINUTE)).toEqual({
      urgency: 'late',
      milliseconds: 5 * MINUTE,
    });
  });

  test('says how long it has been missed in the working time that the server gave', () => {
    const next = { ...deadline(-20 * HOUR, -30 * HOUR), state: 'breached' as const };
    expect(readDeadline(next, clock(-3 * HOUR), NOW)).toEqual({ urgency: 'late', milliseconds: 3 * HOUR });
  });

  test('is paused, or none at all, where nothing is due', () => {
    expect(readDeadline(null, clock(null, true), NOW).urgency).toBe('paused');
    expect(readDeadline(null, clock(null), NOW).urgency).toBe('none');
  });

  test('is one that cannot be computed only where nothing else is due', () => {
    expect(readDeadline(null, clock(null, false, true), NOW).urgency).toBe('unplannable');
    expect(readDeadline(deadline(HOUR, null), clock(HOUR, false, true), NOW).urgency).toBe('calm');
  });
});

describe('updates of a list that does not jump', () => {
  test.each([
    ['nothing', 'abcd', 'abcd', 0],
    ['one came', 'abcd', 'xabcd', 1],
    ['one went', 'abcd', 'abd', 1],
    ['one came, so that another went to the next page', 'abcd', 'xabc', 1],
    ['one moved', 'abcd', 'bcda', 1],
    ['two moved', 'abcdef', 'cbafed', 4],
  ])('%s', (_what, before, after, updates) => {
    expect(countUpdates([...before], [...after])).toBe(updates);
  });

  test('none exactly when both orders are the same', () => {
    const order = fc.uniqueArray(fc.nat({ max: 12 }).map(String), { maxLength: 12 });
    fc.assert(
      fc.property(order, order, (before, after) => {
        expect(countUpdates(before, after) === 0).toBe(before.join() === after.join());
      }),
    );
  });
});

describe('filters', () => {
  test('an empty value takes the filter away', () => {
    expect(withFilter({ open: true, state: ['received'] }, 'state', [])).toEqual({ open: true });
    expect(withFilter({}, 'q', '')).toEqual({});
    expect(withFilter({ open: true }, 'breached', true)).toEqual({ open: true, breached: true });
  });

  test('order and notation make no difference', () => {
    expect(sameFilters({ open: true, state: ['a', 'b'] }, { state: ['b', 'a'], open: 'true' })).toBe(true);
    expect(sameFilters({ assigneeId: 'x' }, { assigneeId: ['x'] })).toBe(true);
    expect(sameFilters({ open: true }, {})).toBe(false);
  });
});

describe('what went wrong, in words', () => {
  const translate = (key: string, options?: { _?: string }) =>
    key === 'problem.code.in_use' ? 'in use' : key.startsWith('problem.status.') ? key : (options?._ ?? key);
  const problem = (status: number, code?: string, detail?: string) =>
    new ApiError({
      type: 'about:blank',
      title: '',
      status,
      ...(code ? { code } : {}),
      ...(detail ? { detail } : {}),
    });

  test('the code goes before the status', () => {
    expect(describeError(problem(409, 'in_use'), translate)).toBe('in use');
  });

  test('a conflict that the catalogue does not know is told in the server’s words', () => {
    expect(describeError(problem(409, 'new_code', 'Not today.'), translate)).toBe('Not today.');
    expect(describeError(problem(503, 'unavailable'), translate)).toBe('problem.status.503');
  });

  test('each wrong field has its message', () => {
    const error = new ApiError({
      type: 'about:blank',
      title: '',
      status: 422,
      errors: [{ path: 'email', message: 'must be an e-mail address' }],
    });
    expect(error.body).toEqual({ errors: { email: 'must be an e-mail address' } });
    expect(error.status).toBe(422);
  });

  test('what was refused is not asked again, what had no answer is', () => {
    expect([0, 404, 422, 503].map((status) => isWorthRepeating(problem(status)))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
