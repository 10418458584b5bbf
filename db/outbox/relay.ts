import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { OutboxTable } from '../schema.ts';

/** A message to the engine, written with the transaction that needs it. */
export interface OutboxMessage {
  id: string;
  workflowId: string;
  kind: OutboxTable['kind'];
  payload: unknown;
  inboundEventId: string | null;
  attempts: number;
}

/**
 * Claims messages for a while, after which others may: of each workflow the oldest one only, so that order is kept. One
 * that tells a workflow of a record holds nothing else up.
 * @param holdMs milliseconds: longer than publishing takes
 */
export async function claimOutboxMessages(db: Db, limit: number, holdMs: number): Promise<OutboxMessage[]> {
  const { rows } = await sql<OutboxMessage>`
    with due as (
      select id from outbox as message
      where not_before <= now()
        and not exists (
          select from outbox as earlier
          where earlier.workflow_id = message.workflow_id and earlier.id < message.id and earlier.kind <> 'adopt')
      order by id
      limit ${limit}
      for update skip locked)
    update outbox set not_before = now() + ${holdMs} * interval '1 millisecond'
    from due where outbox.id = due.id
    returning outbox.id, workflow_id, kind, payload, inbound_event_id, attempts`.execute(db);
  return rows;
}

/** The messages reached the engine. */
export async function removeOutboxMessages(db: Db, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('outbox').where('id', 'in', ids).execute();
}

/** The message did not reach the engine: it is tried again after the delay. */
export async function postponeOutboxMessage(
  db: Db,
  id: string,
  error: string,
  delayMs: number,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      lastError: error,
      notBefore: sql<Date>`now() + ${delayMs} * interval '1 millisecond'`,
    }))
    .where('id', '=', id)
    .execute();
}
