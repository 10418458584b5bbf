import { sql } from 'kysely';
import type { RequestEvent, Stamped } from '../../domain/request/events.ts';
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

/** Keeps the question and its answer in step with what happened. */
export async function writeVerification(
  db: Db,
  requestId: string,
  { event, at }: Stamped<RequestEvent>,
): Promise<void> {
  if (event.type === 'verification_awaited' && event.mode === 'requester') {
    const { round, until } = event;
    await db
      .insertInto('requesterVerifications')
      .values({
        requestId,
        round,
        askedAt: new Date(at),
        until: new Date(until),
        outcome: null,
        commentTextId: null,
      })
      .onConflict((conflict) => conflict.columns(['requestId', 'round']).doNothing())
      .execute();
  }
  if (event.type === 'verified' && event.why === 'requester') {
    await db
      .updateTable('requesterVerifications')
      .set({ outcome: event.outcome, commentTextId: event.noteTextId, answeredAt: new Date(at) })
      .where('requestId', '=', requestId)
      .where('round', '=', (eb) =>
        eb
          .selectFrom('requesterVerifications as newest')
          .select((inner) => inner.fn.max('newest.round').as('round'))
          .where('newest.requestId', '=', requestId),
      )
      .execute();
  }
}
