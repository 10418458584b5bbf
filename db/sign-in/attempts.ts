import { sql } from 'kysely';
import type { Db } from '../database.ts';

/**
 * Counts one more within a window that begins with the first count.
 * @param now epoch milliseconds, as is `since`, the window's beginning
 */
export async function countAttempt(
  db: Db,
  key: string,
  now: number,
  windowMs: number,
): Promise<{ count: number; since: number }> {
  const over = sql<boolean>`rate_limits.last_request <= ${now - windowMs}`;
  const row = await db
    .insertInto('rateLimits')
    .values({ key, count: 1, lastRequest: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql<number>`case when ${over} then 1 else rate_limits.count + 1 end`,
        lastRequest: sql<number>`case when ${over} then ${now}::bigint else rate_limits.last_request end`,
      }),
    )
    .returning(['count', 'lastRequest'])
    .executeTakeFirstOrThrow();
  return { count: row.count, since: Number(row.lastRequest) };
}

export async function takeBackAttempt(db: Db, key: string): Promise<void> {
  await db
    .updateTable('rateLimits')
    .set({ count: sql<number>`greatest(count - 1, 0)` })
    .where('key', '=', key)
    .execute();
}

export async function forgetAttempts(db: Db, key: string): Promise<void> {
  await db.deleteFrom('rateLimits').where('key', '=', key).execute();
}
