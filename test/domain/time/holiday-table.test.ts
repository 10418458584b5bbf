import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidaysFrom, isLawful, missingHolidays, tableYears } from '../../../domain/time/holiday-table.ts';
import { italianHolidays } from '../../../domain/time/holidays-it.ts';
import { compileCalendar } from '../../../domain/time/working-time.ts';
import { isOpenNow, slowWorkingTime } from './oracle.ts';
import { aCalendar, anInstant, MINUTE, OFFICE, rome } from './support.ts';

const YEARS = tableYears(2026);
const BY_LAW = { years: YEARS, holidays: YEARS.flatMap(italianHolidays) };

describe('a table of public holidays', () => {
  it('reaches from 2020 to twenty years ahead', () => {
    expect([YEARS[0], YEARS.at(-1), YEARS.length]).toEqual([2020, 2046, 27]);
  });

  it('gives the law’s rules for years that it does not speak for', () => {
    const of = holidaysFrom({ years: [2026], holidays: [] });
    expect(of(2026)).toEqual([]);
    expect(of(2025)).toEqual(italianHolidays(2025));
    expect(of(2100)).toEqual(italianHolidays(2100));
  });

  it('filled from the law is the law, also where two holidays meet', () => {
    const of = holidaysFrom(BY_LAW);
    for (const year of YEARS) expect(of(year)).toEqual(italianHolidays(year));
    expect(of(2038).filter(({ date }) => date === '2038-04-25')).toHaveLength(2);
  });

  it('knows what the law knows', () => {
    expect(isLawful('2026-10-04')).toBe(true);
    expect(isLawful('2025-10-04')).toBe(false);
    expect(missingHolidays(2026, italianHolidays(2026).slice(1))).toEqual([
      { date: '2026-01-01', name: 'Capodanno' },
    ]);
  });
});

describe('working time by a table', () => {
  it('that equals the law is the same as by the law', () => {
    fc.assert(
      fc.property(
        aCalendar,
        anInstant,
        fc.nat(60 * 1440),
        fc.integer({ min: 1, max: 20 }),
        (source, ...rest) => {
          const [from, minutes, days] = rest;
          const byLaw = compileCalendar(source);
          const byTable = compileCalendar(source, { holidaysOfYear: holidaysFrom(BY_LAW) });
          const to = from + minutes * MINUTE;
          expect(byTable.intervalsBetween(from, to)).toEqual(byLaw.intervalsBetween(from, to));
          expect(byTable.addWorkingTime(from, minutes * MINUTE)).toBe(
            byLaw.addWorkingTime(from, minutes * MINUTE),
          );
          expect(byTable.closeOfNthWorkingDay(from, days)).toBe(byLaw.closeOfNthWorkingDay(from, days));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('that equals the law is what a walk minute by minute finds', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(aCalendar, anInstant, fc.nat(2 * 1440), (source, from, minutes) => {
        const calendar = compileCalendar(source, { holidaysOfYear: holidaysFrom(BY_LAW) });
        const to = from + minutes * MINUTE;
        expect(calendar.workingTimeBetween(from, to)).toBe(slowWorkingTime(source, from, to));
        expect(calendar.isOpen(from)).toBe(isOpenNow(source, from));
      }),
      { numRuns: 20 },
    );
  });

  it('with a day more or less differs by the hours of that day', () => {
    const mourning = { date: '2026-11-24', name: 'Lutto cittadino' };
    const more = { ...BY_LAW, holidays: [...BY_LAW.holidays, mourning] };
    const less = { ...BY_LAW, holidays: BY_LAW.holidays.filter(({ date }) => date !== '2026-12-08') };
    const hours = (table: typeof BY_LAW) =>
      compileCalendar(OFFICE, { holidaysOfYear: holidaysFrom(table) }).workingTimeBetween(
        rome('2026-11-23 00:00'),
        rome('2026-12-12 00:00'),
      ) / 3_600_000;
    expect([hours(more) - hours(BY_LAW), hours(less) - hours(BY_LAW)]).toEqual([-9, 9]);
  });
});
