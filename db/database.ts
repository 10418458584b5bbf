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
  /** No statement may take longer, in ms: the server ends it. */
  longestMs?: number;
  /** An answer is waited for so long, in ms, where the work itself sets no bound (`answerWithin`). */
  patienceMs?: number;
}

const POSTGRES_DATE = 1082;
const CONNECT_TIMEOUT_MS = 5000;
/** A month of a million facts is frozen in twenty seconds. */
const LONGEST_MS = 10 * 60_000;
const PATIENCE_MS = 60_000;
/** Shorter than anybody's patience: what waits for a lock ends at the server, and does nothing after its sender has gone. */
const LOCK_TIMEOUT_MS = 4000;
/** No transaction waits for anything but the database; a month's facts are computed within one. */
const IDLE_IN_TRANSACTION_MS = 60_000;
/** A connection over which nothing comes is looked after from then on. */
const KEEP_ALIVE_AFTER_MS = 10_000;

/**
 * Opens the pool. No statement, lock or silence of the network is waited for without end. Table and column names are camel
 * case in code; the keys of JSON values are left as they are stored. A `date` reads as `YYYY-MM-DD`, a `timestamptz` as Date, a `bigint` as text.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? 'sportello',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: options.longestMs ?? LONGEST_MS,
    query_timeout: options.patienceMs ?? PATIENCE_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
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
