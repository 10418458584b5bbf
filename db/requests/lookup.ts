import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** Whom the contact centre knows by a telephone number (E.164) or an e-mail address. */
export type KnownBy = { phone: string } | { email: string };

/** The person's requests that are open or came in since an instant, newest first. */
export async function requestsOfPerson(db: Db, by: KnownBy, since: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('requests as r')
    .select('r.id')
    .where(isPerson(by))
    .where((eb) => eb.or([eb.ref('r.open'), eb('r.createdAt', '>=', since)]))
    .orderBy('r.open', 'desc')
    .orderBy('r.createdAt', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Who it is, as the person was last registered; null for somebody unknown. */
export async function findPerson(db: Db, by: KnownBy) {
  const row = await db
    .selectFrom('requests as r')
    .select(['r.requesterName as name', 'r.requesterEmail as email', 'r.requesterPhone as phone'])
    .where(isPerson(by))
    .orderBy('r.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

function isPerson(by: KnownBy) {
  return 'phone' in by
    ? sql<boolean>`r.requester_phone = ${by.phone}`
    : sql<boolean>`lower(r.requester_email) = lower(${by.email})`;
}
