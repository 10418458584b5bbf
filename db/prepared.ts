import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A text is prepared from this use on: what is asked rarely is not worth being remembered by every connection. */
const OFTEN = 5;
const MOST_PREPARED = 300;
const MOST_COUNTED = 3000;
/** A page of a list, or a count: which index serves it best depends on the values, so it is planned for them. */
const PLANNED_FOR_ITS_VALUES = / limit \$\d+( offset \$\d+)?$|^select count\(/;

/**
 * The pool with statements that Postgres parses and plans once a connection instead of at every use. On the record of
 * an intake that is half of what Postgres does.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: string, values: readonly unknown[]) =>
      client.query({ text, values: [...values], name: values.length > 0 ? nameOf(text) : undefined });
    // The other form of `query` takes a cursor, and no dialect here is configured with one.
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
  };
  return {
    async connect() {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? wrap(client);
      wrapped.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

/** One name a text, for the whole pool; undefined for a text that is not prepared. */
function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  const uses = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= MOST_PREPARED) return undefined;
    const count = (uses.get(text) ?? 0) + 1;
    if (count < OFTEN || PLANNED_FOR_ITS_VALUES.test(text)) {
      if (uses.size >= MOST_COUNTED) uses.clear();
      uses.set(text, count);
      return undefined;
    }
    uses.delete(text);
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
}
