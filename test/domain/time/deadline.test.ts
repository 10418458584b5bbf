import { describe, expect, it } from 'vitest';
import {
  computeDeadline,
  computeDeadlineInstants,
  countedTime,
  type DeadlinePlan,
  warningBefore,
} from '../../../domain/time/deadline.ts';
import { InvalidDurationError } from '../../../domain/time/duration.ts';
import type { Pause } from '../../../domain/time/interval.ts';
import { compileCalendar, NoWorkingTimeError } from '../../../domain/time/working-time.ts';
import {
  calendarOf,
  HOUR,
  OFFICE,
  onRomanClocks,
  ROUND_THE_CLOCK,
  rome,
  TWO_SEGMENTS,
  weekly,
} from './support.ts';

const office = compileCalendar(OFFICE);
const twoSegments = compileCalendar(TWO_SEGMENTS);
const roundTheClock = compileCalendar(ROUND_THE_CLOCK);

function plan(startedAt: string, target: string, pauses: [string, string | null][] = [], calendar = office) {
  return computeDeadline(calendar, { startedAt: rome(startedAt), target, pauses: pauses.map(toPause) });
}

function toPause([from, to]: [string, string | null]): Pause {
  return { from: rome(from), to: to === null ? null : rome(to) };
}

function clocks({ warnAt, dueAt, escalateAt }: Pick<DeadlinePlan, 'warnAt' | 'dueAt' | 'escalateAt'>) {
  return [warnAt, dueAt, escalateAt].map(onRomanClocks);
}

describe('a deadline without pauses', () => {
  it('is warned of at 80 % and escalated at 150 % of its working time', () => {
    // Friday 15–18 (3 h), Monday 9–10. 80 % of 4 h: 3 h 12. 150 %: 6 h.
    const friday = plan('2026-11-20 15:00', 'PT4H');
    expect(clocks(friday)).toEqual([
      'Mon 2026-11-23 09:12:00',
      'Mon 2026-11-23 10:00:00',
      'Mon 2026-11-23 12:00:00',
    ]);
    expect(friday.intervals).toEqual([
      { from: rome('2026-11-20 15:00'), to: rome('2026-11-20 18:00') },
      { from: rome('2026-11-23 09:00'), to: rome('2026-11-23 10:00') },
    ]);
    expect([friday.budgetMs, friday.usedMs]).toEqual([4 * HOUR, 4 * HOUR]);
  });

  it('warns within opening hours where the day has two segments (glpi#22678)', () => {
    // 80 % of 5 h are 4 h: the end of the morning. 80 % of 10 h are 8 h: the end of the day. Neither is midnight.
    expect(clocks(plan('2026-11-23 09:00', 'PT5H', [], twoSegments)).slice(0, 2)).toEqual([
      'Mon 2026-11-23 13:00:00',
      'Mon 2026-11-23 15:00:00',
    ]);
    expect(clocks(plan('2026-11-23 09:00', 'PT10H', [], twoSegments)).slice(0, 2)).toEqual([
      'Mon 2026-11-23 18:00:00',
      'Tue 2026-11-24 11:00:00',
    ]);
  });

  it('of seconds, started outside opening hours, passes just after opening', () => {
    const sunday = plan('2026-11-22 12:00', 'PT5S');
    expect(clocks(sunday)).toEqual([
      'Mon 2026-11-23 09:00:04',
      'Mon 2026-11-23 09:00:05',
      'Mon 2026-11-23 09:00:07',
    ]);
    expect(sunday.escalateAt).toBe(rome('2026-11-23 09:00:07.500'));
  });

  it('of P3D is due at the close of the third working day, warned of at 80 % of the time until then', () => {
    // Monday 10–18 (8 h), Tuesday to Thursday (27 h): 35 h. 80 %: 28 h = Monday 8, Tuesday 9, Wednesday 9, Thursday 2.
    const monday = plan('2026-11-23 10:00', 'P3D');
    expect(monday.budgetMs).toBe(35 * HOUR);
    expect(clocks(monday).slice(0, 2)).toEqual(['Thu 2026-11-26 11:00:00', 'Thu 2026-11-26 18:00:00']);
    expect(monday.intervals).toHaveLength(4);
  });

  it('is warned of at the first whole millisecond at which 80 % have passed', () => {
    // From 17:59:59.999 on Monday to Tuesday's close: 32,400,001 ms; 80 % are 25,920,000.8, of which Tuesday has all but 1.
    const odd = plan('2026-11-23 17:59:59.999', 'P1D');
    expect(odd.budgetMs).toBe(9 * HOUR + 1);
    expect(odd.warnAt).toBe(rome('2026-11-24 09:00') + 25_920_000);
  });

  it('of P3D started after closing or on a holiday has three whole days', () => {
    expect(plan('2026-11-23 19:00', 'P3D').budgetMs).toBe(27 * HOUR);
    // Easter Monday 6 April 2026: Tuesday, Wednesday, Thursday.
    const easter = plan('2026-04-06 11:00', 'P3D');
    expect(easter.budgetMs).toBe(27 * HOUR);
    expect(onRomanClocks(easter.dueAt)).toBe('Thu 2026-04-09 18:00:00');
  });

  it('of P1D round the clock ends at midnight, clock changes included', () => {
    // Saturday 12–24 (12 h) and Sunday: 23 h in spring, 25 h in autumn.
    const spring = plan('2026-03-28 12:00', 'P1D', [], roundTheClock);
    expect([spring.budgetMs / HOUR, onRomanClocks(spring.dueAt)]).toEqual([35, 'Mon 2026-03-30 00:00:00']);
    const autumn = plan('2026-10-24 12:00', 'P1D', [], roundTheClock);
    expect([autumn.budgetMs / HOUR, onRomanClocks(autumn.dueAt)]).toEqual([37, 'Mon 2026-10-26 00:00:00']);
    expect(autumn.intervals).toEqual([{ from: rome('2026-10-24 12:00'), to: rome('2026-10-26 00:00') }]);
  });
});

describe('pauses', () => {
  it('over a weekend credit working time only (glpi#10594)', () => {
    // Counted: Friday 15–17 (2 h), Monday 9:30–11:30 (2 h). The pause holds 1 h of Friday and half an hour of Monday.
    const paused = plan('2026-11-20 15:00', 'PT4H', [['2026-11-20 17:00', '2026-11-23 09:30']]);
    expect(onRomanClocks(paused.dueAt)).toBe('Mon 2026-11-23 11:30:00');
    expect(paused.intervals).toEqual([
      { from: rome('2026-11-20 15:00'), to: rome('2026-11-20 17:00') },
      { from: rome('2026-11-23 09:30'), to: rome('2026-11-23 11:30') },
    ]);
  });

  it('outside opening hours change nothing', () => {
    const without = plan('2026-11-20 15:00', 'PT4H');
    expect(plan('2026-11-20 15:00', 'PT4H', [['2026-11-20 18:00', '2026-11-23 09:00']])).toEqual(without);
    expect(plan('2026-11-20 15:00', 'PT4H', [['2026-11-20 10:00', '2026-11-20 15:00']])).toEqual(without);
    // Wholly before the start.
    expect(plan('2026-11-20 15:00', 'PT4H', [['2026-11-20 10:00', '2026-11-20 14:00']])).toEqual(without);
  });

  it('that are open hide what lies beyond them and tell what was used', () => {
    const open = plan('2026-11-23 09:00', 'PT4H', [['2026-11-23 11:00', null]]);
    expect(clocks(open)).toEqual([null, null, null]);
    expect([open.usedMs, open.budgetMs]).toEqual([2 * HOUR, 4 * HOUR]);
    expect(open.intervals).toEqual([{ from: rome('2026-11-23 09:00'), to: rome('2026-11-23 11:00') }]);
  });

  it('that are open after the warning leave the warning', () => {
    // 3 h 12 after 9:00 is 12:12, before the pause at 12:30.
    expect(clocks(plan('2026-11-23 09:00', 'PT4H', [['2026-11-23 12:30', null]]))).toEqual([
      'Mon 2026-11-23 12:12:00',
      null,
      null,
    ]);
  });

  it('that are open after the due instant leave it, and only what comes later is hidden', () => {
    const late = plan('2026-11-23 09:00', 'PT4H', [['2026-11-23 14:00', null]]);
    expect(clocks(late)).toEqual(['Mon 2026-11-23 12:12:00', 'Mon 2026-11-23 13:00:00', null]);
    expect(late.usedMs).toBe(4 * HOUR);
    // A pause that begins at the very instant is too late too.
    expect(onRomanClocks(plan('2026-11-23 09:00', 'PT4H', [['2026-11-23 13:00', null]]).dueAt)).toContain(
      '13:00:00',
    );
  });

  it('that are open from the start leave nothing', () => {
    const held = plan('2026-11-23 09:00', 'PT4H', [['2026-11-23 09:00', null]]);
    expect(held).toMatchObject({ dueAt: null, warnAt: null, usedMs: 0, intervals: [] });
  });

  it('may overlap and come in any order', () => {
    // Together 10–12 and 14–15: 3 hours more.
    const pauses: [string, string][] = [
      ['2026-11-23 14:00', '2026-11-23 15:00'],
      ['2026-11-23 10:30', '2026-11-23 12:00'],
      ['2026-11-23 10:00', '2026-11-23 11:00'],
    ];
    expect(onRomanClocks(plan('2026-11-23 09:00', 'PT4H', pauses).dueAt)).toBe('Mon 2026-11-23 16:00:00');
  });

  it('that are empty or backward change nothing', () => {
    const without = plan('2026-11-23 09:00', 'PT4H');
    const odd: [string, string][] = [
      ['2026-11-23 10:00', '2026-11-23 10:00'],
      ['2026-11-23 12:00', '2026-11-23 11:00'],
    ];
    expect(plan('2026-11-23 09:00', 'PT4H', odd)).toEqual(without);
  });

  it('push a target in days by their working time', () => {
    // 35 h from Monday 10:00; two hours of Tuesday paused: due two hours into Friday.
    const paused = plan('2026-11-23 10:00', 'P3D', [['2026-11-24 10:00', '2026-11-24 12:00']]);
    expect(onRomanClocks(paused.dueAt)).toBe('Fri 2026-11-27 11:00:00');
  });
});

describe('a change of priority', () => {
  it('keeps what was paused before it (glpi#15605)', () => {
    const pauses: [string, string][] = [['2026-11-23 10:00', '2026-11-23 14:00']];
    // 8 h: 9–10, 14–18, Tuesday 9–12. 4 h: 9–10, 14–17.
    expect(onRomanClocks(plan('2026-11-23 09:00', 'PT8H', pauses).dueAt)).toBe('Tue 2026-11-24 12:00:00');
    expect(onRomanClocks(plan('2026-11-23 09:00', 'PT4H', pauses).dueAt)).toBe('Mon 2026-11-23 17:00:00');
  });

  it('to a target that was passed already gives the past instant', () => {
    const now = rome('2026-11-23 16:00');
    const raised = plan('2026-11-23 09:00', 'PT2H');
    expect(raised.dueAt).toBeLessThan(now);
    expect(onRomanClocks(raised.dueAt)).toBe('Mon 2026-11-23 11:00:00');
  });
});

describe('the rest', () => {
  it('counts what was used by an instant', () => {
    const clock = {
      startedAt: rome('2026-11-23 09:00'),
      pauses: [toPause(['2026-11-23 10:00', '2026-11-23 14:00'])],
    };
    const used = (until: string) => countedTime(office, clock, rome(until)) / HOUR;
    expect([
      used('2026-11-23 08:00'),
      used('2026-11-23 12:00'),
      used('2026-11-23 15:30'),
      used('2026-11-24 10:00'),
    ]).toEqual([0, 1, 2.5, 6]);
  });

  it('is plain JSON, in ISO where wanted', () => {
    const both = plan('2026-11-23 09:00', 'PT4H');
    expect(JSON.parse(JSON.stringify(both))).toEqual(both);
    expect(both).toMatchObject({
      warnAt: Date.parse('2026-11-23T11:12:00.000Z'),
      dueAt: Date.parse('2026-11-23T12:00:00.000Z'),
      escalateAt: Date.parse('2026-11-23T14:00:00.000Z'),
      intervals: [
        { from: Date.parse('2026-11-23T08:00:00.000Z'), to: Date.parse('2026-11-23T12:00:00.000Z') },
      ],
    });
    const { usedMs: _used, intervals: _intervals, ...instants } = both;
    expect(
      computeDeadlineInstants(office, { startedAt: rome('2026-11-23 09:00'), target: 'PT4H', pauses: [] }),
    ).toEqual(instants);
  });

  it('escalates when told, and refuses percentages that are none', () => {
    const at = (escalateAfterPercent: number) =>
      computeDeadline(office, {
        startedAt: rome('2026-11-23 09:00'),
        target: 'PT4H',
        pauses: [],
        escalateAfterPercent,
      });
    expect(onRomanClocks(at(200).escalateAt)).toBe('Mon 2026-11-23 17:00:00');
    expect(at(100).escalateAt).toBe(at(100).dueAt);
    expect(() => at(0)).toThrow(RangeError);
    expect(() => at(Number.NaN)).toThrow(RangeError);
  });

  it('refuses targets that are none', () => {
    expect(() => plan('2026-11-23 09:00', 'P1DT4H')).toThrow(InvalidDurationError);
  });

  it('has no escalation, and then no deadline, where the calendar ends', () => {
    const periods = [{ validFrom: '2020-01-01', weekly: weekly(['monday'], ['09:00', '18:00']) }];
    const ending = compileCalendar({
      ...calendarOf({}),
      periods: [...periods, { validFrom: '2026-11-24', weekly: {} }],
    });
    expect(clocks(plan('2026-11-23 09:00', 'PT8H', [], ending))).toEqual([
      'Mon 2026-11-23 15:24:00',
      'Mon 2026-11-23 17:00:00',
      null,
    ]);
    expect(() => plan('2026-11-23 09:00', 'PT10H', [], ending)).toThrow(NoWorkingTimeError);
  });
});

describe('a due instant set by hand', () => {
  const warned = (from: string, dueAt: string) =>
    onRomanClocks(warningBefore(office, rome(from), rome(dueAt)));

  it('is warned of at 80 % of the working time from then on', () => {
    // Friday 16:00 to Monday 12:00 are five hours of work: four of them are over on Monday at 11:00.
    expect(warned('2026-11-20 16:00', '2026-11-23 12:00')).toBe('Mon 2026-11-23 11:00:00');
  });

  it('is warned of by the clock where no working time is left before it', () => {
    expect(warned('2026-11-21 10:00', '2026-11-21 20:00')).toBe('Sat 2026-11-21 18:00:00');
  });

  it('is warned of by the clock where that lies further ahead than opening time is looked for', () => {
    const from = rome('2026-11-20 16:00');
    const dueAt = rome('2099-11-20 16:00');
    expect(warningBefore(office, from, dueAt)).toBe(from + 0.8 * (dueAt - from));
  });
});
