import { expect, test } from 'vitest';
import type { DeadlineDetail } from '../../admin-ui/src/api/types.ts';
import { presentDeadlines, readDeadline } from '../../admin-ui/src/requests/show/deadlines/reading.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (time: string) => Date.parse(`2026-11-${time}:00Z`);

/** Four working hours: Monday 16–18 and Tuesday 9–11. */
const deadline: DeadlineDetail = {
  cycle: 0,
  target: 'response',
  state: 'running',
  duration: 'PT4H',
  startedAt: '2026-11-23T16:00:00.000Z',
  dueAt: '2026-11-24T11:00:00.000Z',
  warnAt: '2026-11-24T10:12:00.000Z',
  warnedAt: null,
  metAt: null,
  breachedAt: null,
  escalateAt: null,
  movedTo: null,
  unplannable: null,
  budgetMs: 4 * HOUR,
  usedMs: 4 * HOUR,
  intervals: [
    { from: '2026-11-23T16:00:00.000Z', to: '2026-11-23T18:00:00.000Z' },
    { from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T11:00:00.000Z' },
  ],
  pauses: [],
  holds: [],
  recalculations: [],
  plannedDueAt: '2026-11-24T11:00:00.000Z',
  ended: null,
  days: [],
};

test('only working time is used up: the night changes nothing', () => {
  const evening = readDeadline(deadline, at('23T18:00'));
  const morning = readDeadline(deadline, at('24T09:00'));
  expect(evening).toMatchObject({ used: 0.5, left: 2 * HOUR, level: 'calm' });
  expect(morning).toEqual(evening);
  expect(evening.warnMark).toBeCloseTo(0.8);
});

test('it warns, then it is late by the time on the clock', () => {
  expect(readDeadline(deadline, at('24T10:12')).level).toBe('warned');
  expect(readDeadline(deadline, at('24T11:05'))).toMatchObject({
    level: 'breached',
    used: 1,
    left: -5 * MINUTE,
  });
});

test('once met it stands still', () => {
  const met: DeadlineDetail = { ...deadline, state: 'met', metAt: '2026-11-23T17:00:00.000Z' };
  expect(readDeadline(met, at('30T12:00'))).toMatchObject({ level: 'met', used: 0.25, left: null });
});

test('one without a due instant is neither early nor late, before and after it is met', () => {
  const unplannable: DeadlineDetail = {
    ...deadline,
    ...{ state: 'unplannable', dueAt: null, warnAt: null, plannedDueAt: null, intervals: [] },
    ...{ budgetMs: 0, usedMs: 0, unplannable: { closedFrom: '2026-11-20T18:00:00.000Z' } },
  };
  const said = { level: 'unplannable', used: 0, left: null, closedFrom: '2026-11-20T18:00:00.000Z' };
  expect(readDeadline(unplannable, at('30T12:00'))).toMatchObject(said);
  expect(readDeadline({ ...unplannable, metAt: '2026-11-27T09:00:00.000Z' }, at('30T12:00'))).toMatchObject({
    ...said,
    metAt: '2026-11-27T09:00:00.000Z',
  });
});

test('met too late it stays a breach', () => {
  const late: DeadlineDetail = {
    ...deadline,
    state: 'breached',
    breachedAt: '2026-11-24T11:00:00.000Z',
    metAt: '2026-11-24T12:00:00.000Z',
  };
  expect(readDeadline(late, at('25T12:00'))).toMatchObject({ level: 'breached', used: 1, left: null });
});

test('a pause hides the due instant and keeps what is left', () => {
  const paused: DeadlineDetail = {
    ...deadline,
    state: 'paused',
    dueAt: null,
    warnAt: null,
    usedMs: HOUR,
    intervals: [{ from: '2026-11-23T16:00:00.000Z', to: '2026-11-23T17:00:00.000Z' }],
  };
  expect(readDeadline(paused, at('25T12:00'))).toMatchObject({ level: 'paused', used: 0.25, left: 3 * HOUR });
});

test('of several cycles the newest of each target is shown, in the order in which they fall', () => {
  const rows: DeadlineDetail[] = [
    { ...deadline, target: 'resolution', cycle: 1 },
    { ...deadline, target: 'response', cycle: 0 },
    { ...deadline, target: 'response', cycle: 1 },
    { ...deadline, target: 'take_charge', cycle: 0 },
  ];
  expect(presentDeadlines(rows).map(({ target, cycle }) => [target, cycle])).toEqual([
    ['take_charge', 0],
    ['response', 1],
    ['resolution', 1],
  ]);
});
