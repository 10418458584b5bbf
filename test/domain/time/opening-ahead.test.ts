import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondReach, type CountedTerms } from '../../../domain/contract/within-reach.ts';
import type { Calendar, CalendarPeriod } from '../../../domain/time/calendar.ts';
import { computeDeadline } from '../../../domain/time/deadline.ts';
import { formatMilliseconds } from '../../../domain/time/duration.ts';
import { WEEKDAYS } from '../../../domain/time/local-date.ts';
import { endingOf, isWithinReach, openingAhead, REACH_YEARS } from '../../../domain/time/opening-ahead.ts';
import { startOfDate } from '../../../domain/time/rome.ts';
import { compileCalendar, NoWorkingTimeError } from '../../../domain/time/working-time.ts';
import {
  aCalendar,
  calendarOf,
  HOUR,
  MINUTE,
  MONDAY_TO_FRIDAY,
  OFFICE,
  ROUND_THE_CLOCK,
  rome,
  weekly,
} from './support.ts';

const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;
const NOW = rome('2026-06-01 10:00');
const HOURS = weekly(MONDAY_TO_FRIDAY, ['09:00', '18:00']);

const look = (definition: Calendar, at = NOW) => openingAhead(definition, compileCalendar(definition), at);
const ending = (definition: Calendar, at = NOW) =>
  endingOf(definition, look(definition, at), compileCalendar(definition));
const periods = (...list: [validFrom: string, hours: CalendarPeriod['weekly']][]): Calendar =>
  calendarOf({}, { periods: list.map(([validFrom, hours]) => ({ validFrom, weekly: hours })) });

describe('the opening hours ahead', () => {
  it('of an office and round the clock are enough for the longest targets that contracts have', () => {
    for (const target of ['PT15M', 'P5D', 'P3660D'])
      expect([target, isWithinReach(look(ROUND_THE_CLOCK), target)]).toEqual([target, true]);
    for (const target of ['PT15M', 'P5D', 'P365D', 'PT5000H'])
      expect([target, isWithinReach(look(OFFICE), target)]).toEqual([target, true]);
    expect(ending(OFFICE)).toBeNull();
  });

  it('are the leanest years, not the next ones', () => {
    const lean = periods(['2020-01-01', HOURS], ['2030-01-01', weekly(['monday'], ['09:00', '10:00'])]);
    const { leastMs, leanFrom } = look(lean);
    expect(leastMs).toBeGreaterThan(780 * HOUR);
    expect(leastMs).toBeLessThan(784 * HOUR);
    expect(leanFrom).toBeGreaterThan(rome('2029-12-31 09:00'));
    expect(isWithinReach(look(lean), 'PT700H')).toBe(true);
    expect(isWithinReach(look(lean), 'PT800H')).toBe(false);
    expect(isWithinReach(look(lean), 'P700D')).toBe(false);
  });

  it('are taken for days as long as the longest: a pause may end where days are short', () => {
    const definition = periods(
      ['2020-01-01', weekly(WEEKDAYS, ['00:00', '24:00'])],
      ['2026-06-04', weekly(['monday'], ['09:00', '10:00'])],
    );
    expect(isWithinReach(look(definition), 'P31D')).toBe(true);
    expect(isWithinReach(look(definition), 'P33D')).toBe(false);
  });
});

describe('a calendar that stops opening', () => {
  it.each<[string, Calendar, { date: string; period: number | null } | null]>([
    [
      'has a last period without hours',
      periods(['2020-01-01', HOURS], ['2027-01-01', {}]),
      { date: '2027-01-01', period: 1 },
    ],
    [
      'has one whose days are all there, and closed',
      periods(['2027-01-01', weekly(WEEKDAYS)], ['2020-01-01', HOURS]),
      { date: '2027-01-01', period: 0 },
    ],
    [
      'opens once more by an exception',
      {
        ...periods(['2020-01-01', HOURS], ['2027-01-01', {}]),
        exceptions: [
          { date: '2027-03-04', segments: [{ from: '10:00', to: '24:00' }], reason: 'Inventario' },
        ],
      },
      { date: '2027-03-05', period: 1 },
    ],
    [
      'goes on closing, period after period',
      periods(['2020-01-01', HOURS], ['2027-01-01', {}], ['2028-01-01', weekly(WEEKDAYS)]),
      { date: '2027-01-01', period: 1 },
    ],
    ['has no hours at all', calendarOf({}), { date: '2026-06-01', period: null }],
    [
      'has stopped long ago',
      periods(['2020-01-01', HOURS], ['2022-01-01', {}]),
      { date: '2026-06-01', period: 1 },
    ],
    [
      'opens again after many years',
      periods(['2020-01-01', HOURS], ['2027-01-01', {}], ['2045-01-01', HOURS]),
      { date: '2027-01-01', period: 1 },
    ],
    ['opens again in time', periods(['2020-01-01', HOURS], ['2027-01-01', {}], ['2035-01-01', HOURS]), null],
    ['begins later', periods(['2028-01-01', HOURS]), null],
    ['begins so late that it is none', periods(['2060-01-01', HOURS]), { date: '2026-06-01', period: null }],
    [
      'stops in a century',
      periods(['2020-01-01', HOURS], ['2120-01-01', {}]),
      { date: '2120-01-01', period: 1 },
    ],
    ['changes beyond all years', periods(['2020-01-01', HOURS], ['9000-01-01', {}]), null],
  ])('%s', (_, definition, expected) => {
    expect(ending(definition)).toEqual(expected);
  });

  it('is found where holidays alone close it', () => {
    const calendar = compileCalendar(OFFICE, { holidaysOfYear: everyDay });
    expect(endingOf(OFFICE, openingAhead(OFFICE, calendar, NOW), calendar)).toEqual({
      date: '2026-06-01',
      period: null,
    });
  });
});

function everyDay(year: number) {
  const days = Math.round((Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY);
  return Array.from({ length: days }, (_, day) => ({
    date: new Date(Date.UTC(year, 0, 1) + day * DAY).toISOString().slice(0, 10),
    name: 'Festa',
  }));
}

/** Calendars as people make them and as they should not: closed periods, gaps of years, a few hours a month. */
const anyCalendar: fc.Arbitrary<Calendar> = fc
  .tuple(
    aCalendar,
    fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 2026, max: 2070 }),
        weekly: fc.constantFrom<CalendarPeriod['weekly']>(
          {},
          HOURS,
          weekly(WEEKDAYS, ['00:00', '24:00']),
          weekly(['sunday'], ['02:15', '02:45']),
          weekly(['monday'], ['09:00', '09:30']),
        ),
      }),
      { selector: ({ year }) => year, maxLength: 4 },
    ),
  )
  .map(([calendar, more]) => ({
    ...calendar,
    periods: [
      ...calendar.periods,
      ...more.map(({ year, weekly: hours }) => ({ validFrom: `${year}-03-20`, weekly: hours })),
    ],
  }));

const aDuration = fc.oneof(
  fc.integer({ min: 1, max: 6000 * 3600 }).map((seconds) => formatMilliseconds(seconds * 1000)),
  fc.integer({ min: 1, max: 900 }).map((days) => `P${days}D`),
);
const someTerms: fc.Arbitrary<CountedTerms> = fc.record({
  targets: fc.array(
    fc.record({
      categoryId: fc.constant(null),
      priority: fc.constant(1 as const),
      takeCharge: fc.option(aDuration),
      response: fc.option(aDuration),
      resolution: fc.option(aDuration),
    }),
    { maxLength: 2 },
  ),
  offerWindow: aDuration,
  recontact: fc.record({ deadline: aDuration, attempts: fc.constant(1) }),
});

/** Instants from then on for more than a century, thick about clock changes, the end of February and of the year. */
const aStart = (from: number) =>
  fc
    .tuple(
      fc.integer({ min: 2026, max: 2160 }),
      fc.constantFrom('01-01', '02-28', '03-20', '03-29', '10-25', '12-31', '08-14'),
      fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
    )
    .map(([year, day, minutes]) => Math.max(from, Date.parse(`${year}-${day}T00:00:00Z`) + minutes * MINUTE));
const pausesAfter = (at: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 900 })), { maxLength: 2 })
    .map((days) =>
      days.map(([begin, length]) => ({ from: at + begin * DAY, to: at + (begin + length) * DAY })),
    );

describe('whatever calendar and contract pass the checks', () => {
  it('a deadline is always found, from any instant, with any pauses', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        someTerms,
        aStart(NOW).chain((startedAt) => fc.tuple(fc.constant(startedAt), pausesAfter(startedAt))),
        (definition, terms, [startedAt, pauses]) => {
          const calendar = compileCalendar(definition);
          const missed = beyondReach(terms, openingAhead(definition, calendar, NOW));
          for (const [path, target] of durationsOf(terms)) {
            if (missed.includes(path)) continue;
            const { dueAt } = computeDeadline(calendar, { startedAt, target, pauses });
            expect(dueAt).toBeGreaterThan(startedAt);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('it does not stop opening; one that does is closed for years from the day that is named, and not before', () => {
    fc.assert(
      fc.property(anyCalendar, (definition) => {
        const calendar = compileCalendar(definition);
        const ahead = openingAhead(definition, calendar, NOW);
        const found = endingOf(definition, ahead, calendar);
        expect(found === null).toBe(ahead.leastMs > 0);
        if (!found) return;
        const from = startOfDate(found.date, definition.timeZone);
        const open = calendar.workingTimeBetween(Math.max(from, NOW), from + REACH_YEARS * YEAR - DAY);
        expect(open).toBe(0);
        if (from > NOW) expect(calendar.nextOpening(NOW)).toBeLessThan(from);
      }),
      { numRuns: 50 },
    );
  });

  it('what does not pass can really be missed', () => {
    const definition = periods(['2020-01-01', HOURS], ['2027-01-01', {}]);
    const calendar = compileCalendar(definition);
    const startedAt = rome('2026-12-30 17:00');
    expect(() => computeDeadline(calendar, { startedAt, target: 'P3D', pauses: [] })).toThrow(
      NoWorkingTimeError,
    );
    expect(beyondReach(ONE_TARGET, look(definition))).toEqual([
      'targets.0.takeCharge',
      'targets.0.resolution',
      'offerWindow',
      'recontact.deadline',
    ]);
    const lean = periods(['2020-01-01', weekly(['monday'], ['09:00', '09:30'])]);
    expect(beyondReach(ONE_TARGET, look(lean))).toEqual(['targets.0.resolution']);
  });
});

const ONE_TARGET: CountedTerms = {
  targets: [{ categoryId: null, priority: 1, takeCharge: 'PT15M', response: null, resolution: 'PT600H' }],
  offerWindow: 'PT30M',
  recontact: { deadline: 'PT8H', attempts: 3 },
};

function durationsOf({ targets, offerWindow, recontact }: CountedTerms): [path: string, duration: string][] {
  return [
    ...targets.flatMap(({ takeCharge, response, resolution }, index): [string, string | null][] => [
      [`targets.${index}.takeCharge`, takeCharge],
      [`targets.${index}.response`, response],
      [`targets.${index}.resolution`, resolution],
    ]),
    ['offerWindow', offerWindow] as [string, string],
    ['recontact.deadline', recontact.deadline] as [string, string],
  ].filter((one): one is [string, string] => one[1] !== null);
}
