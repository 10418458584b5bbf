import type { RequestEvent, Stamped } from '../../domain/request/events.ts';
import type { Cause } from '../../domain/request/state.ts';
import type { Db } from '../database.ts';

/** The moments of a request, oldest first. */
export async function requestTimeline(db: Db, requestId: string) {
  return entries(db, requestId).execute();
}

/** What a request has after one of its versions, oldest first. */
export async function timelineSince(db: Db, requestId: string, version: number) {
  return entries(db, requestId).where('t.seq', '>', version).execute();
}

/** What concerns one of a request's work orders, oldest first: each entry led to the next of its versions. */
export async function workOrderTimeline(db: Db, requestId: string, workOrderId: string) {
  return entries(db, requestId)
    .where((eb) => eb(eb.val(workOrderId), '=', eb.fn.any('t.workOrderIds')))
    .execute();
}

export type TimelineRow = Awaited<ReturnType<typeof requestTimeline>>[number];

/** The event that a moment was, as it was recorded. */
export function recordedEvent(row: TimelineRow): Stamped {
  const { seq, at, actorKind, actorId, cause, bodyHash, type, data, terms } = row;
  return {
    seq,
    at: at.getTime(),
    actor: { kind: actorKind, id: actorId },
    cause,
    bodyHash,
    event: { type, ...data, ...(terms ? { terms } : {}) } as RequestEvent,
  };
}

/** A command that was recorded, by its id: on which request, what it asked for, and the version it led to. */
export async function findRecordedCommand(db: Db, commandId: string) {
  const cause: Cause = `command:${commandId}`;
  const row = await db
    .selectFrom('timeline')
    .select(['requestId', 'bodyHash', 'seq'])
    .where('cause', '=', cause)
    .where('bodyHash', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

function entries(db: Db, requestId: string) {
  return db
    .selectFrom('timeline as t')
    .select(['t.seq', 't.type', 't.at', 't.actorKind', 't.actorId', 't.cause', 't.bodyHash'])
    .select(['t.workOrderIds', 't.data', 't.terms'])
    .where('t.requestId', '=', requestId)
    .orderBy('t.seq');
}
