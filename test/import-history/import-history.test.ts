import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsvReader, LONGEST_LINE } from '../../import-history/csv-records.ts';
import { readFact } from '../../import-history/fact.ts';
import { createCsvLinesReader, createJsonLinesReader } from '../../import-history/line-readers.ts';

/** Gives a text to a reader in pieces that end at these places. */
function readIn<Line>(
  reader: { push(text: string): Line[]; end(): Line[] },
  text: string,
  cuts: number[] = [],
): Line[] {
  const places = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort(
    (a, b) => a - b,
  );
  const pieces = places.slice(1).map((to, index) => text.slice(places[index], to));
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}
const csv = (text: string, cuts?: number[]) => readIn(createCsvReader(), text, cuts);
const fieldsOf = (text: string) => csv(text).map(({ fields }) => fields);

const field = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', ' ', 'è') }),
);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );
const cuts = fc.array(fc.nat(10_000), { maxLength: 12 });

describe('CSV', () => {
  test('reads back whatever was written, in pieces of any size', () => {
    fc.assert(
      fc.property(
        table,
        cuts,
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, at, quoted, recordDelimiter, eof) => {
          // A comma in front decides upon the separator.
          const text = `a,b${recordDelimiter}${stringify(rows, { quoted, quoted_match: /[\r\n]/, record_delimiter: recordDelimiter, eof })}`;
          const records = csv(text, at);
          expect(records.map(({ fields }) => fields)).toEqual([['a', 'b'], ...rows]);
          expect(records.every(({ problem }) => problem === null)).toBe(true);
        },
      ),
    );
  });

  test('names the line that each record begins on', () => {
    fc.assert(
      fc.property(table, cuts, (rows, at) => {
        const parts = ['a,b\n', ...rows.map((row) => stringify([row], { quoted: true }))];
        const expected = parts.map((_, index) => parts.slice(0, index).join('').split('\n').length);
        expect(csv(parts.join(''), at).map(({ line }) => line)).toEqual(expected);
      }),
    );
  });

  test('never fails and never forgets a line, whatever it is given', () => {
    const noise = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'x'), maxLength: 60 });
    fc.assert(
      fc.property(noise, cuts, (text, at) => {
        expect(csv(text, at)).toEqual(csv(text));
        const lines = csv(text).map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
      }),
    );
  });

  test('passes over a byte order mark and blank lines, and takes the semicolon where the first line does', () => {
    expect(fieldsOf('\uFEFFa,b\r\n\r\n1,2\r\n\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(fieldsOf('a;b\n1,5;2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(fieldsOf('a,b\n,\n"",""')).toEqual([
      ['a', 'b'],
      ['', ''],
      ['', ''],
    ]);
    expect(fieldsOf('')).toEqual([]);
  });

  test('tells of quotes out of place and goes on at the next line', () => {
    const problems = (text: string) =>
      csv(text).map(({ line, fields, problem }) => [line, problem ?? fields.join('|')]);
    expect(problems('a,b\n1,x"y\n3,4')).toEqual([
      [1, 'a|b'],
      [2, 'a quote stands inside a field'],
      [3, '3|4'],
    ]);
    expect(problems('a,b\n"1"x,2\n3,4')).toEqual([
      [1, 'a|b'],
      [2, 'text follows a closing quote'],
      [3, '3|4'],
    ]);
    expect(problems('a,b\n1,"2\n3,4\n')).toEqual([
      [1, 'a|b'],
      [2, 'a quote is never closed'],
      [3, '3|4'],
    ]);
  });

  test('keeps no more of a broken file than a line can have', () => {
    const reader = createCsvReader();
    reader.push('a,b\n');
    const records = [];
    for (let i = 0; i < 100; i += 1) records.push(...reader.push('x'.repeat(LONGEST_LINE / 10)));
    records.push(...reader.push('\n1,2\n'), ...reader.end());
    expect(records.map(({ line, problem, fields }) => [line, problem === null ? fields : 'bad'])).toEqual([
      [2, 'bad'],
      [3, ['1', '2']],
    ]);
  });

  test('wants its columns named, each once, and as many fields', () => {
    const reader = () => createCsvLinesReader(['type', 'contract']);
    expect(readIn(reader(), 'contract,type\nPOLI,\nA\n')).toEqual([
      { line: 2, values: { contract: 'POLI' }, problem: null },
      { line: 3, values: null, problem: 'has 1 fields where 2 are named' },
    ]);
    expect(() => readIn(reader(), 'type,kontrakt\n')).toThrow('it has "kontrakt"');
    expect(() => readIn(reader(), 'type,type\n')).toThrow('it has "type"');
  });
});

describe('JSON Lines', () => {
  test('read back whatever was written, in pieces of any size', () => {
    const object = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.jsonValue({ maxDepth: 1 }),
    );
    fc.assert(
      fc.property(fc.array(object, { maxLength: 5 }), cuts, (objects, at) => {
        const lines = readIn(
          createJsonLinesReader(),
          objects.map((one) => JSON.stringify(one)).join('\r\n'),
          at,
        );
        expect(lines.map(({ values }) => values)).toEqual(
          objects.map((one) => JSON.parse(JSON.stringify(one))),
        );
        expect(lines.map(({ line }) => line)).toEqual(objects.map((_, index) => index + 1));
      }),
    );
  });

  test('that are no objects, or longer than any can be, are told by number', () => {
    const text = `{"a":1}\n[1]\n\nnull\n{"a":\n"${'x'.repeat(LONGEST_LINE)}\n{"b":2}`;
    const lines = readIn(createJsonLinesReader(), text);
    expect(lines.map(({ line, problem }) => [line, problem])).toEqual([
      [1, null],
      [2, 'is not a JSON object'],
      [4, 'is not a JSON object'],
      [5, 'is not a JSON object'],
      [6, 'is not a JSON object'],
      [7, null],
    ]);
  });
});

describe('a fact', () => {
  const request = {
    type: 'request',
    contract: 'POLI',
    externalId: 'R-1',
    channel: 'phone',
    receivedAt: '2026-02-02T09:00:00+01:00',
    resolvedAt: '2026-02-02T08:30:00Z',
    state: 'closed',
  };
  const call = {
    type: 'call',
    contract: 'POLI',
    externalId: 'C-1',
    direction: 'in',
    startedAt: '2026-02-02T08:00:00Z',
    outcome: 'answered',
    waitSeconds: 12,
  };
  const downtime = {
    type: 'downtime',
    contract: 'POLI',
    externalId: 'D-1',
    startedAt: '2026-02-02T08:00:00Z',
    endedAt: '2026-02-02T09:00:00Z',
    reason: 'Rete',
  };
  const problem = (values: Record<string, unknown>) => {
    const read = readFact(values);
    return 'problem' in read ? read.problem : null;
  };

  test('is the same from text and from JSON', () => {
    const given = { ...request, priority: 2, resolvedDirectly: true, response: 'met' };
    expect(readFact(given)).toEqual(readFact({ ...given, priority: '2', resolvedDirectly: 'true' }));
    expect(readFact(given)).toMatchObject({
      fact: { receivedAt: Date.UTC(2026, 1, 2, 8), priority: 2, number: null, resolution: null },
    });
    expect(readFact({ ...call, waitSeconds: '12' })).toEqual(readFact(call));
    expect('fact' in readFact(downtime)).toBe(true);
  });

  test.each([
    [{ ...call, type: 'fax' }, 'type must be request, call or downtime'],
    [{ contract: 'POLI' }, 'type is required'],
    [{ ...call, waitSeconds: '-1' }, 'waitSeconds must be whole seconds, 0 or more'],
    [{ ...call, waitSeconds: '1.5' }, 'waitSeconds must be whole seconds, 0 or more'],
    [{ ...call, waitSeconds: undefined }, 'waitSeconds is required'],
    [{ ...call, endedAt: '2026-02-02T07:59:59Z' }, 'endedAt is before the call began'],
    [{ ...call, answeredAt: '2026-02-02T07:59:59Z' }, 'answeredAt is before the call began'],
    [
      { ...call, answeredAt: '2026-02-02T08:01:00Z', endedAt: '2026-02-02T08:00:30Z' },
      'answeredAt is after the call ended',
    ],
    [
      { ...call, startedAt: '2026-02-30T08:00:00Z' },
      'startedAt must be an instant with its zone, such as 2026-10-05T08:00:00Z',
    ],
    [
      { ...call, startedAt: '2026-02-02 08:00' },
      'startedAt must be an instant with its zone, such as 2026-10-05T08:00:00Z',
    ],
    [{ ...call, reason: 'x' }, 'reason is not known here'],
    [{ ...call, queue: 'a\u0000b' }, 'queue must not hold control characters'],
    [{ ...request, resolvedAt: '2026-02-02T07:00:00Z' }, 'resolvedAt is before it was received'],
    [{ ...request, resolvedAt: null }, 'resolvedAt is required where the state is closed'],
    [
      { ...request, state: 'cancelled', resolvedDirectly: true },
      'resolvedDirectly cannot be where the state is cancelled',
    ],
    [{ ...request, priority: '6' }, 'priority must be a priority from 1 to 5'],
    [{ ...request, resolution: 'running' }, 'resolution must be one of met, breached, cancelled'],
    [{ ...downtime, endedAt: downtime.startedAt }, 'endedAt must be after it began'],
  ])('%o is refused', (values, expected) => {
    expect(problem(values)).toBe(expected);
  });
});
