import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** A question whether work is done, with what its page shows and what an answer is held against. */
export async function findVerification(db: Db, verificationId: string) {
  const row = await db
    .selectFrom('requesterVerifications as v')
    .innerJoin('requests as r', 'r.id', 'v.requestId')
    .select([
      'v.id',
      'v.requestId',
      'v.round',
      'v.until',
      'v.answeredAt',
      'r.number as requestNumber',
      'r.subject',
      // Only the newest question is open, and only until somebody has said whether the work is done.
      sql<boolean>`r.state = 'completed' and (r.snapshot -> 'verification' ->> 'round')::integer = v.round
        and (r.snapshot -> 'verification' ->> 'mode') = 'requester'
        and coalesce((r.snapshot -> 'verification' ->> 'open')::boolean, false)`.as('awaited'),
    ])
    .where('v.id', '=', verificationId)
    .executeTakeFirst();
  return row ?? null;
}

export type VerificationRow = NonNullable<Awaited<ReturnType<typeof findVerification>>>;
