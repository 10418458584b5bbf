/** A record of a CSV file: its fields, and the number of the line that it begins on, from 1. */
export interface CsvRecord {
  line: number;
  fields: string[];
  /** What is wrong with its quotes or its length; it then has no fields. */
  problem: string | null;
}

/** Takes a file in pieces of any size and gives the records that each piece completes. */
export interface CsvReader {
  push(text: string): CsvRecord[];
  /** The end of the file: the records that no line end followed. */
  end(): CsvRecord[];
}

/** A record's extent in the text; null while the text ends before it does. */
type Found = { fields: string[]; problem: string | null; end: number; lines: number } | null;

/** In characters: longer than any fact, so that a broken file cannot fill the memory. */
export const LONGEST_LINE = 100_000;

const BYTE_ORDER_MARK = '\uFEFF';
const UNCLOSED = 'a quote is never closed';

/**
 * Reads comma-separated values as RFC 4180 has them: quoted fields may hold separators, line ends and doubled quotes;
 * lines end in CRLF or LF; blank lines and a byte order mark in front are passed over. The separator is the comma, or the
 * semicolon where the first line has semicolons and no comma, as spreadsheets in Italian write it. A record with a quote
 * out of place, or one that is never closed, is given with its problem, and reading goes on at the line after.
 */
export function createCsvReader(): CsvReader {
  let text = '';
  let line = 1;
  let separator: string | null = null;
  let atStart = true;
  /** The rest of a line that is longer than any can be is still to come. */
  let isCutOff = false;

  function take(isEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let at = 0;
    if (separator === null) {
      const end = text.indexOf('\n');
      if (end < 0 && !isEnd && text.length <= LONGEST_LINE) return records;
      separator = separatorIn(end < 0 ? text : text.slice(0, end));
    }
    while (at < text.length) {
      const found = findRecord(text, at, separator, isEnd);
      if (!found) break;
      const { fields, problem, end, lines } = found;
      const isBlank = problem === null && end - at <= 2 && fields.length === 1 && fields[0] === '';
      if (!isBlank) records.push({ line, fields: problem === null ? fields : [], problem });
      line += lines;
      at = end;
      isCutOff = lines === 0 && !isEnd;
    }
    text = text.slice(at);
    return records;
  }

  return {
    push(piece) {
      text += piece;
      if (atStart && text !== '') {
        if (text.startsWith(BYTE_ORDER_MARK)) text = text.slice(1);
        atStart = false;
      }
      if (isCutOff) {
        const lineEnd = text.indexOf('\n');
        text = lineEnd < 0 ? '' : text.slice(lineEnd + 1);
        if (lineEnd < 0) return [];
        isCutOff = false;
        line += 1;
      }
      return take(false);
    },
    end: () => take(true),
  };
}

function separatorIn(header: string): string {
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

/** The record that begins at a place of the text. @param isEnd whether no more text comes */
function findRecord(text: string, from: number, separator: string, isEnd: boolean): Found {
  const fields: string[] = [];
  let lines = 1;
  let at = from;
  for (;;) {
    let value: string;
    let end: number;
    if (text[at] === '"') {
      const quoted = readQuoted(text, at, isEnd);
      if (quoted === null) return incomplete(text, from, isEnd);
      ({ value, end } = quoted);
      lines += quoted.lines;
      const next = text[end];
      const isReturn = next === '\r' && (text[end + 1] === '\n' || (isEnd && end + 1 === text.length));
      if (next === '\r' && end + 1 === text.length && !isEnd) return incomplete(text, from, isEnd);
      if (isReturn) end += 1;
      else if (next !== undefined && next !== separator && next !== '\n') {
        return skipped(text, from, 'text follows a closing quote', isEnd);
      }
    } else {
      const lineEnd = text.indexOf('\n', at);
      const limit = lineEnd < 0 ? text.length : lineEnd;
      if (lineEnd < 0 && !isEnd) return incomplete(text, from, isEnd);
      const separated = text.indexOf(separator, at);
      end = separated < 0 || separated > limit ? limit : separated;
      value = text.slice(at, end === limit && text[end - 1] === '\r' && end > at ? end - 1 : end);
      if (value.includes('"')) return skipped(text, from, 'a quote stands inside a field', isEnd);
    }
    fields.push(value);
    if (text[end] !== separator) {
      return { fields, problem: null, end: Math.min(end + 1, text.length), lines };
    }
    at = end + 1;
  }
}

/** A quoted field and where it ends, or null where the text ends before it surely does. */
function readQuoted(
  text: string,
  from: number,
  isEnd: boolean,
): { value: string; end: number; lines: number } | null {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - from > LONGEST_LINE || (quote + 1 === text.length && !isEnd)) return null;
    if (text[quote + 1] === '"') {
      value += text.slice(at, quote + 1);
      at = quote + 2;
      continue;
    }
    value += text.slice(at, quote);
    return { value, end: quote + 1, lines: countLines(value) };
  }
}

/** More text is awaited, unless there is none to come or it has been awaited for too long. */
function incomplete(text: string, from: number, isEnd: boolean): Found {
  if (!isEnd && text.length - from <= LONGEST_LINE) return null;
  return skipped(text, from, UNCLOSED, isEnd);
}

/** A record that cannot be read: its first line only. */
function skipped(text: string, from: number, problem: string, isEnd: boolean): Found {
  const lineEnd = text.indexOf('\n', from);
  if (lineEnd < 0 && !isEnd && text.length - from <= LONGEST_LINE) return null;
  return { fields: [], problem, end: lineEnd < 0 ? text.length : lineEnd + 1, lines: lineEnd < 0 ? 0 : 1 };
}

function countLines(value: string): number {
  let lines = 0;
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
