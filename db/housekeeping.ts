import type { Db } from './database.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A repetition comes within minutes; a day is ample. */
const IDEMPOTENCY_KEYS_KEPT_MS = DAY_MS;
/** A page that was asleep for longer reads everything anew. */
const CHANGES_KEPT_MS = 2 * DAY_MS;

/** A command is on its way for seconds; one that comes later finds its text gone and is refused. */
const UNRECORDED_TEXTS_KEPT_MS = HOUR_MS;

/**
 * Removes what only served for a while: answers kept for repetitions, texts that no record names, old news, sessions and
 * attempts that are over.
 */
export async function removeExpired(db: Db, now: number): Promise<void> {
  const before = (ms: number) => new Date(now - ms);
  await db.deleteFrom('idempotencyKeys').where('createdAt', '<', before(IDEMPOTENCY_KEYS_KEPT_MS)).execute();
  await db
    .deleteFrom('texts')
    .where('recorded', '=', false)
    .where('createdAt', '<', before(UNRECORDED_TEXTS_KEPT_MS))
    .execute();
  await db.deleteFrom('changeLog').where('at', '<', before(CHANGES_KEPT_MS)).execute();
  await db.deleteFrom('sessions').where('expiresAt', '<', before(0)).execute();
  await db.deleteFrom('verifications').where('expiresAt', '<', before(0)).execute();
  await db
    .deleteFrom('rateLimits')
    .where('lastRequest', '<', String(now - DAY_MS))
    .execute();
}
