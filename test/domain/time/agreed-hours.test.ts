import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAgreedHours } from '../../../domain/time/agreed-hours.ts';
import { type Calendar, type CalendarException, checkCalendar } from '../../../domain/time/calendar.ts';
import { italianHolidays } from '../../../domain/time/holidays-it.ts';
import { calendarOf, MONDAY_TO_FRIDAY, weekly } from './support.ts';

const NINE_TO_SIX = weekly(MONDAY_TO_FRIDAY, ['09:00', '18:00']);

/** The calendar of R19: 9:00 to 18:00, thirty minutes either way. */
function arpae(more: Partial<Calendar> = {}): Calendar {
  return calendarOf(NINE_TO_SIX, {
    publicHolidays: 'IT',
    patronDay: '12-07',
    agreedHours: { weekly: NINE_TO_SIX, toleranceMinutes: 30 },
    ...more,
  });
}

const problemsOf = (calendar: Calendar) => {
  expect(checkCalendar(calendar)).toEqual([]);
  return checkAgreedHours(calendar, italianHolidays).map(({ path, message }) => `${path}: ${message}`);
};

function withWeek(from: string, to: string, validFrom = '2027-01-01'): Calendar {
  const later = { validFrom, weekly: weekly(MONDAY_TO_FRIDAY, [from, to]) };
  return arpae({ periods: [...arpae().periods, later] });
}

const withException = (exception: Omit<CalendarException, 'reason'>) =>
  arpae({ exceptions: [{ ...exception, reason: 'prova' }] });

describe('weekly hours', () => {
  it.each([
    ['09:00', '18:00'],
    ['09:30', '18:30'],
    ['08:30', '17:30'],
    ['08:30', '18:30'],
    ['09:30', '17:30'],
  ])('may be %s to %s where 9 to 18 is agreed', (from, to) => {
    expect(problemsOf(withWeek(from, to))).toEqual([]);
  });

  it('say by how much they depart', () => {
    expect(problemsOf(withWeek('09:31', '18:00')).slice(0, 1)).toEqual([
      'periods.1.weekly.monday.0.from: 09:31 is 31 minutes after the agreed 09:00: 30 at most are allowed',
    ]);
    expect(problemsOf(withWeek('09:00', '17:00'))[4]).toBe(
      'periods.1.weekly.friday.0.to: 17:00 is 60 minutes before the agreed 18:00: 30 at most are allowed',
    );
  });

  it('are held against the agreed hours, not against those before', () => {
    const twice = arpae({
      periods: [
        ...arpae().periods,
        { validFrom: '2026-01-01', weekly: weekly(MONDAY_TO_FRIDAY, ['09:30', '18:30']) },
        { validFrom: '2027-01-01', weekly: weekly(MONDAY_TO_FRIDAY, ['10:00', '19:00']) },
      ],
    });
    expect(problemsOf(twice)).toHaveLength(10);
  });

  it('open on the agreed weekdays, in as many segments', () => {
    const pause = arpae({
      periods: [
        { validFrom: '2020-01-01', weekly: weekly(MONDAY_TO_FRIDAY, ['09:00', '13:00'], ['14:00', '18:00']) },
      ],
    });
    expect(problemsOf(pause)[0]).toBe(
      'periods.0.weekly.monday: not as many segments as agreed: 1 agreed, 2 given',
    );
    const saturdays = weekly(['saturday'], ['09:00', '13:00']);
    const sixDays = { validFrom: '2020-01-01', weekly: { ...NINE_TO_SIX, ...saturdays } };
    expect(problemsOf(arpae({ periods: [sixDays] }))).toEqual([
      'periods.0.weekly.saturday: closed in the agreed hours: open single days by exceptions',
    ]);
    const fourDays = { validFrom: '2020-01-01', weekly: { ...NINE_TO_SIX, friday: [] } };
    expect(problemsOf(arpae({ periods: [fourDays] }))).toEqual([
      'periods.0.weekly.friday: open in the agreed hours: close single days by exceptions',
    ]);
  });

  it('that ended before the agreement began are left alone; those it found are not', () => {
    const agreedHours = { validFrom: '2026-06-01', weekly: NINE_TO_SIX, toleranceMinutes: 30 };
    const old = { validFrom: '2020-01-01', weekly: weekly(MONDAY_TO_FRIDAY, ['07:00', '15:00']) };
    const present = { validFrom: '2026-06-01', weekly: NINE_TO_SIX };
    expect(problemsOf(arpae({ agreedHours, periods: [old, present] }))).toEqual([]);
    const late = { ...present, validFrom: '2026-06-02' };
    expect(problemsOf(arpae({ agreedHours, periods: [old, late] }))).toHaveLength(10);
  });
});

describe('an exception', () => {
  it.each([
    ['that closes a day', { date: '2026-11-23', segments: [] }],
    ['that moves hours a little', { date: '2026-11-23', segments: [{ from: '09:30', to: '18:30' }] }],
    ['that opens a Saturday', { date: '2026-11-21', segments: [{ from: '08:00', to: '20:00' }] }],
    ['that opens a public holiday', { date: '2026-12-08', segments: [{ from: '10:00', to: '12:00' }] }],
    ['that opens the patron day', { date: '2026-12-07', segments: [{ from: '10:00', to: '12:00' }] }],
    [
      'that closes part of a day',
      { date: '2026-12-24', segments: [{ from: '09:00', to: '13:00' }], kind: 'closure' as const },
    ],
    [
      'that opens longer',
      { date: '2026-11-23', segments: [{ from: '07:00', to: '20:00' }], kind: 'opening' as const },
    ],
  ])('%s is taken', (_, exception) => {
    expect(problemsOf(withException(exception))).toEqual([]);
  });

  it.each([
    [
      'that moves the opening by an hour',
      { date: '2026-11-23', segments: [{ from: '10:00', to: '18:00' }] },
      'exceptions.0.segments.0.from: 10:00 is 60 minutes after the agreed 09:00: 30 at most are allowed',
    ],
    [
      'that says it moves hours on a holiday',
      { date: '2026-12-25', segments: [{ from: '09:00', to: '18:00' }], kind: 'moved' as const },
      'exceptions.0.kind: closed in the agreed hours: open single days by exceptions',
    ],
    [
      'that closes and opens earlier at once',
      { date: '2026-11-23', segments: [{ from: '08:00', to: '12:00' }], kind: 'closure' as const },
      'exceptions.0.segments.0: a closure leaves hours within the agreed ones',
    ],
    [
      'that opens and closes earlier at once',
      { date: '2026-11-23', segments: [{ from: '07:00', to: '17:00' }], kind: 'opening' as const },
      'exceptions.0.segments: an extra opening keeps the agreed hours',
    ],
  ])('%s is refused', (_, exception, problem) => {
    expect(problemsOf(withException(exception))).toEqual([problem]);
  });

  it('before the agreement is left alone', () => {
    const agreedHours = { validFrom: '2026-12-01', weekly: NINE_TO_SIX, toleranceMinutes: 30 };
    const exceptions = [{ date: '2026-11-23', segments: [{ from: '12:00', to: '20:00' }], reason: 'prima' }];
    expect(problemsOf(arpae({ agreedHours, exceptions }))).toEqual([]);
  });
});

it('a week moved by so many minutes is taken if and only if no end of it moves further than is allowed', () => {
  const minute = fc.integer({ min: -180, max: 180 });
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 0, max: 60 }), (opening, closing, tolerance) => {
      const time = (minutes: number) =>
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      const calendar = withWeek(time(9 * 60 + opening), time(18 * 60 + closing));
      calendar.agreedHours = { weekly: NINE_TO_SIX, toleranceMinutes: tolerance };
      const allowed = Math.abs(opening) <= tolerance && Math.abs(closing) <= tolerance;
      expect(checkAgreedHours(calendar, italianHolidays).length === 0).toBe(allowed);
    }),
  );
});
