import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { SupplierEvent, SurveyAnswer, VerificationAnswer } from '../../workflows/messages.ts';
import type { RequestStart } from '../../workflows/request-start.ts';
import type { Db } from '../database.ts';

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
