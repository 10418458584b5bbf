import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Whether a worker is connected: its relay listens to the outbox, and the server knows at once when that
 * connection is gone.
 */
export async function isWorkerConnected(db: Db): Promise<boolean> {
  const { rows } = await sql<{ connected: boolean }>`
    select exists (
      select from pg_stat_activity
      where datname = current_database() and application_name = 'sportello-listen-outbox') as connected`.execute(
    db,
  );
  return rows[0]?.connected ?? false;
}
