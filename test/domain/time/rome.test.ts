import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  isMonth,
  localDateOf,
  monthOf,
  monthRange,
  startOfDate,
  yearOf,
} from '../../../domain/time/rome.ts';
import { offsetAt } from '../../../domain/time/zone.ts';
import { HOUR } from './support.ts';

describe('dates and months of Rome', () => {
  it('change at midnight in Rome, not at midnight UTC', () => {
    // In winter Rome is an hour ahead of UTC, in summer two.
    expect(localDateOf(Date.parse('2026-12-31T22:59:59.999Z'))).toBe('2026-12-31');
    expect(localDateOf(Date.parse('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
    expect(yearOf(Date.parse('2026-12-31T23:00:00Z'))).toBe(2027);
    expect(monthOf(Date.parse('2026-07-31T22:00:00Z'))).toBe('2026-08');
    expect(localDateOf(Date.parse('2026-12-31T23:00:00Z'), 'America/New_York')).toBe('2026-12-31');
  });

  it('give a month an hour less in March and an hour more in October', () => {
    const october = monthRange('2026-10');
    // 30 September 22:00 UTC (summer time) to 31 October 23:00 UTC (winter time).
    expect(new Date(october.from).toISOString()).toBe('2026-09-30T22:00:00.000Z');
    expect(new Date(october.to).toISOString()).toBe('2026-10-31T23:00:00.000Z');
    const hours = (month: string) => (monthRange(month).to - monthRange(month).from) / HOUR;
    expect([hours('2026-03'), hours('2026-10'), hours('2028-02')]).toEqual([743, 745, 696]);
  });

  it('put months end to end over year ends', () => {
    let month = '2019-11';
    for (let count = 0; count < 120; count++) {
      expect(monthRange(month).to).toBe(monthRange(addMonths(month, 1)).from);
      month = addMonths(month, 1);
    }
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });

  it('refuse texts that are none', () => {
    expect(['2026-13', '2026-1', '2026', '2026-10-01', ''].map(isMonth)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(() => monthRange('2026-00')).toThrow(RangeError);
    expect(() => startOfDate('2026-02-30')).toThrow(RangeError);
  });

  it('start a day that has no midnight at its first instant', () => {
    // Beirut went forward from 24:00 to 01:00 on 27 March 2022; Samoa had no 30 December 2011.
    expect(new Date(startOfDate('2022-03-27', 'Asia/Beirut')).toISOString()).toBe('2022-03-26T22:00:00.000Z');
    expect(startOfDate('2011-12-30', 'Pacific/Apia')).toBe(startOfDate('2011-12-31', 'Pacific/Apia'));
  });
});

describe('offsetAt', () => {
  it('is the offset that luxon finds, at any instant of many zones', () => {
    const zones = [
      'Europe/Rome',
      'UTC',
      'America/New_York',
      'Asia/Kolkata',
      'Africa/Casablanca',
      'Pacific/Apia',
    ];
    const instants = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2037, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, at) => {
        expect(offsetAt(zone, at)).toBe(DateTime.fromMillis(at, { zone }).offset * 60_000);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes at the very second', () => {
    const change = Date.parse('2026-03-29T01:00:00Z');
    expect([offsetAt('Europe/Rome', change - 1), offsetAt('Europe/Rome', change)]).toEqual([HOUR, 2 * HOUR]);
  });
});
