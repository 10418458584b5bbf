import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HolidayChange,
  holidayDifference,
  leftOutByFile,
  type PublishedHoliday,
  type TableHoliday,
} from '../../../domain/time/holiday-difference.ts';
import type { HolidayOrigin } from '../../../domain/time/holiday-table.ts';
import { italianHolidays } from '../../../domain/time/holidays-it.ts';

const published = (date: string, name: string, tentative = false): PublishedHoliday => ({
  date,
  name,
  tentative,
});
const row = (date: string, name: string, origin: HolidayOrigin = 'law'): TableHoliday => ({
  date,
  name,
  origin,
});
const lawOf = (year: number) => italianHolidays(year).map(({ date, name }) => row(date, name));

function differences(file: PublishedHoliday[], table: TableHoliday[], today = '2026-01-01') {
  return holidayDifference({ published: file, table, years: [2027], today });
}

/** `added 2027-… unknown_to_law` */
const inShort = ({ kind, date, name, before, doubts }: HolidayChange) =>
  [kind, date, before === null ? name : `${before} > ${name}`, ...doubts].join(' ');

describe('the difference between a file and the table', () => {
  it('is none for the law’s own holidays, however they are written', () => {
    const file = lawOf(2027).map(({ date, name }) =>
      published(date, ` ${name.toUpperCase().replace("'", '’')} `),
    );
    const { changes, same } = differences(file, lawOf(2027));
    expect(changes).toEqual([]);
    expect(same).toHaveLength(13);
  });

  it('flags what the law does not know and what the law has', () => {
    const file = lawOf(2027)
      .filter(({ date }) => date !== '2027-03-28')
      .map(({ date, name }) => published(date, name));
    // A feed with Easter on a wrong Sunday.
    file.push(published('2027-04-04', 'Pasqua'));
    const { changes } = differences(file, lawOf(2027));
    expect(changes.map(inShort)).toEqual([
      'removed 2027-03-28 Pasqua required_by_law',
      'added 2027-04-04 Pasqua unknown_to_law',
    ]);
    expect(leftOutByFile(file, [2027])).toEqual([{ date: '2027-03-28', name: 'Pasqua' }]);
  });

  it('has no doubt about what brings the table back to the law', () => {
    const table = [...lawOf(2027).slice(1), row('2027-05-10', 'Ponte', 'import')];
    const file = lawOf(2027).map(({ date, name }) => published(date, name));
    expect(differences(file, table).changes.map(inShort)).toEqual([
      'added 2027-01-01 Capodanno',
      'removed 2027-05-10 Ponte',
    ]);
  });

  it('does not take away unseen what somebody typed, nor rename what the law named', () => {
    const table = [row('2027-01-01', 'Capodanno'), row('2027-06-24', 'San Giovanni', 'person')];
    expect(differences([published('2027-01-01', "New Year's Day")], table).changes.map(inShort)).toEqual([
      "renamed 2027-01-01 Capodanno > New Year's Day named_by_law",
      'removed 2027-06-24 San Giovanni entered_by_hand',
    ]);
  });

  it('is doubtful where the file is, and for days that are over', () => {
    const file = [published('2027-11-01', 'Ognissanti', true)];
    expect(differences(file, [], '2027-11-02').changes.map(inShort)).toEqual([
      'added 2027-11-01 Ognissanti tentative past',
    ]);
    expect(differences(file, [], '2027-11-01').changes.map(inShort)).toEqual([
      'added 2027-11-01 Ognissanti tentative',
    ]);
  });

  it('leaves other years alone', () => {
    expect(differences([published('2028-01-01', 'Capodanno')], lawOf(2026)).changes).toEqual([]);
  });

  it('taken whole makes the table name the days that the file names', () => {
    const someNames = fc.constantFrom('Natale', 'natale', 'Pasqua', 'Capodanno', 'Ponte');
    const someDates = fc.constantFrom('2027-01-01', '2027-12-25', '2027-04-04', '2027-06-24');
    const aDay = fc.record({ date: someDates, name: someNames });
    const someTable = fc.uniqueArray(aDay, { selector: ({ date, name }) => `${date} ${name.toLowerCase()}` });
    fc.assert(
      fc.property(fc.array(aDay), someTable, (file, table) => {
        const { changes, same } = differences(
          file.map((one) => ({ ...one, tentative: false })),
          table.map((one) => ({ ...one, origin: 'law' as const })),
        );
        const after = [
          ...same,
          ...changes.filter(({ kind }) => kind !== 'removed').map(({ date, name }) => ({ date, name })),
        ];
        const plain = (days: { date: string; name: string }[]) =>
          [...new Set(days.map(({ date, name }) => `${date} ${name.toLowerCase()}`))].sort();
        expect(plain(after)).toEqual(plain(file));
        expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
        const untouched = same.length + changes.filter(({ kind }) => kind !== 'added').length;
        expect(untouched).toBe(table.length);
      }),
    );
  });
});
