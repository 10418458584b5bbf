import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { preparing } from './prepared.ts';
import type { Database } from './schema.ts';

/** What queries take as their first argument: the database, or a transaction of it. */
export type Db = Kysely<Database>;

export interface DatabaseOptions {
  /** Connections at most. */
  max?: number;
  /** How the connections are called in pg_stat_activity. */
  name?: string;
}

const POSTGRES_DATE = 1082;
const CONNECT_TIMEOUT_MS = 5000;

/**
 * Opens the pool. Table and column names are camel case in code; the keys of JSON values are left as they are
 * stored. A `date` reads as `YYYY-MM-DD`, a `timestamptz` as Date, a `bigint` as text.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? 'sportello',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    types: {
      getTypeParser: (oid, format) =>
        oid === POSTGRES_DATE ? (value: string) => value : pg.types.getTypeParser(oid, format),
    },
  });
  // An idle connection that the server cut is replaced by the pool; unheard, its error would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}
