import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Calendar, CalendarPeriod, Segment } from '../../../domain/time/calendar.ts';
import { WEEKDAYS, type Weekday } from '../../../domain/time/local-date.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** The instant of a local time in Rome: rome('2026-11-23 09:00'), seconds allowed. */
export function rome(text: string): number {
  return inZone('Europe/Rome', text);
}

export function inZone(zone: string, text: string): number {
  const at = DateTime.fromISO(text.replace(' ', 'T'), { zone });
  if (!at.isValid) throw new Error(`${text}: ${at.invalidExplanation}`);
  return at.toMillis();
}

/** An instant as Rome's clocks show it, for assertions that read well. */
export function onRomanClocks(at: number | null): string | null {
  return at === null
    ? null
    : DateTime.fromMillis(at, { zone: 'Europe/Rome' }).toFormat('ccc yyyy-MM-dd HH:mm:ss');
}

export function weekly(days: readonly Weekday[], ...segments: [string, string][]): CalendarPeriod['weekly'] {
  return Object.fromEntries(days.map((day) => [day, segments.map(([from, to]) => ({ from, to }))]));
}

export function calendarOf(hours: CalendarPeriod['weekly'], more: Partial<Calendar> = {}): Calendar {
  return {
    timeZone: 'Europe/Rome',
    periods: [{ validFrom: '2020-01-01', weekly: hours }],
    exceptions: [],
    publicHolidays: null,
    patronDay: null,
    ...more,
  };
}

export const MONDAY_TO_FRIDAY = WEEKDAYS.slice(0, 5);

/** Monday to Friday 9–18, Italian holidays, Saint Ambrose (Milan): the calendar of R19. */
export const OFFICE = calendarOf(weekly(MONDAY_TO_FRIDAY, ['09:00', '18:00']), {
  publicHolidays: 'IT',
  patronDay: '12-07',
});

/** Monday to Friday 9–13 and 14–18. */
export const TWO_SEGMENTS = calendarOf(weekly(MONDAY_TO_FRIDAY, ['09:00', '13:00'], ['14:00', '18:00']));

/** Every day 9–18, so that the Sundays of clock changes count. */
export const DAILY = calendarOf(weekly(WEEKDAYS, ['09:00', '18:00']));

export const ROUND_THE_CLOCK = calendarOf(weekly(WEEKDAYS, ['00:00', '24:00']));

/** Days at which something happens in the calendars below: clock changes, year ends, Easter, leap day, plain weeks. */
const MOMENTS = [
  '2026-03-28',
  '2026-10-24',
  '2027-03-27',
  '2027-10-30',
  '2025-12-30',
  '2026-12-31',
  '2028-02-28',
  '2026-04-03',
  '2026-08-13',
  '2026-11-20',
];

/** Whole minutes within ten days of one of the moments. */
export const anInstant: fc.Arbitrary<number> = fc
  .tuple(fc.constantFrom(...MOMENTS), fc.integer({ min: -2 * 1440, max: 8 * 1440 }))
  .map(([date, minutes]) => Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE);

/** Up to three segments at multiples of a quarter of an hour, possibly touching, possibly up to 24:00. */
const someSegments: fc.Arbitrary<Segment[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .chain((quarters) => fc.boolean().map((touching) => segmentsOf(quarters, touching)));

function segmentsOf(quarters: number[], touching: boolean): Segment[] {
  const sorted = [...quarters].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < sorted.length; index += touching ? 1 : 2) {
    segments.push({ from: clock(sorted[index] as number), to: clock(sorted[index + 1] as number) });
  }
  return segments;
}

function clock(quarter: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;
}

const someHours: fc.Arbitrary<CalendarPeriod['weekly']> = fc.oneof(
  fc.constant(weekly(MONDAY_TO_FRIDAY, ['09:00', '18:00'])),
  fc.constant(weekly(WEEKDAYS, ['00:00', '24:00'])),
  fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, someSegments])), { requiredKeys: [] }),
);

/** Calendars with validity dates, exceptions and holidays that meet the moments; at least one day a week is open. */
export const aCalendar: fc.Arbitrary<Calendar> = fc
  .record({
    timeZone: fc.constantFrom(
      'Europe/Rome',
      'Europe/Rome',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    ),
    first: someHours,
    later: fc.option(fc.record({ validFrom: fc.constantFrom(...MOMENTS), weekly: someHours }), { nil: null }),
    exceptions: fc.uniqueArray(
      fc.record({
        date: fc.constantFrom(...MOMENTS, '2026-03-29', '2026-10-25'),
        segments: someSegments,
        reason: fc.constant('chiusura'),
      }),
      { selector: ({ date }) => date, maxLength: 4 },
    ),
    publicHolidays: fc.constantFrom('IT' as const, null),
    patronDay: fc.constantFrom('12-07', '02-29', null),
  })
  .map(({ timeZone, first, later, exceptions, publicHolidays, patronDay }) => ({
    timeZone,
    periods: [
      { validFrom: '2020-01-01', weekly: { ...first, wednesday: [{ from: '08:15', to: '20:00' }] } },
      ...(later
        ? [{ ...later, weekly: { ...later.weekly, thursday: [{ from: '00:00', to: '24:00' }] } }]
        : []),
    ],
    exceptions,
    publicHolidays,
    patronDay,
  }));
