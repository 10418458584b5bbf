import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { OutboxTable } from './schema.ts';

/** A message that a transaction promised to the engine. */
export interface OutboxMessage {
  id: string;
  workflowId: string;
  kind: OutboxTable['kind'];
  payload: unknown;
  inboundEventId: string | null;
  attempts: number;
}

/**
 * Takes messages for as long as the transaction lasts: of each workflow the oldest one only, so that order is kept,
 * and none that another relay holds. A promise to tell a workflow of a record holds nothing else up.
 */
export async function takeMessages(tx: Db, limit: number): Promise<OutboxMessage[]> {
  const { rows } = await sql<OutboxMessage>`
    select id, workflow_id, kind, payload, inbound_event_id, attempts
    from outbox as message
    where not_before <= now()
      and not exists (
        select from outbox as earlier
        where earlier.workflow_id = message.workflow_id and earlier.id < message.id and earlier.kind <> 'adopt')
    order by id
    limit ${limit}
    for update skip locked`.execute(tx);
  return rows;
}

/** The message reached the engine. */
export async function removeMessages(tx: Db, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('outbox').where('id', 'in', ids).execute();
}

/** The message did not reach the engine: it is tried again after the delay. */
export async function postponeMessage(tx: Db, id: string, error: string, delayMs: number): Promise<void> {
  await tx
    .updateTable('outbox')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      lastError: error,
      notBefore: sql<Date>`now() + ${delayMs} * interval '1 millisecond'`,
    }))
    .where('id', '=', id)
    .execute();
}

/** How many messages wait, and since how many seconds the oldest does. */
export async function outboxLag(db: Db): Promise<{ waiting: number; oldestSeconds: number }> {
  const { rows } = await sql<{ waiting: string; oldest: string | null }>`
    select count(*) as waiting, extract(epoch from now() - min(created_at)) as oldest from outbox
    where not_before <= now() or attempts > 0`.execute(db);
  return { waiting: Number(rows[0]?.waiting ?? 0), oldestSeconds: Number(rows[0]?.oldest ?? 0) };
}
