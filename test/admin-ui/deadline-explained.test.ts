import { describe, expect, test } from 'vitest';
import type { DeadlineDetail } from '../../admin-ui/src/api/types.ts';
import { drawBand } from '../../admin-ui/src/requests/show/deadlines/explained/band.ts';
import { reckon } from '../../admin-ui/src/requests/show/deadlines/explained/ledger.ts';
import {
  chosenDeadline,
  deadlinePath,
  exactLength,
  verdictOf,
} from '../../admin-ui/src/requests/show/deadlines/explained/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ROME = 'Europe/Rome';
/** An instant of a November by the clock in Rome. */
const at = (time: string) => `2026-11-${time}:00.000+01:00`;
const ms = (time: string) => Date.parse(at(time));
const open = (day: string) => [{ from: at(`${day}T09:00`), to: at(`${day}T18:00`) }];
const week = { why: 'week', reason: null };

/** Four hours from Friday 16:00; a pause from 17:00 until Monday 10:00; due on Monday at 13:00. */
const deadline: DeadlineDetail = {
  cycle: 0,
  target: 'response',
  state: 'running',
  duration: 'PT4H',
  startedAt: at('20T16:00'),
  dueAt: at('23T13:00'),
  warnAt: at('23T12:12'),
  warnedAt: null,
  metAt: null,
  breachedAt: null,
  escalateAt: null,
  movedTo: null,
  unplannable: null,
  plannedDueAt: at('23T13:00'),
  budgetMs: 4 * HOUR,
  usedMs: 4 * HOUR,
  intervals: [
    { from: at('20T16:00'), to: at('20T17:00') },
    { from: at('23T10:00'), to: at('23T13:00') },
  ],
  pauses: [{ from: at('20T17:00'), to: at('23T10:00'), reason: 'waiting_requester', creditedMs: 2 * HOUR }],
  holds: [],
  recalculations: [],
  ended: null,
  days: [
    { date: '2026-11-20', open: open('20'), ...week },
    { date: '2026-11-21', open: [], ...week },
    { date: '2026-11-22', open: [], ...week },
    { date: '2026-11-23', open: open('23'), ...week },
  ],
};
const end = (time: string, lateMs = 0): DeadlineDetail['ended'] => ({
  at: at(time),
  how: 'met',
  by: 'work_started',
  actor: { kind: 'supplier', id: null, name: null },
  usedMs: 0,
  lateMs,
});

describe('the reckoning', () => {
  test('goes stretch by stretch, with the pauses between and where it stands now, and adds up to the target', () => {
    const ledger = reckon(deadline, ms('23T11:30'));
    expect(ledger).toMatchObject({ sumMs: 4 * HOUR, budgetMs: 4 * HOUR, exact: true });
    expect(ledger.lines).toMatchObject([
      { kind: 'counted', from: ms('20T16:00'), to: ms('20T17:00'), ms: HOUR, sum: HOUR },
      { kind: 'pause', reason: 'waiting_requester', creditedMs: 2 * HOUR },
      { kind: 'counted', from: ms('23T10:00'), to: ms('23T11:30'), ms: 1.5 * HOUR, sum: 2.5 * HOUR },
      { kind: 'standing', ended: false, usedMs: 2.5 * HOUR, leftMs: 1.5 * HOUR },
      { kind: 'ahead', from: ms('23T11:30'), to: ms('23T13:00'), sum: 4 * HOUR },
    ]);
  });

  test('stands where the deadline was met, and shows what was left over', () => {
    const { lines, exact } = reckon({ ...deadline, state: 'met', ended: end('20T16:30') }, ms('27T12:00'));
    expect(exact).toBe(true);
    expect(lines.map(({ kind }) => kind)).toEqual(['counted', 'standing', 'spared', 'pause', 'spared']);
    expect(lines[1]).toMatchObject({ ended: true, usedMs: 30 * MINUTE, leftMs: 3.5 * HOUR });
  });

  test('stands still while the outcome waits to be verified; a rework makes that time count', () => {
    const holding: DeadlineDetail = {
      ...deadline,
      holds: [{ from: at('23T11:00'), to: null, outcome: null, workingMs: null }],
    };
    const standing = reckon(holding, ms('23T12:30')).lines.find(({ kind }) => kind === 'standing');
    expect(standing).toMatchObject({ at: ms('23T11:00'), usedMs: 2 * HOUR });
    expect(verdictOf(holding, ms('23T12:30'))).toMatchObject({ key: 'held', lengths: { used: 2 * HOUR } });
    const reworked: DeadlineDetail = {
      ...deadline,
      holds: [{ from: at('23T11:00'), to: at('23T12:00'), outcome: 'rework', workingMs: HOUR }],
    };
    expect(verdictOf(reworked, ms('23T12:30')).lengths).toEqual({ used: 3.5 * HOUR, left: 0.5 * HOUR });
  });

  test('of one without a due instant says since when nothing is open, and nothing of in time', () => {
    const closedFrom = at('20T18:00');
    const none: DeadlineDetail = {
      ...deadline,
      ...{ state: 'unplannable', dueAt: null, warnAt: null, plannedDueAt: null },
      ...{ budgetMs: 0, usedMs: 0, intervals: [], pauses: [], unplannable: { closedFrom } },
    };
    expect(verdictOf(none, ms('23T12:00'))).toEqual({
      key: 'unplannableSince',
      lengths: {},
      instants: { closed: Date.parse(closedFrom) },
    });
    expect(verdictOf({ ...none, unplannable: { closedFrom: null } }, ms('23T12:00')).key).toBe('unplannable');
    const actor = { kind: 'user' as const, id: null, name: 'Olga' };
    const ended = { at: at('23T11:00'), how: 'met' as const, by: 'resolved', actor, usedMs: 0, lateMs: 0 };
    expect(verdictOf({ ...none, ended, metAt: ended.at }, ms('23T12:00')).key).toBe('unplannableMet');
  });

  test('of one moved by hand ends where it was moved to', () => {
    const moved = { ...deadline, dueAt: at('23T11:00'), movedTo: at('23T11:00'), warnAt: null };
    const ledger = reckon(moved, ms('23T10:30'));
    expect(ledger).toMatchObject({ sumMs: 2 * HOUR, exact: false });
    const later = { ...deadline, dueAt: at('23T15:00'), movedTo: at('23T15:00'), warnAt: null };
    const granted = drawBand(later, ROME, ms('23T10:30')).rows.at(-1);
    expect(granted?.kind === 'open' && granted.parts.filter(({ kind }) => kind === 'granted')).toMatchObject([
      { from: 4 / 9, to: 6 / 9 },
    ]);
  });

  test('is written so that it adds up: to the millisecond where there are any', () => {
    expect(exactLength(4 * HOUR, ',')).toBe('4:00');
    expect(exactLength(HOUR + 44 * MINUTE + 36_544, ',')).toBe('1:44:36,544');
    expect(exactLength(5000, '.')).toBe('0:00:05');
  });
});

describe('the band', () => {
  test('has a row a day, with what counted, the pause and the marks; closed days stand together', () => {
    const band = drawBand(deadline, ROME, ms('23T11:30'));
    expect(band.hours).toEqual({ from: 9, to: 18 });
    expect(band.kinds).toEqual(['counted', 'ahead', 'pause']);
    const [friday, weekend, monday] = band.rows;
    expect(friday).toMatchObject({ date: '2026-11-20', countedMs: HOUR, marks: [{ kind: 'start' }] });
    expect(weekend).toMatchObject({ kind: 'closed', from: '2026-11-21', to: '2026-11-22', why: 'week' });
    expect(monday).toMatchObject({
      countedMs: 1.5 * HOUR,
      parts: [
        { kind: 'open', from: 0, to: 1 },
        { kind: 'counted', from: 1 / 9, to: 2.5 / 9 },
        { kind: 'ahead', from: 2.5 / 9, to: 4 / 9 },
        { kind: 'pause', from: 0, to: 1 / 9 },
      ],
      marks: [{ kind: 'now' }, { kind: 'warn' }, { kind: 'due' }],
    });
  });

  test('shows the time after the due instant as late, the pauses in it not', () => {
    const late: DeadlineDetail = {
      ...deadline,
      state: 'breached',
      breachedAt: at('23T13:00'),
      pauses: [
        ...deadline.pauses,
        { from: at('23T14:00'), to: at('23T15:00'), reason: null, creditedMs: HOUR },
      ],
      ended: end('23T16:00', 2 * HOUR),
    };
    const monday = drawBand(late, ROME, ms('27T12:00')).rows.at(-1);
    expect(monday?.kind === 'open' && monday.parts.filter(({ kind }) => kind === 'late')).toMatchObject([
      { from: 4 / 9, to: 5 / 9 },
      { from: 6 / 9, to: 7 / 9 },
    ]);
    expect(verdictOf(late, ms('27T12:00'))).toMatchObject({ key: 'late', lengths: { late: 2 * HOUR } });
  });

  test('is right on the days on which the clocks change', () => {
    const days = ['2026-10-24', '2026-10-25'].map((date) => ({
      date,
      open: [
        {
          from: `${date}T00:00:00+02:00`,
          to: date.endsWith('24') ? '2026-10-25T00:00:00+02:00' : '2026-10-26T00:00:00+01:00',
        },
      ],
      ...week,
    }));
    const { rows, hours } = drawBand({ ...deadline, days, pauses: [], intervals: [] }, ROME, ms('23T11:30'));
    expect(hours).toEqual({ from: 0, to: 24 });
    expect(rows).toMatchObject([{ parts: [{ from: 0, to: 1 }] }, { parts: [{ from: 0, to: 1 }] }]);
  });
});

test('an address may name a deadline; a target alone means its newest cycle', () => {
  const rows = [
    { ...deadline, ended: end('20T16:30') },
    { ...deadline, target: 'resolution' as const, dueAt: at('27T13:00') },
    { ...deadline, cycle: 1 },
  ];
  expect(chosenDeadline(rows, 'response', null)?.cycle).toBe(1);
  expect(chosenDeadline(rows, 'response', '0')?.cycle).toBe(0);
  expect(chosenDeadline(rows, null, null)).toBe(rows[2]);
  expect(chosenDeadline([], null, null)).toBeNull();
  expect(deadlinePath('id', { target: 'response', cycle: 1 })).toBe(
    '/requests/id/show/deadlines?target=response&cycle=1',
  );
});
