import { notifiesOfRequest, requestNotifications } from '../channels/notifications/request-notifications.ts';
import {
  notifiedWorkOrders,
  workOrderNotifications,
} from '../channels/notifications/work-order-notifications.ts';
import { cancelArchival, enqueueArchival } from '../db/archive/archive.ts';
import { workingCalendar } from '../db/calendars/working-calendars.ts';
import type { Db } from '../db/database.ts';
import { insertNotifications } from '../db/notifications/deliveries.ts';
import { gatherRequestFacts, gatherWorkOrderFacts } from '../db/notifications/facts.ts';
import { enqueueSignal } from '../db/outbox/outbox.ts';
import { factsOfRecord, lockForMerge, type RequestRecord, writeRecord } from '../db/requests/record.ts';
import { recordedEvent, timelineSince } from '../db/requests/timeline.ts';
import { endsAt } from '../domain/request/alarms.ts';
import type { Planning, RequestEventType } from '../domain/request/events.ts';
import { evolveAll } from '../domain/request/evolve.ts';
import { planWith } from '../domain/request/plan.ts';
import { planningNeeded } from '../domain/request/planning.ts';
import { withPlanning } from '../domain/request/stamp.ts';
import type { RequestState } from '../domain/request/state.ts';
import { textIdsOf } from '../domain/request/texts.ts';
import type { Activities, Recorded } from '../workflows/activity-types.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { recordRefused } from './record-refused.ts';

/**
 * Records what happened to a request: what the calendar makes of its deadlines, read model, timeline, messages to send,
 * news for open pages, all of it or nothing. Its place is the one after the version that it was decided on; a place
 * that is taken is not written over: the answer is what stands there.
 */
export function recordRequest(dependencies: ActivityDependencies): Activities['recordRequest'] {
  const { db } = dependencies;
  return async ({ base, events: decided, inboundEventId }) => {
    const decidedOn = evolveAll(base, decided);
    const planning = await planned(db, decidedOn);
    const events = withPlanning(decided, planning);
    const state = evolveAll(decidedOn, events.slice(decided.length));
    const record = { base, state, events, textIds: textIdsOf(decided), inboundEventId };
    const written = isWhole(record)
      ? await writeRecord(db, record)
      : await db.transaction().execute((tx) => writeWithMore(tx, dependencies, record));
    return written ? { outcome: 'written', planning } : whatStands(db, record);
  };
}

/** What is recorded of a request after a version. */
export function recordedSince({ db }: ActivityDependencies): Activities['recordedSince'] {
  return async ({ requestId, version }) => (await timelineSince(db, requestId, version)).map(recordedEvent);
}

/** Time zones are not for workflow code, so deadlines are worked out here. */
async function planned(db: Db, state: RequestState): Promise<Planning | null> {
  return planningNeeded(state) ? planWith(await workingCalendar(db, state.terms.calendarId), state) : null;
}

/** These bring more about than their record itself: a history to archive, or none any more; a merge. */
const BRING_MORE: readonly RequestEventType[] = ['closed', 'reopened', 'cancelled', 'merged'];

function isWhole({ state, events }: RequestRecord): boolean {
  return !(
    events.some(({ event }) => BRING_MORE.includes(event.type)) ||
    notifiesOfRequest(events) ||
    notifiedWorkOrders(state, events).size > 0
  );
}

/** The record, and what it brings about elsewhere, in one transaction. */
async function writeWithMore(
  tx: Db,
  dependencies: ActivityDependencies,
  record: RequestRecord,
): Promise<boolean> {
  const { state, events } = record;
  const merged = events.find(({ event }) => event.type === 'merged');
  if (merged?.event.type === 'merged') await refuseCrossedMerge(tx, state.id, merged.event.intoId);
  if (!(await writeRecord(tx, record))) return false;
  await queueArchival(tx, record);
  if (merged?.event.type === 'merged') {
    const args: [{ fromId: string; actor: typeof merged.actor }] = [
      { fromId: state.id, actor: merged.actor },
    ];
    await enqueueSignal(tx, merged.event.intoId, { signal: 'requestAbsorbed', args }, null);
  }
  await notify(tx, dependencies, record);
  return true;
}

/** Its history is archived when the request has ended; one that is open again does not end yet. */
async function queueArchival(tx: Db, { base, state }: RequestRecord): Promise<void> {
  const end = endsAt(state);
  if (end !== null) await enqueueArchival(tx, state.id, end, state.changedAt);
  else if (endsAt(base) !== null) await cancelArchival(tx, state.id);
}

/** Makes the notifications that the events call for, and queues their delivery. */
async function notify(
  tx: Db,
  { configured, links }: ActivityDependencies,
  { state, events, textIds }: RequestRecord,
): Promise<void> {
  if (notifiesOfRequest(events)) {
    const facts = await gatherRequestFacts(tx, state.id, textIds);
    await insertNotifications(tx, requestNotifications(facts, events, links), configured);
  }
  for (const [workOrderId, notified] of notifiedWorkOrders(state, events)) {
    const facts = await gatherWorkOrderFacts(tx, workOrderId, textIds);
    await insertNotifications(tx, workOrderNotifications(facts, notified, links), configured);
  }
}

/** Why a record was not written. */
async function whatStands(db: Db, { base, events, textIds }: RequestRecord): Promise<Recorded> {
  const standing = (await timelineSince(db, base.id, base.version)).map(recordedEvent);
  if (standing.length > 0) return { outcome: 'taken', standing };
  const { version, causeStands, texts } = await factsOfRecord(
    db,
    base.id,
    events.at(-1)?.cause ?? 'intake',
    textIds,
  );
  if (causeStands) return { outcome: 'repeated' };
  if (version === base.version && texts < textIds.length) throw recordRefused(TEXT_GONE);
  throw new Error(`Request ${base.id} stands at ${version} in the database, before version ${base.version}`);
}

const TEXT_GONE = {
  code: 'too_late',
  detail: 'The command was held up for so long that its text was taken away: give it again.',
};

/** A request is merged only into one that is still open when the merge is written. */
async function refuseCrossedMerge(tx: Db, fromId: string, intoId: string): Promise<void> {
  const into = await lockForMerge(tx, fromId, intoId);
  if (into === null || ['closed', 'cancelled', 'merged'].includes(into))
    throw recordRefused({
      code: 'merge_target_not_open',
      detail: 'The request to merge into is closed, cancelled or itself merged.',
    });
}
