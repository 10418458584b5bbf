import { sql } from 'kysely';
import type { RequestInput, SupplierEvent, SurveyAnswer, VerificationAnswer } from '../workflows/messages.ts';
import type { Db } from './database.ts';

/** A signal by its name in workflows/messages.ts, with its arguments. */
export type SignalMessage =
  | { signal: 'supplierEvent'; args: [SupplierEvent] }
  | { signal: 'surveyAnswered'; args: [SurveyAnswer] }
  | { signal: 'verificationAnswered'; args: [VerificationAnswer] };

/** The channel on which the relay hears that there is something for it. */
export const OUTBOX_CHANNEL = 'outbox';

/** Promises a signal to a workflow; the relay sends it once the transaction has committed. */
export async function promiseSignal(
  db: Db,
  workflowId: string,
  message: SignalMessage,
  inboundEventId: string,
): Promise<void> {
  const payload = JSON.stringify(message);
  await db.insertInto('outbox').values({ workflowId, kind: 'signal', payload, inboundEventId }).execute();
  await wakeRelay(db);
}

/** Promises that a notification which gave up is delivered once more. */
export async function promiseRedelivery(db: Db, notificationId: string): Promise<void> {
  await db
    .insertInto('outbox')
    .values({ workflowId: notificationId, kind: 'start_redelivery', payload: '{}' })
    .execute();
  await wakeRelay(db);
}

/** Promises that an audit is begun. */
export async function promiseAudit(db: Db, auditId: string): Promise<void> {
  await db
    .insertInto('outbox')
    .values({ workflowId: auditId, kind: 'start_audit', payload: JSON.stringify({ auditId }) })
    .execute();
  await wakeRelay(db);
}

/** What a request's workflow is to be started with, while that is still only promised. */
export async function promisedRequestStart(db: Db, requestId: string): Promise<RequestInput | null> {
  const row = await db
    .selectFrom('outbox')
    .select('payload')
    .where('workflowId', '=', requestId)
    .where('kind', '=', 'start_request')
    .executeTakeFirst();
  return row ? (row.payload as RequestInput) : null;
}

async function wakeRelay(db: Db): Promise<void> {
  await sql`select pg_notify(${OUTBOX_CHANNEL}, '')`.execute(db);
}
