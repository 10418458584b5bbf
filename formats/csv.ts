import { type Options, stringify } from 'csv-stringify/sync';

/** A row of fields, as they stand. */
export type CsvRow = readonly (string | number | boolean | null)[];

/**
 * CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read accents) as a stream that asks for the next rows only
 * when the reader has taken the last. Text that a spreadsheet would run as a formula is led by an apostrophe.
 *
 * @param rows ended where the reader goes away
 */
export function csvStream(rows: AsyncGenerator<CsvRow[]>, delimiter = ','): ReadableStream<Uint8Array> {
  return ReadableStream.from(encoded(rows, delimiter));
}

async function* encoded(rows: AsyncGenerator<CsvRow[]>, delimiter: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const cast = { boolean: String };
  const options: Options = { delimiter, escape_formulas: true, record_delimiter: 'windows', cast };
  let mark = '\ufeff';
  for await (const some of rows) {
    if (some.length > 0) yield encoder.encode(mark + stringify(some, options));
    mark = '';
  }
}
