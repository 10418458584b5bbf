import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../domain/time/local-date.ts';
import {
  compileCalendar,
  InvalidCalendarError,
  NoWorkingTimeError,
} from '../../../domain/time/working-time.ts';
import {
  calendarOf,
  DAILY,
  HOUR,
  MINUTE,
  OFFICE,
  onRomanClocks,
  ROUND_THE_CLOCK,
  rome,
  TWO_SEGMENTS,
  weekly,
} from './support.ts';

const office = compileCalendar(OFFICE);
const twoSegments = compileCalendar(TWO_SEGMENTS);
const daily = compileCalendar(DAILY);
const roundTheClock = compileCalendar(ROUND_THE_CLOCK);
const added = (calendar: typeof office, from: string, ms: number) =>
  onRomanClocks(calendar.addWorkingTime(rome(from), ms));

describe('adding working time', () => {
  it.each([
    // Friday 15–18 are 3 hours, Monday 9–10 the fourth.
    ['over a weekend', '2026-11-20 15:00', 4 * HOUR, 'Mon 2026-11-23 10:00:00'],
    // Exactly at closing: that closing, not Tuesday at 9.
    ['up to closing', '2026-11-23 14:00', 4 * HOUR, 'Mon 2026-11-23 18:00:00'],
    ['for a whole day', '2026-11-23 09:00', 9 * HOUR, 'Mon 2026-11-23 18:00:00'],
    ['one millisecond more', '2026-11-23 14:00', 4 * HOUR + 1000, 'Tue 2026-11-24 09:00:01'],
    ['from before opening', '2026-11-23 07:00', HOUR, 'Mon 2026-11-23 10:00:00'],
    ['from closing', '2026-11-20 18:00', HOUR, 'Mon 2026-11-23 10:00:00'],
    ['from a Sunday', '2026-11-22 12:00', 5000, 'Mon 2026-11-23 09:00:05'],
    // Friday 4 December 17–18; Saturday, Sunday; Monday 7 Saint Ambrose; Tuesday 8 Immacolata; Wednesday 9.
    ['over patron day and holiday', '2026-12-04 17:00', 2 * HOUR, 'Wed 2026-12-09 10:00:00'],
    // Good Friday is no holiday in Italy, Easter Monday (6 April 2026) is.
    ['over Easter', '2026-04-03 17:00', 2 * HOUR, 'Tue 2026-04-07 10:00:00'],
    // Thursday 31 December 17–18; Friday 1 January; weekend; Monday 4.
    ['over the year end', '2026-12-31 17:00', 2 * HOUR, 'Mon 2027-01-04 10:00:00'],
    // 4 October 2027 is a Monday and, since law 151/2025, a holiday.
    ['over Saint Francis', '2027-10-01 17:00', 2 * HOUR, 'Tue 2027-10-05 10:00:00'],
    ['over a leap day', '2028-02-28 17:00', 10 * HOUR, 'Tue 2028-02-29 18:00:00'],
  ])('%s', (_, from, ms, due) => {
    expect(added(office, from, ms)).toBe(due);
  });

  it('stays at the end of the morning where the day has two segments', () => {
    expect(added(twoSegments, '2026-11-23 09:00', 4 * HOUR)).toBe('Mon 2026-11-23 13:00:00');
    expect(added(twoSegments, '2026-11-23 13:00', HOUR)).toBe('Mon 2026-11-23 15:00:00');
    expect(added(twoSegments, '2026-11-23 12:00', 6 * HOUR)).toBe('Tue 2026-11-24 10:00:00');
  });

  it('of nothing stays where it is, even outside opening hours', () => {
    expect(added(office, '2026-11-22 12:00', 0)).toBe('Sun 2026-11-22 12:00:00');
  });

  it('refuses less than nothing, and what is no number', () => {
    expect(() => office.addWorkingTime(0, -1)).toThrow(RangeError);
    expect(() => office.addWorkingTime(0, Number.NaN)).toThrow(RangeError);
    expect(() => office.addWorkingTime(Number.NaN, 1)).toThrow(RangeError);
    expect(() => office.workingTimeBetween(0, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('clock changes in Rome', () => {
  // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
  it('make the round-the-clock day 23 and 25 hours long', () => {
    const day = (from: string, to: string) => roundTheClock.workingTimeBetween(rome(from), rome(to)) / HOUR;
    expect(day('2026-03-29 00:00', '2026-03-30 00:00')).toBe(23);
    expect(day('2026-10-25 00:00', '2026-10-26 00:00')).toBe(25);
    // 12 hours of Saturday and 12 of Sunday, which reach 13:00 in spring and 11:00 in autumn.
    expect(added(roundTheClock, '2026-03-28 12:00', 24 * HOUR)).toBe('Sun 2026-03-29 13:00:00');
    expect(added(roundTheClock, '2026-10-24 12:00', 24 * HOUR)).toBe('Sun 2026-10-25 11:00:00');
  });

  it('leave 9 to 18 nine hours long', () => {
    for (const date of ['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26']) {
      const [interval] = daily.intervalsBetween(rome(`${date} 00:00`), rome(`${date} 23:59`));
      expect([onRomanClocks(interval?.from ?? null), onRomanClocks(interval?.to ?? null)]).toEqual([
        expect.stringContaining(`${date} 09:00`),
        expect.stringContaining(`${date} 18:00`),
      ]);
    }
    expect(added(daily, '2026-03-28 17:00', 2 * HOUR)).toBe('Sun 2026-03-29 10:00:00');
    expect(added(daily, '2026-10-24 17:00', 2 * HOUR)).toBe('Sun 2026-10-25 10:00:00');
  });

  it('open at 03:00 what would open in the hour that is missing', () => {
    const night = compileCalendar(calendarOf(weekly(WEEKDAYS, ['02:30', '05:00'])));
    const [interval, ...more] = night.intervalsBetween(rome('2026-03-29 00:00'), rome('2026-03-29 12:00'));
    expect(more).toEqual([]);
    expect(onRomanClocks(interval?.from ?? null)).toBe('Sun 2026-03-29 03:00:00');
    expect((interval?.to ?? 0) - (interval?.from ?? 0)).toBe(2 * HOUR);
  });

  it('are open both times in the hour that comes twice', () => {
    const night = compileCalendar(calendarOf(weekly(WEEKDAYS, ['01:00', '02:30'])));
    const from = Date.parse('2026-10-24T22:00:00Z');
    // 01:00–02:30 in summer time, then 02:00–02:30 again in winter time.
    expect(night.intervalsBetween(from, from + 12 * HOUR).map(iso)).toEqual([
      ['2026-10-24T23:00:00.000Z', '2026-10-25T00:30:00.000Z'],
      ['2026-10-25T01:00:00.000Z', '2026-10-25T01:30:00.000Z'],
    ]);
    expect(night.closeOfNthWorkingDay(rome('2026-10-24 12:00'), 1)).toBe(Date.parse('2026-10-25T01:30:00Z'));
  });

  it('have no opening at all in the missing hour alone', () => {
    const night = compileCalendar(calendarOf(weekly(WEEKDAYS, ['02:00', '03:00'])));
    expect(onRomanClocks(night.nextOpening(rome('2026-03-28 04:00')))).toBe('Mon 2026-03-30 02:00:00');
    expect(onRomanClocks(night.closeOfNthWorkingDay(rome('2026-03-28 04:00'), 1))).toBe(
      'Mon 2026-03-30 03:00:00',
    );
  });
});

describe('the n-th working day', () => {
  it.each([
    ['counts from the day after', '2026-11-23 10:00', 3, 'Thu 2026-11-26 18:00:00'],
    ['whatever the hour, before opening', '2026-11-23 00:00', 3, 'Thu 2026-11-26 18:00:00'],
    ['and after closing', '2026-11-23 23:59', 3, 'Thu 2026-11-26 18:00:00'],
    ['from a Sunday', '2026-11-22 10:00', 3, 'Wed 2026-11-25 18:00:00'],
    ['over a weekend', '2026-11-19 10:00', 3, 'Tue 2026-11-24 18:00:00'],
    // Friday 3 April, Tuesday 7, Wednesday 8: Easter Monday is left out.
    ['over Easter', '2026-04-02 10:00', 3, 'Wed 2026-04-08 18:00:00'],
    // Thursday 3 December; Friday 4; Saturday to Tuesday 8 closed; Wednesday 9; Thursday 10.
    ['over patron day', '2026-12-03 10:00', 3, 'Thu 2026-12-10 18:00:00'],
    // Tuesday 29 December: 30, 31, then Monday 4 January.
    ['over the year end', '2026-12-29 10:00', 3, 'Mon 2027-01-04 18:00:00'],
    ['onto a leap day', '2028-02-28 10:00', 1, 'Tue 2028-02-29 18:00:00'],
  ])('%s', (_, from, n, close) => {
    expect(onRomanClocks(office.closeOfNthWorkingDay(rome(from), n))).toBe(close);
  });

  it('is that of Rome: half an hour before midnight there is the day before', () => {
    expect(onRomanClocks(office.closeOfNthWorkingDay(Date.parse('2026-11-23T22:30:00Z'), 1))).toContain(
      '2026-11-24',
    );
    expect(onRomanClocks(office.closeOfNthWorkingDay(Date.parse('2026-11-23T23:30:00Z'), 1))).toContain(
      '2026-11-25',
    );
  });

  it('closes at midnight round the clock', () => {
    expect(onRomanClocks(roundTheClock.closeOfNthWorkingDay(rome('2026-11-23 10:00'), 1))).toContain(
      '11-25 00:00:00',
    );
  });

  it('refuses counts that are none', () => {
    for (const n of [0, -1, 1.5, Number.NaN])
      expect(() => office.closeOfNthWorkingDay(0, n)).toThrow(RangeError);
  });
});

describe('intervals', () => {
  it('round the clock are one over months, clock changes and year ends', () => {
    const from = rome('2025-11-15 12:00');
    const to = rome('2027-02-15 12:00');
    expect(roundTheClock.intervalsBetween(from, to)).toEqual([{ from, to }]);
  });

  it('join segments that touch', () => {
    const joined = compileCalendar(calendarOf(weekly(WEEKDAYS, ['09:00', '13:00'], ['13:00', '18:00'])));
    expect(joined.intervalsBetween(rome('2026-11-23 00:00'), rome('2026-11-23 23:00'))).toHaveLength(1);
  });

  it('join nights over midnight', () => {
    const nights = compileCalendar(calendarOf(weekly(WEEKDAYS, ['00:00', '06:00'], ['22:00', '24:00'])));
    const [first] = nights.intervalsBetween(rome('2026-11-23 12:00'), rome('2026-11-24 12:00'));
    expect([first?.from, first?.to].map((at) => onRomanClocks(at ?? null))).toEqual([
      'Mon 2026-11-23 22:00:00',
      'Tue 2026-11-24 06:00:00',
    ]);
  });

  it('are cut to what was asked', () => {
    const from = rome('2026-11-20 17:00');
    const to = rome('2026-11-23 09:30');
    expect(office.intervalsBetween(from, to)).toEqual([
      { from, to: rome('2026-11-20 18:00') },
      { from: rome('2026-11-23 09:00'), to },
    ]);
    expect(office.intervalsBetween(to, from)).toEqual([]);
    expect(office.intervalsBetween(from + MINUTE, from + 2 * MINUTE)).toHaveLength(1);
    expect(office.intervalsBetween(rome('2026-11-20 18:00'), rome('2026-11-23 09:00'))).toEqual([]);
  });
});

describe('open or not', () => {
  it('opens at the opening and is closed at the closing', () => {
    const times = ['08:59:59', '09:00:00', '17:59:59', '18:00:00'];
    expect(times.map((time) => office.isOpen(rome(`2026-11-23 ${time}`)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('finds the next opening', () => {
    expect(onRomanClocks(office.nextOpening(rome('2026-11-20 18:00')))).toBe('Mon 2026-11-23 09:00:00');
    expect(onRomanClocks(office.nextOpening(rome('2026-11-23 10:00')))).toBe('Mon 2026-11-23 10:00:00');
  });
});

describe('the rules of a day', () => {
  const calendar = compileCalendar({
    ...OFFICE,
    periods: [
      { validFrom: '2027-01-01', weekly: weekly(['monday'], ['10:00', '12:00']) },
      { validFrom: '2026-01-01', weekly: weekly(['monday'], ['09:00', '18:00']) },
    ],
    exceptions: [
      { date: '2025-12-29', segments: [{ from: '09:00', to: '10:00' }], reason: 'prima della validità' },
      { date: '2026-06-02', segments: [{ from: '09:00', to: '13:00' }], reason: 'apertura straordinaria' },
      { date: '2026-11-23', segments: [], reason: 'sciopero' },
    ],
  });

  it.each([
    ['2025-12-29', 'before_validity', 0],
    ['2026-01-05', 'week', 1],
    ['2026-01-06', 'public_holiday', 0],
    ['2026-06-02', 'exception', 1],
    ['2026-11-23', 'exception', 0],
    ['2026-12-07', 'patron_day', 0],
    ['2026-12-14', 'week', 1],
    ['2026-12-15', 'week', 0],
  ])('%s: %s, %i segments', (date, kind, segments) => {
    const hours = calendar.dayHours(date);
    expect([hours.why.kind, hours.segments.length]).toEqual([kind, segments]);
  });

  it('tell which week, which holiday, which reason', () => {
    expect(calendar.dayHours('2027-01-04').why).toEqual({ kind: 'week', validFrom: '2027-01-01' });
    expect(calendar.dayHours('2026-12-25').why).toEqual({ kind: 'public_holiday', name: 'Natale' });
    expect(calendar.dayHours('2026-11-23').why).toEqual({
      kind: 'exception',
      reason: 'sciopero',
      exception: 'closure',
    });
  });

  it('change hours on the day the later period begins', () => {
    expect(onRomanClocks(calendar.nextOpening(rome('2026-12-29 00:00')))).toBe('Mon 2027-01-04 10:00:00');
    expect(onRomanClocks(calendar.nextOpening(rome('2025-06-01 00:00')))).toBe('Mon 2026-01-05 09:00:00');
  });

  it('take holidays from a table where one is given', () => {
    const edited = compileCalendar(OFFICE, {
      holidaysOfYear: (year) => [{ date: `${year}-11-23`, name: 'Lutto cittadino' }],
    });
    expect(edited.dayHours('2026-11-23').why).toEqual({ kind: 'public_holiday', name: 'Lutto cittadino' });
    expect(edited.dayHours('2026-12-25').why.kind).toBe('week');
  });

  it('name both holidays that meet on one day', () => {
    expect(office.dayHours('2011-04-25').why).toEqual({ kind: 'before_validity' });
    const both = compileCalendar({ ...OFFICE, periods: [{ validFrom: '2010-01-01', weekly: {} }] });
    expect(both.dayHours('2011-04-25').why).toMatchObject({
      name: expect.stringMatching(/Liberazione.*Angelo|Angelo.*Liberazione/),
    });
  });
});

describe('calendars without working time', () => {
  const empty = compileCalendar(calendarOf({}));
  const ended = compileCalendar({
    ...OFFICE,
    periods: [...OFFICE.periods, { validFrom: '2027-01-01', weekly: {} }],
  });

  it('say so instead of searching for ever', () => {
    expect(() => empty.addWorkingTime(rome('2026-11-23 09:00'), 1)).toThrow(NoWorkingTimeError);
    expect(() => empty.nextOpening(rome('2026-11-23 09:00'))).toThrow(NoWorkingTimeError);
    expect(() => empty.closeOfNthWorkingDay(rome('2026-11-23 09:00'), 1)).toThrow(NoWorkingTimeError);
    expect(() => ended.nextOpening(rome('2026-12-31 18:00'))).toThrow(NoWorkingTimeError);
    expect(empty.workingTimeBetween(rome('2026-01-01 00:00'), rome('2027-01-01 00:00'))).toBe(0);
  });

  it('answer the same whatever was asked before', () => {
    const opensLate = () =>
      compileCalendar({
        ...OFFICE,
        periods: [{ validFrom: '2050-01-01', weekly: weekly(['monday'], ['09:00', '10:00']) }],
      });
    const fresh = opensLate();
    const used = opensLate();
    used.workingTimeBetween(rome('2010-01-01 00:00'), rome('2060-01-01 00:00'));
    for (const calendar of [fresh, used]) {
      expect(() => calendar.nextOpening(rome('2026-01-01 00:00'))).toThrow(NoWorkingTimeError);
      expect(onRomanClocks(calendar.nextOpening(rome('2035-01-01 00:00')))).toBe('Mon 2050-01-03 09:00:00');
    }
  });

  it('are not compiled when they are wrong', () => {
    expect(() => compileCalendar({ ...OFFICE, timeZone: 'Mars/Olympus' })).toThrow(InvalidCalendarError);
  });

  it('are not changed by later changes of the object they were compiled from', () => {
    const source = structuredClone(OFFICE);
    const compiled = compileCalendar(source);
    source.exceptions.push({ date: '2026-11-23', segments: [], reason: 'dopo' });
    source.periods.pop();
    expect(compiled.isOpen(rome('2026-11-23 09:00'))).toBe(true);
  });
});

function iso({ from, to }: { from: number; to: number }): [string, string] {
  return [new Date(from).toISOString(), new Date(to).toISOString()];
}
