import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { LateAnswerError, timeLeft } from './answer-within.ts';

/** A text is prepared from this use on: what is asked rarely is not worth being remembered by every connection. */
const OFTEN = 5;
const MOST_PREPARED = 300;
const MOST_COUNTED = 3000;
/** A page of a list, or a count: which index serves it best depends on the values, so it is planned for them. */
const PLANNED_FOR_ITS_VALUES = / limit \$\d+( offset \$\d+)?$|^select count\(/;

/** Codes after which the server ends the connection. */
const ENDS_CONNECTION = /^(08|57P|25P0[34])/;

/**
 * The pool with statements that Postgres parses and plans once a connection instead of at every use. On the record of
 * an intake that is half of what Postgres does. Answers are waited for as long as the work has time (`answerWithin`), else as
 * long as the pool is patient; a connection that is waited for in vain is thrown away.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames();
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    /** Why the connection cannot be used any more. With an answer still to come it would answer the next query with it. */
    let lost: Error | undefined;
    // Cut while a transaction does something else; unheard, the error would end the process.
    client.on('error', (error) => {
      lost ??= error;
    });
    const query = async (text: string, values: readonly unknown[]) => {
      if (lost) throw lost;
      try {
        return await client.query(
          bounded({ text, values: [...values], name: values.length > 0 ? nameOf(text) : undefined }),
        );
      } catch (error) {
        if (error instanceof pg.DatabaseError && !ENDS_CONNECTION.test(error.code ?? '')) throw error;
        lost ??= isReadTimeout(error) ? new LateAnswerError({ cause: error }) : (error as Error);
        throw lost;
      }
    };
    // The other form of `query` takes a cursor, and no dialect here is configured with one.
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(lost) };
  };
  return {
    async connect() {
      const client = await connected(pool);
      const known = wrapped.get(client) ?? wrap(client);
      wrapped.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

/** The time that the work has left goes before the pool's own patience. */
function bounded(query: pg.QueryConfig): pg.QueryConfig {
  const left = timeLeft();
  // pg takes it from each query; a timeout of zero would be none.
  return left === undefined ? query : Object.assign(query, { query_timeout: Math.max(1, left) });
}

/** A connection, within the time that the work has left. One that comes later goes back to the pool. */
async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  const left = timeLeft();
  const connecting = pool.connect();
  if (left === undefined) return connecting;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      connecting.then(
        (client) => client.release(),
        () => undefined,
      );
      reject(new LateAnswerError());
    }, left);
  });
  return Promise.race([connecting, late]).finally(() => clearTimeout(timer));
}

function isReadTimeout(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
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
