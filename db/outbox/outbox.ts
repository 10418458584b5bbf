import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { SupplierEvent, SurveyAnswer, VerificationAnswer } from '../../workflows/messages.ts';
import type { RequestStart } from '../../workflows/request-start.ts';
import type { Db } from '../database.ts';
import type { OutboxTable } from '../schema.ts';

/** A signal by its name in workflows/messages.ts, with its arguments. */
export type SignalMessage =
  | { signal: 'supplierEvent'; args: [SupplierEvent] }
  | { signal: 'surveyAnswered'; args: [SurveyAnswer] }
  | { signal: 'verificationAnswered'; args: [VerificationAnswer] }
  | { signal: 'requestAbsorbed'; args: [{ fromId: string; actor: Actor }] };

/** The channel on which the relay hears that there is something for it. */
export const OUTBOX_CHANNEL = 'outbox';

/** Queues a signal to a workflow; the relay sends it once the transaction has committed. */
export async function enqueueSignal(
  db: Db,
  workflowId: string,
  message: SignalMessage,
  inboundEventId: string | null,
): Promise<void> {
  const payload = JSON.stringify(message);
  await db.insertInto('outbox').values({ workflowId, kind: 'signal', payload, inboundEventId }).execute();
  await wakeRelay(db);
}

/** Queues the start of an audit. */
export async function enqueueAudit(db: Db, auditId: string): Promise<void> {
  await db
    .insertInto('outbox')
    .values({ workflowId: auditId, kind: 'start_audit', payload: JSON.stringify({ auditId }) })
    .execute();
  await wakeRelay(db);
}

/** What a request's workflow is to be started with, while that is only queued. */
export async function queuedRequestStart(db: Db, requestId: string): Promise<RequestStart | null> {
  const row = await db
    .selectFrom('outbox')
    .select('payload')
    .where('workflowId', '=', requestId)
    .where('kind', '=', 'start_request')
    .executeTakeFirst();
  return row ? (row.payload as RequestStart) : null;
}

/** A command's record, and that its workflow knows of it. */
export interface Confirmation {
  requestId: string;
  version: number;
}

/** Removes the messages that tell workflows of records that they know of. */
export async function confirmRecords(db: Db, confirmed: readonly Confirmation[]): Promise<void> {
  if (confirmed.length === 0) return;
  await sql`
    delete from outbox
    using jsonb_to_recordset(${JSON.stringify(confirmed)}::jsonb) as c("requestId" uuid, version integer)
    where workflow_id = c."requestId" and kind = 'adopt' and (payload ->> 'version')::integer <= c.version`.execute(
    db,
  );
}

async function wakeRelay(db: Db): Promise<void> {
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(db);
}

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
