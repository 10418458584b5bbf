import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../domain/service-levels/audit.ts';

export type Difference = Pick<Finding, 'field' | 'proved' | 'found'>;

/** A row by its columns. */
export type Row = Record<string, unknown>;

/** Columns that hold JSON, which is written as text and read as a value. */
const JSON_COLUMNS = new Set(['snapshot', 'plan', 'data', 'terms']);

/** Rows by a key of theirs: each that is missing, each that nothing tells of, each column that differs. */
export function matched(
  table: string,
  keyOf: (row: Row) => string,
  expected: readonly Row[],
  found: readonly Row[],
): Difference[] {
  const rows = new Map(found.map((row) => [keyOf(row), row]));
  const differences: Difference[] = [];
  for (const one of expected) {
    const key = keyOf(one);
    const row = rows.get(key);
    rows.delete(key);
    if (row) differences.push(...columns(`${table}[${key}]`, one, row));
    else differences.push({ field: `${table}[${key}]`, proved: 'a row', found: 'no row' });
  }
  for (const key of rows.keys())
    differences.push({ field: `${table}[${key}]`, proved: 'no row', found: 'a row' });
  return differences;
}

/** Each column of an expected row that the one found has otherwise; those that nothing is expected of are passed over. */
export function columns(what: string, expected: Row, found: Row): Difference[] {
  return Object.entries(expected).flatMap(([column, value]) => {
    const proved = asRead(column, value);
    const stored = JSON_COLUMNS.has(column) ? found[column] : asRead(column, found[column]);
    return isDeepStrictEqual(proved, stored) ? [] : within(`${what}.${column}`, proved, stored);
  });
}

/** Of two JSON values only the members that differ, so that a person sees which. */
function within(field: string, proved: unknown, found: unknown): Difference[] {
  if (!isRecord(proved) || !isRecord(found)) return [{ field, proved, found }];
  return [...new Set([...Object.keys(proved), ...Object.keys(found)])]
    .filter((name) => !isDeepStrictEqual(proved[name], found[name]))
    .flatMap((name) => within(`${field}.${name}`, proved[name], found[name]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asRead(column: string, value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (!JSON_COLUMNS.has(column)) return value ?? null;
  return (
    typeof value === 'string' ? JSON.parse(value) : JSON.parse(JSON.stringify(value ?? null))
  ) as unknown;
}
