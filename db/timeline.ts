import type { Db } from './database.ts';

/**
 * Of a work order's own stream only what its request's stream does not say itself: for the same moment one entry.
 */
const OWN_MOMENTS_OF_WORK_ORDERS = ['accepted', 'rework_asked'];

/** The salient moments of a request, oldest first. */
export async function requestTimeline(db: Db, requestId: string) {
  return entries(db)
    .where('t.requestId', '=', requestId)
    .where((eb) => eb.or([eb('t.streamId', '=', requestId), eb('t.type', 'in', OWN_MOMENTS_OF_WORK_ORDERS)]))
    .orderBy('t.seq')
    .execute();
}

/** What happened to a work order itself, oldest first. */
export async function workOrderTimeline(db: Db, workOrderId: string) {
  return entries(db).where('t.streamId', '=', workOrderId).orderBy('t.streamSeq').execute();
}

/** What a workflow's stream has after one of its versions. */
export async function streamSince(db: Db, streamId: string, version: number) {
  return entries(db)
    .where('t.streamId', '=', streamId)
    .where('t.streamSeq', '>', version)
    .orderBy('t.streamSeq')
    .execute();
}

export type TimelineRow = Awaited<ReturnType<typeof requestTimeline>>[number];

/** What the request's own workflow has recorded, oldest first. */
export async function ownTimeline(db: Db, requestId: string) {
  return entries(db).where('t.streamId', '=', requestId).orderBy('t.streamSeq').execute();
}

function entries(db: Db) {
  return db
    .selectFrom('timeline as t')
    .select(['t.streamId', 't.streamSeq', 't.seq', 't.type', 't.at', 't.actorKind', 't.actorId', 't.data']);
}
