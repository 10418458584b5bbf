import { SetupError } from '../config/setup-error.ts';
import { type CsvRecord, createCsvReader, LONGEST_LINE } from './csv-records.ts';

/** One fact as a file gives it, not checked yet. */
export interface SourceLine {
  /** The number of the line that it begins on, from 1. */
  line: number;
  /** Its members by name; null where the line cannot be read. */
  values: Record<string, unknown> | null;
  /** Why it cannot be read. */
  problem: string | null;
}

/** Takes a file in pieces of any size and gives what each piece completes, in order. */
export interface LineReader {
  push(text: string): SourceLine[];
  /** The end of the file: what was still open. */
  end(): SourceLine[];
}

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

/** Reads JSON Lines: one object a line, in LF or CRLF; blank lines are passed over. */
export function createJsonLinesReader(): LineReader {
  let text = '';
  let line = 1;

  function read(given: string): SourceLine | null {
    const content = given.trim();
    if (content === '') return null;
    try {
      const value: unknown = JSON.parse(content);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return { line, values: { ...value }, problem: null };
      }
    } catch {
      // Told below: what the parser says of it may quote what stands there.
    }
    return { line, values: null, problem: 'is not a JSON object' };
  }

  return {
    push(piece) {
      text += piece;
      const lines: SourceLine[] = [];
      let at = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
        const found = read(text.slice(at, end));
        if (found) lines.push(found);
        line += 1;
        at = end + 1;
      }
      text = text.slice(at);
      // Of a line that is longer than any can be, enough is kept to be no JSON.
      if (text.length > LONGEST_LINE) text = '{';
      return lines;
    },
    end() {
      const found = read(text);
      text = '';
      return found ? [found] : [];
    },
  };
}
