import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database.ts';
import type { Database } from '../schema.ts';

/**
 * Does several things in one statement, each of which may use what those before it returned, by their names.
 *
 * @param steps null: nothing is to be done
 */
export async function inOneStatement<Row>(
  db: Db,
  steps: Record<string, RawBuilder<unknown> | null>,
  last: RawBuilder<Row>,
): Promise<Row[]> {
  const named = Object.entries(steps).flatMap(([name, step]) =>
    step ? sql`${sql.ref(name)} as (${step})` : [],
  );
  const { rows } = await sql<Row>`with ${sql.join(named)} ${last}`.execute(db);
  return rows;
}

/** How rows are written over those that are there. */
export interface Overwrite {
  /** The columns by which a row is there already, and others that stay as the first row had them. */
  conflict: readonly string[];
  fixed: readonly string[];
  /** Columns whose values are worked out from the new row `r`. */
  computed?: Record<string, RawBuilder<unknown>>;
}

/** Writes whole rows, where the step `taken` has a row. */
export function insertion(tableName: keyof Database, rows: readonly object[], overwrite: Overwrite | null) {
  const [first] = rows;
  if (!first) return null;
  const columns = Object.keys(first);
  const values = columns.map((column) => overwrite?.computed?.[column] ?? sql.ref(`r.${column}`));
  const kept = [...(overwrite?.conflict ?? []), ...(overwrite?.fixed ?? [])];
  const changing = columns.filter((column) => !kept.includes(column));
  const overwriting = overwrite
    ? sql`on conflict (${list(overwrite.conflict)}) do update set
        (${list(changing)}) = (${list(changing.map((column) => `excluded.${column}`))})`
    : sql``;
  return sql`insert into ${sql.table(tableName)} (${list(columns)})
    select ${sql.join(values)} from taken, ${asRows(tableName, rows)} ${overwriting}`;
}

/** Changes the columns that are told of, of rows that are there; where the step `taken` has a row. */
export function update(tableName: keyof Database, rows: readonly object[], key: string) {
  const [first] = rows;
  if (!first) return null;
  const columns = Object.keys(first).filter((column) => column !== 'requestId' && column !== key);
  return sql`update ${sql.table(tableName)} as t
    set (${list(columns)}) = row(${list(columns.map((column) => `r.${column}`))})
    from taken, ${asRows(tableName, rows)}
    where t.request_id = r.request_id and ${sql.ref(`t.${key}`)} = ${sql.ref(`r.${key}`)}`;
}

function list(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}

/** Rows `r` of a table, which says the types of their columns. */
function asRows(tableName: keyof Database, rows: readonly object[]): RawBuilder<unknown> {
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [snakeCase(column), value])),
  );
  return sql`jsonb_populate_recordset(null::${sql.table(tableName)}, ${JSON.stringify(named)}::jsonb) as r`;
}

/** A column's or table's name as Postgres knows it. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
