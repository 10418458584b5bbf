import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { easterSunday, italianHolidays } from '../../../domain/time/holidays-it.ts';
import { dateOfDay } from '../../../domain/time/local-date.ts';

describe('Easter Sunday', () => {
  // Published tables; 1818 and 2285 are the earliest date possible (22 March), 1943 and 2038 the latest (25 April).
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('of %i is %s', (year, date) => {
    expect(dateOfDay(easterSunday(year))).toBe(date);
  });
});

describe('Italian public holidays', () => {
  it('are these in 2026', () => {
    expect(italianHolidays(2026)).toEqual([
      { date: '2026-01-01', name: 'Capodanno' },
      { date: '2026-01-06', name: 'Epifania' },
      { date: '2026-04-05', name: 'Pasqua' },
      { date: '2026-04-06', name: "Lunedì dell'Angelo" },
      { date: '2026-04-25', name: 'Anniversario della Liberazione' },
      { date: '2026-05-01', name: 'Festa del lavoro' },
      { date: '2026-06-02', name: 'Festa della Repubblica' },
      { date: '2026-08-15', name: 'Assunzione di Maria Vergine' },
      { date: '2026-10-04', name: "San Francesco d'Assisi" },
      { date: '2026-11-01', name: 'Ognissanti' },
      { date: '2026-12-08', name: 'Immacolata Concezione' },
      { date: '2026-12-25', name: 'Natale' },
      { date: '2026-12-26', name: 'Santo Stefano' },
    ]);
  });

  it('have 4 October from 2026 on (law 151/2025)', () => {
    const has = (year: number) => italianHolidays(year).some(({ date }) => date === `${year}-10-04`);
    expect([2024, 2025, 2026, 2027, 2050].map(has)).toEqual([false, false, true, true, true]);
  });

  it('had 17 March in 2011 only (law-decree 5/2011)', () => {
    const years = Array.from({ length: 40 }, (_, index) => 2001 + index);
    const with17March = years.filter((year) =>
      italianHolidays(year).some(({ date }) => date.endsWith('-03-17')),
    );
    expect(with17March).toEqual([2011]);
  });

  it('are those of the date-holidays package, 2001 to 2100', () => {
    const feed = new Holidays('IT');
    for (let year = 2001; year <= 2100; year++) {
      const theirs = feed
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10));
      const ours = italianHolidays(year).map(({ date }) => date);
      // The package does not know of the one-off holiday of 2011.
      const expected = year === 2011 ? [...theirs, '2011-03-17'] : theirs;
      expect([...new Set(ours)].sort(), `${year}`).toEqual([...new Set(expected)].sort());
    }
  });

  it('are in the order of their dates', () => {
    for (let year = 2001; year <= 2100; year++) {
      const dates = italianHolidays(year).map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
    }
  });
});
