import { describe, expect, it } from 'vitest';
import { type Calendar, checkCalendar } from '../../../domain/time/calendar.ts';
import { calendarOf, OFFICE, ROUND_THE_CLOCK, TWO_SEGMENTS, weekly } from './support.ts';

const monday = (...segments: [string, string][]) => calendarOf(weekly(['monday'], ...segments));
const pathsOf = (calendar: Calendar) => checkCalendar(calendar).map(({ path }) => path);

describe('checkCalendar', () => {
  it.each([
    ['office hours', OFFICE],
    ['two segments', TWO_SEGMENTS],
    ['round the clock', ROUND_THE_CLOCK],
    ['touching segments', monday(['09:00', '13:00'], ['13:00', '18:00'])],
    ['no opening at all', calendarOf({})],
    ['a patron day in leap years', { ...OFFICE, patronDay: '02-29' }],
    [
      'an exception that closes',
      { ...OFFICE, exceptions: [{ date: '2026-12-24', segments: [], reason: 'ponte' }] },
    ],
  ])('accepts %s', (_, calendar) => {
    expect(checkCalendar(calendar)).toEqual([]);
  });

  it.each([
    ['a segment that ends before it starts', monday(['18:00', '09:00']), 'periods.0.weekly.monday.0.to'],
    ['an empty segment', monday(['09:00', '09:00']), 'periods.0.weekly.monday.0.to'],
    [
      'overlapping segments',
      monday(['09:00', '13:00'], ['12:59', '18:00']),
      'periods.0.weekly.monday.1.from',
    ],
    [
      'segments out of order',
      monday(['14:00', '18:00'], ['09:00', '13:00']),
      'periods.0.weekly.monday.1.from',
    ],
    ['24:00 as a start', monday(['24:00', '24:00']), 'periods.0.weekly.monday.0.from'],
    ['a time past midnight', monday(['22:00', '25:00']), 'periods.0.weekly.monday.0.to'],
    ['a time without leading zero', monday(['9:00', '18:00']), 'periods.0.weekly.monday.0.from'],
    ['minutes that are none', monday(['09:60', '18:00']), 'periods.0.weekly.monday.0.from'],
    ['a zone that is none', { ...OFFICE, timeZone: 'Europe/Bologna' }, 'timeZone'],
    ['no periods', { ...OFFICE, periods: [] }, 'periods'],
    [
      'a date that is none',
      { ...OFFICE, periods: [{ validFrom: '2026-02-29', weekly: {} }] },
      'periods.0.validFrom',
    ],
    [
      'two periods from one day',
      { ...OFFICE, periods: ['2026-01-01', '2026-01-01'].map((validFrom) => ({ validFrom, weekly: {} })) },
      'periods.1.validFrom',
    ],
    [
      'two exceptions on one day',
      { ...OFFICE, exceptions: [1, 2].map(() => ({ date: '2026-12-24', segments: [], reason: 'ponte' })) },
      'exceptions.1.date',
    ],
    [
      'an extra opening without hours',
      {
        ...OFFICE,
        exceptions: [{ date: '2026-12-24', segments: [], reason: 'ponte', kind: 'opening' as const }],
      },
      'exceptions.0.segments',
    ],
    [
      'agreed hours that end before they start',
      { ...OFFICE, agreedHours: { weekly: weekly(['monday'], ['18:00', '09:00']), toleranceMinutes: 30 } },
      'agreedHours.weekly.monday.0.to',
    ],
    [
      'a tolerance below zero',
      { ...OFFICE, agreedHours: { weekly: {}, toleranceMinutes: -1 } },
      'agreedHours.toleranceMinutes',
    ],
    [
      'an exception without a reason',
      { ...OFFICE, exceptions: [{ date: '2026-12-24', segments: [], reason: ' ' }] },
      'exceptions.0.reason',
    ],
    ['a patron day that is none', { ...OFFICE, patronDay: '02-30' }, 'patronDay'],
  ])('refuses %s and says where', (_, calendar, path) => {
    expect(pathsOf(calendar)).toEqual([path]);
  });

  it('refuses a weekday and a country that it does not know', () => {
    const foreign = {
      ...calendarOf({ lunedi: [] } as Calendar['periods'][number]['weekly']),
      publicHolidays: 'FR',
    };
    expect(pathsOf(foreign as Calendar)).toEqual(['periods.0.weekly.lunedi', 'publicHolidays']);
  });
});
