import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The relay looks into the outbox twice a second, and rests a little only while the engine keeps it waiting. */
const SEEN_WITHIN_SECONDS = 10;

/**
 * Whether a worker is there that can write: its relay listens to the outbox, which the server knows at once when that
 * connection is gone, and has asked it something of late. Where another role's activity is not to be seen, the
 * connection counts.
 */
export async function canWorkerRecord(db: Db): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (
      select from pg_stat_activity
      where datname = current_database() and application_name = 'sportello-listen-outbox')
    and coalesce((
      select max(state_change) > now() - ${SEEN_WITHIN_SECONDS} * interval '1 second' from pg_stat_activity
      where datname = current_database() and application_name = 'sportello-worker'), true) as there`.execute(
    db,
  );
  return rows[0]?.there ?? false;
}
