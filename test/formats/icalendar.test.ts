import { describe, expect, it, test } from 'vitest';
import { IcalendarError } from '../../formats/icalendar/problems.ts';
import { readHolidayFile } from '../../formats/icalendar/read-file.ts';

const SPAN = { from: 2026, to: 2030 };

/** A file of events, each given by its lines. */
function file(...events: string[]): string {
  const lines = events.flatMap((event) => [
    'BEGIN:VEVENT',
    ...event.split('\n').map((line) => line.trim()),
    'END:VEVENT',
  ]);
  return calendar(...lines);
}

function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//IT', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

const daysOf = (text: string) =>
  readHolidayFile(text, SPAN).holidays.map(({ date, name }) => `${date} ${name}`);

function problemOf(text: string): string[] {
  try {
    readHolidayFile(text, SPAN);
  } catch (error) {
    if (error instanceof IcalendarError) return error.problems;
    throw error;
  }
  return ['no problem'];
}

describe('an event', () => {
  it.each([
    ['of one day', 'DTSTART;VALUE=DATE:20261225', ['2026-12-25']],
    [
      'of several days, the end left out',
      'DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227',
      ['2026-12-25', '2026-12-26'],
    ],
    ['with a duration', 'DTSTART;VALUE=DATE:20261231\nDURATION:P2D', ['2026-12-31', '2027-01-01']],
    ['with a duration in weeks', 'DTSTART;VALUE=DATE:20260810\nDURATION:P1W', range('2026-08-', 10, 16)],
    ['from midnight to midnight', 'DTSTART:20261225T000000\nDTEND:20261226T000000', ['2026-12-25']],
    ['that ends at 23:59', 'DTSTART:20261225T000000\nDTEND:20261225T235900', ['2026-12-25']],
    ['in UTC', 'DTSTART:20261224T230000Z\nDTEND:20261225T230000Z', ['2026-12-25']],
    ['in UTC, in summer', 'DTSTART:20260814T220000Z\nDURATION:PT24H', ['2026-08-15']],
    [
      'in another zone',
      'DTSTART;TZID=America/New_York:20261224T180000\nDTEND;TZID=America/New_York:20261225T180000',
      ['2026-12-25'],
    ],
    [
      'on the day that clocks go forward',
      'DTSTART;TZID=Europe/Rome:20260329T000000\nDURATION:P1D',
      ['2026-03-29'],
    ],
    [
      'on the day that clocks go back',
      'DTSTART;TZID=Europe/Rome:20261025T000000\nDTEND;TZID=Europe/Rome:20261026T000000',
      ['2026-10-25'],
    ],
    ['that begins at noon and lasts two days', 'DTSTART:20261224T120000\nDURATION:P2D', ['2026-12-25']],
  ])('%s', (_, lines, days) => {
    expect(daysOf(file(`UID:1\nSUMMARY:Festa\n${lines}`))).toEqual(days.map((day) => `${day} Festa`));
  });

  it('is named as the file names it, folded lines and escaped signs read', () => {
    const text = file('DTSTART;VALUE=DATE:20261225\nSUMMARY;LANGUAGE=it:Natale\\, giorno\\nfestivo');
    expect(daysOf(text.replace('giorno', 'gior\r\n no'))).toEqual(['2026-12-25 Natale, giorno festivo']);
  });

  it('may be described in a zone of the file’s own', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Ora di Roma', 'BEGIN:STANDARD', 'DTSTART:19961027T030000'],
      ...[
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'END:STANDARD',
      ],
      ...['BEGIN:DAYLIGHT', 'DTSTART:19810329T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
      ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT', 'END:VTIMEZONE'],
    ];
    const event = [
      ...['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Ferragosto', 'DTSTART;TZID=Ora di Roma:20260815T000000'],
      ...['DTEND;TZID=Ora di Roma:20260816T000000', 'END:VEVENT'],
    ];
    expect(daysOf(calendar(...zone, ...event))).toEqual(['2026-08-15 Ferragosto']);
    expect(problemOf(calendar(...event))).toEqual([
      'event 1 "Ferragosto": DTSTART is in an unknown zone: Ora di Roma',
    ]);
  });

  it('that gives no holiday is named with the reason', () => {
    const text = file(
      'UID:1\nSUMMARY:Natale\nDTSTART;VALUE=DATE:20261225',
      'UID:2\nSUMMARY:Sciopero\nDTSTART;VALUE=DATE:20261120\nSTATUS:CANCELLED',
      'UID:3\nSUMMARY:Riunione\nDTSTART:20261120T090000\nDTEND:20261120T100000',
      'UID:4\nSUMMARY:Avviso\nDTSTART:20261121T090000',
    );
    expect(readHolidayFile(text, SPAN)).toEqual({
      holidays: [{ date: '2026-12-25', name: 'Natale', tentative: false }],
      years: [2026],
      ignored: [
        { name: 'Sciopero', date: '2026-11-20', reason: 'cancelled' },
        { name: 'Riunione', date: '2026-11-20', reason: 'not_whole_day' },
        { name: 'Avviso', date: '2026-11-21', reason: 'not_whole_day' },
      ],
    });
  });

  it('may be uncertain', () => {
    const text = file('UID:1\nSUMMARY:Festa\nDTSTART;VALUE=DATE:20261225\nSTATUS:TENTATIVE');
    expect(readHolidayFile(text, SPAN).holidays).toEqual([
      { date: '2026-12-25', name: 'Festa', tentative: true },
    ]);
  });
});

describe('a recurrence', () => {
  const yearly = (rule: string, start = '20260101', more = '') =>
    daysOf(file(`UID:1\nSUMMARY:F\nDTSTART;VALUE=DATE:${start}\nRRULE:${rule}${more}`)).map((day) =>
      day.slice(0, 10),
    );

  it.each([
    ['FREQ=YEARLY;COUNT=3', '20260101', ['2026-01-01', '2027-01-01', '2028-01-01']],
    ['FREQ=YEARLY;UNTIL=20280101', '20260101', ['2026-01-01', '2027-01-01', '2028-01-01']],
    ['FREQ=YEARLY;UNTIL=20271231', '20260101', ['2026-01-01', '2027-01-01']],
    ['FREQ=YEARLY;INTERVAL=2;COUNT=2', '20260101', ['2026-01-01', '2028-01-01']],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2', '20261126', ['2026-11-26', '2027-11-25']],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=2', '20260329', ['2026-03-29', '2027-03-28']],
    ['FREQ=YEARLY;COUNT=3', '20240229', ['2024-02-29', '2028-02-29', '2032-02-29']],
    ['FREQ=MONTHLY;COUNT=3', '20260131', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['FREQ=DAILY;COUNT=3', '20260810', ['2026-08-10', '2026-08-11', '2026-08-12']],
    ['FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3', '20260810', ['2026-08-10', '2026-08-11', '2026-08-17']],
  ])('%s from %s', (rule, start, days) => {
    expect(yearly(rule, start)).toEqual(days);
  });

  it('without an end is followed as far as the table reaches', () => {
    expect(yearly('FREQ=YEARLY', '20200101')).toEqual(
      [2026, 2027, 2028, 2029, 2030].map((year) => `${year}-01-01`),
    );
  });

  it('without an end is followed through the years that others cover', () => {
    const text = file(
      'UID:1\nSUMMARY:Capodanno\nDTSTART;VALUE=DATE:20200101\nRRULE:FREQ=YEARLY',
      'UID:2\nSUMMARY:Pasqua\nDTSTART;VALUE=DATE:20270328',
    );
    expect(readHolidayFile(text, SPAN).years).toEqual([2027]);
    expect(daysOf(text)).toEqual(['2027-01-01 Capodanno', '2027-03-28 Pasqua']);
  });

  it('ends at an instant in the zone of its event', () => {
    const text = file(
      'UID:1\nSUMMARY:Natale\nDTSTART;TZID=Europe/Rome:20261225T000000\nDURATION:P1D\nRRULE:FREQ=YEARLY;UNTIL=20271224T230000Z',
    );
    expect(daysOf(text)).toEqual(['2026-12-25 Natale', '2027-12-25 Natale']);
  });

  it('leaves out, adds and replaces', () => {
    const text = file(
      'UID:1\nSUMMARY:F\nDTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;COUNT=4\nEXDATE;VALUE=DATE:20270101\nRDATE;VALUE=DATE:20270301,20280301',
      'UID:1\nRECURRENCE-ID;VALUE=DATE:20280101\nSUMMARY:Spostata\nDTSTART;VALUE=DATE:20280103',
      'UID:1\nRECURRENCE-ID;VALUE=DATE:20290101\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20290101',
    );
    expect(daysOf(text)).toEqual(['2026-01-01 F', '2027-03-01 F', '2028-01-03 Spostata', '2028-03-01 F']);
  });

  it('adds times in any zone', () => {
    const text = file(
      'UID:1\nSUMMARY:F\nDTSTART;TZID=Europe/Rome:20260101T000000\nDURATION:P1D\nRDATE:20260814T220000Z',
    );
    expect(daysOf(text)).toEqual(['2026-01-01 F', '2026-08-15 F']);
  });

  it('that the library never comes back from is refused', () => {
    for (const rule of ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=SECONDLY', 'FREQ=YEARLY;BYWEEKNO=60']) {
      expect(problemOf(file(`SUMMARY:F\nDTSTART;VALUE=DATE:20260101\nRRULE:${rule}`))[0]).toMatch(
        /^event 1 "F": (RRULE: |it cannot be read: BYWEEKNO)/,
      );
    }
  });
});

test.each([
  ['nothing', '', /does not begin with BEGIN:VCALENDAR/],
  ['a page', '<!doctype html><html></html>', /does not begin with BEGIN:VCALENDAR/],
  ['half a file', file('UID:1\nSUMMARY:F\nDTSTART;VALUE=DATE:20260101').slice(0, 100), /ends in the middle/],
  ['a line that is none', calendar('BEGIN:VEVENT', 'hello', 'END:VEVENT'), /none of iCalendar: hello/],
  ['an old version', file('SUMMARY:F').replace('2.0', '1.0'), /VERSION is not 2.0/],
  ['no event', calendar(), /no event/],
  ['no start', file('SUMMARY:F'), /^event 1 "F": DTSTART is missing/],
  ['no name', file('UID:1\nDTSTART;VALUE=DATE:20260101'), /^event 1: SUMMARY is missing/],
  ['a date that is none', file('SUMMARY:F\nDTSTART;VALUE=DATE:20260230'), /DTSTART is no date: 2026-02-30/],
  ['a time that is none', file('SUMMARY:F\nDTSTART:banana'), /DTSTART is no date and no time/],
  [
    'an end before the start',
    file('SUMMARY:F\nDTSTART;VALUE=DATE:20260102\nDTEND;VALUE=DATE:20260101'),
    /DTEND is not after DTSTART/,
  ],
  [
    'a date and a time',
    file('SUMMARY:F\nDTSTART;VALUE=DATE:20260102\nDTEND:20260103T000000'),
    /not both dates, or not both times/,
  ],
  [
    'end and duration',
    file('SUMMARY:F\nDTSTART;VALUE=DATE:20260102\nDTEND;VALUE=DATE:20260103\nDURATION:P1D'),
    /exclude each other/,
  ],
  [
    'a duration below zero',
    file('SUMMARY:F\nDTSTART;VALUE=DATE:20260102\nDURATION:-P1D'),
    /not more than zero/,
  ],
  [
    'a duration that is none',
    file('SUMMARY:F\nDTSTART;VALUE=DATE:20260102\nDURATION:long'),
    /DURATION is none: long/,
  ],
  ['a day of hours', file('SUMMARY:F\nDTSTART;VALUE=DATE:20260102\nDURATION:PT5H'), /is in days/],
  ['an event of years', file('SUMMARY:F\nDTSTART;VALUE=DATE:20260102\nDURATION:P900D'), /more than 366 days/],
  ['a rule that is none', file('SUMMARY:F\nDTSTART;VALUE=DATE:20260102\nRRULE:FREQ=BANANA'), /BANANA/],
  [
    'a rule that ends on no date',
    file('SUMMARY:F\nDTSTART;VALUE=DATE:20260102\nRRULE:FREQ=YEARLY;UNTIL=20301301'),
    /UNTIL is no date/,
  ],
  [
    'a name too long',
    file(`SUMMARY:${'x'.repeat(201)}\nDTSTART;VALUE=DATE:20260102`),
    /more than 200 characters/,
  ],
])('a file with %s says what is wrong', (_, text, problem) => {
  expect(problemOf(text)[0]).toMatch(problem);
});

it('names every event that is wrong', () => {
  const text = file('SUMMARY:A', 'SUMMARY:B\nDTSTART;VALUE=DATE:20260102', 'SUMMARY:C\nDTSTART:x');
  expect(problemOf(text).map((problem) => problem.slice(0, 11))).toEqual(['event 1 "A"', 'event 3 "C"']);
});

it('reads thousands of events in little time', () => {
  const many = Array.from(
    { length: 3000 },
    (_, index) => `UID:${index}\nSUMMARY:F${index}\nDTSTART;VALUE=DATE:20261225`,
  );
  const begun = performance.now();
  expect(readHolidayFile(file(...many), SPAN).holidays).toHaveLength(3000);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(problemOf(file(...many, ...many))).toEqual(['it holds more than 5000 events']);
});

function range(month: string, from: number, to: number): string[] {
  return Array.from(
    { length: to - from + 1 },
    (_, index) => `${month}${String(from + index).padStart(2, '0')}`,
  );
}
