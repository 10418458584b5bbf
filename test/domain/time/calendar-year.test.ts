import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarYear } from '../../../domain/time/calendar-year.ts';
import { startOfDate } from '../../../domain/time/rome.ts';
import { compileCalendar } from '../../../domain/time/working-time.ts';
import { aCalendar, DAILY, OFFICE, ROUND_THE_CLOCK } from './support.ts';

const office = compileCalendar({
  ...OFFICE,
  exceptions: [{ date: '2026-12-24', segments: [{ from: '09:00', to: '13:00' }], reason: 'Vigilia' }],
});
const dayOf = (year: number, date: string) =>
  calendarYear(office, year).days.find((day) => day.date === date);

describe('the year of a calendar', () => {
  it('has each day with its hours and why', () => {
    expect(dayOf(2026, '2026-11-23')).toEqual({
      date: '2026-11-23',
      weekday: 'monday',
      segments: [{ from: '09:00', to: '18:00' }],
      openMinutes: 540,
      why: { kind: 'week', validFrom: '2020-01-01' },
      clockChange: null,
    });
    expect(dayOf(2026, '2026-12-24')).toMatchObject({
      openMinutes: 240,
      why: { kind: 'exception', reason: 'Vigilia', exception: 'moved' },
    });
    expect(dayOf(2026, '2026-12-25')).toMatchObject({
      openMinutes: 0,
      why: { kind: 'public_holiday', name: 'Natale' },
    });
    expect(dayOf(2026, '2026-12-07')?.why).toEqual({ kind: 'patron_day' });
    expect(dayOf(2019, '2019-11-25')?.why).toEqual({ kind: 'before_validity' });
  });

  it('marks the days on which clocks are changed', () => {
    const changes = (year: number) =>
      calendarYear(office, year).days.flatMap(({ date, clockChange }) =>
        clockChange ? [[date, clockChange.direction, clockChange.minutes]] : [],
      );
    expect(changes(2026)).toEqual([
      ['2026-03-29', 'forward', 60],
      ['2026-10-25', 'back', 60],
    ]);
  });

  it('has 366 days in leap years, and all hours round the clock', () => {
    const clock = compileCalendar(ROUND_THE_CLOCK);
    expect(calendarYear(clock, 2028)).toMatchObject({ openDays: 366, openMinutes: 366 * 1440 });
    expect(calendarYear(clock, 2027)).toMatchObject({ openDays: 365, openMinutes: 365 * 1440 });
    const [spring] = calendarYear(clock, 2027).days.filter(({ clockChange }) => clockChange);
    expect(spring?.openMinutes).toBe(23 * 60);
  });

  it('is not shown where calendars end', () => {
    for (const year of [1950, 2250, 2026.5]) {
      expect(() => calendarYear(compileCalendar(DAILY), year)).toThrow(RangeError);
    }
  });

  it('adds up to the working time of the year, in any zone', () => {
    fc.assert(
      fc.property(aCalendar, fc.integer({ min: 2025, max: 2029 }), (source, year) => {
        const calendar = compileCalendar(source);
        const shown = calendarYear(calendar, year);
        const sum = shown.days.reduce((minutes, day) => minutes + day.openMinutes, 0);
        const [from, to] = [year, year + 1].map((one) => startOfDate(`${one}-01-01`, source.timeZone));
        expect(sum * 60_000).toBe(calendar.workingTimeBetween(from as number, to as number));
        expect(shown.openMinutes).toBe(sum);
      }),
      { numRuns: 30 },
    );
  });
});
