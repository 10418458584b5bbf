import { SetupError } from '../config/setup-error.ts';
import { type CsvRecord, createCsvReader } from './csv-records.ts';
import type { LineReader, SourceLine } from './source-line.ts';

/**
 * Reads a CSV file whose first record names the columns, in any order. An empty field is a member that is not given.
 * @param known the columns that may be named
 * @throws SetupError from `push` or `end` where the first record is not made of known columns, each once
 */
export function createCsvLinesReader(known: readonly string[]): LineReader {
  const reader = createCsvReader();
  let columns: string[] | null = null;

  function toLines(records: CsvRecord[]): SourceLine[] {
    return records.flatMap((record) => {
      if (columns !== null) return [toLine(record, columns)];
      columns = checkColumns(record.fields, known);
      return [];
    });
  }

  return {
    push: (text) => toLines(reader.push(text)),
    end: () => toLines(reader.end()),
  };
}

function toLine({ line, fields, problem }: CsvRecord, columns: string[]): SourceLine {
  if (problem !== null) return { line, values: null, problem };
  if (fields.length !== columns.length) {
    return { line, values: null, problem: `has ${fields.length} fields where ${columns.length} are named` };
  }
  const values: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const field = fields[index];
    if (field !== undefined && field !== '') values[column] = field;
  }
  return { line, values, problem: null };
}

function checkColumns(given: string[], known: readonly string[]): string[] {
  const columns = given.map((column) => column.trim());
  const strange = columns.filter(
    (column, index) => !known.includes(column) || columns.indexOf(column) < index,
  );
  if (strange.length > 0 || columns.length === 0) {
    throw new SetupError(
      `The first line must name the columns, each once, from: ${known.join(', ')}; it has ${strange.map((column) => `"${column}"`).join(', ') || 'none'}.`,
    );
  }
  return columns;
}
