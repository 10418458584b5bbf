import { composeRequestNotifications } from '../channels/compose-request.ts';
import { composeWorkOrderNotifications } from '../channels/compose-work-order.ts';
import { quotedTextIds, requestNewsIsTold } from '../channels/told.ts';
import { promiseArchive } from '../db/archive.ts';
import { announceChange } from '../db/changes.ts';
import type { Db } from '../db/database.ts';
import { gatherRequestFacts, gatherWorkOrderFacts, insertNotifications } from '../db/deliveries.ts';
import { markInboundEvent } from '../db/inbound-outcome.ts';
import { recordReceipt } from '../db/record-receipt.ts';
import {
  lockForMerge,
  lockRequest,
  writeDeadlines,
  writeRequest,
  writeSurvey,
} from '../db/record-request.ts';
import { appendTimeline } from '../db/record-timeline.ts';
import { insertWorkOrder } from '../db/record-work-order.ts';
import { writeVerification } from '../db/requester-verifications.ts';
import type { RequestEvent, Stamped } from '../domain/request/events.ts';
import type { RequestState } from '../domain/request/state.ts';
import { offered, offeredEvent, offerOf } from '../domain/work-order/offer.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { recordRefused } from './record-refused.ts';
import type { Activities, Recorded, RecordRequest } from './types.ts';

type Dispatched = Extract<RequestEvent, { type: 'dispatched' }>;

/**
 * Writes what happened to a request in one transaction: read model, timeline, messages to send, news for open pages.
 * Keyed by (request, sequence number): recording again writes nothing and answers what still waits to be delivered.
 */
export function recordRequest(dependencies: ActivityDependencies): Activities['recordRequest'] {
  const { db } = dependencies;
  return (record) => {
    if (isReceipt(record.events)) return noteReceipt(dependencies, record);
    const { state, events, inboundEventId } = record;
    return db.transaction().execute(async (tx) => {
      await refuseCrossedMerge(tx, state, events);
      const row = await lockRequest(tx, state.id);
      if (!row) throw new Error(`Request ${state.id} is not in the database`);
      const fresh = events.filter(({ seq }) => seq > row.version);
      if (fresh.length > 0) await write(tx, state, fresh, row.timelineLength);
      if (inboundEventId) await markInboundEvent(tx, inboundEventId, 'applied', null);
      if (fresh.length > 0)
        await announceChange(tx, {
          resource: 'requests',
          ids: [state.id],
          administrationId: row.administrationId,
          supplierIds: [...new Set(state.workOrders.map((order) => order.supplierId))],
        });
      return notify(tx, dependencies, state, events);
    });
  };
}

/** Every request begins with the record of its receipt, which its intake has written already. */
function isReceipt(events: Stamped<RequestEvent>[]): boolean {
  return events.length === 1 && events[0]?.event.type === 'received';
}

async function noteReceipt(
  { db, now, configured, links }: ActivityDependencies,
  { state, events }: RecordRequest,
): Promise<Recorded> {
  const facts = await gatherRequestFacts(db, state.id);
  const messages = composeRequestNotifications(facts, events, links);
  const receipt = { requestId: state.id, at: new Date(now()), messages };
  return { pendingNotificationIds: await recordReceipt(db, receipt, configured), pendingByWorkOrder: {} };
}

async function write(
  tx: Db,
  state: RequestState,
  events: Stamped<RequestEvent>[],
  timelineLength: number,
): Promise<void> {
  const at = new Date(events.at(-1)?.at ?? state.receivedAt);
  let length = await appendTimeline(tx, {
    requestId: state.id,
    streamId: state.id,
    events,
    after: timelineLength,
  });
  for (const dispatch of dispatchesIn(events)) {
    const offer = offerFor(state, dispatch);
    await insertWorkOrder(tx, offered(offer), dispatch.event.number);
    length = await appendTimeline(tx, {
      requestId: state.id,
      streamId: offer.workOrderId,
      events: [{ seq: 1, at: dispatch.at, actor: dispatch.actor, event: offeredEvent(offer) }],
      after: length,
    });
  }
  await writeRequest(tx, state, length, at);
  await writeDeadlines(tx, state);
  for (const event of events) {
    await writeSurvey(tx, state.id, event);
    await writeVerification(tx, state.id, event);
  }
  if (state.archived) await promiseArchive(tx, state.id, state.id);
}

/** Makes the messages that the events call for, each once; answers those that wait to be delivered. */
async function notify(
  tx: Db,
  { configured, links }: ActivityDependencies,
  state: RequestState,
  events: Stamped<RequestEvent>[],
): Promise<Recorded> {
  const recorded: Recorded = { pendingNotificationIds: [], pendingByWorkOrder: {} };
  if (requestNewsIsTold(events)) {
    const facts = await gatherRequestFacts(tx, state.id, quotedTextIds(events));
    const messages = composeRequestNotifications(facts, events, links);
    recorded.pendingNotificationIds = idsOf(await insertNotifications(tx, messages, configured));
  }
  for (const dispatch of dispatchesIn(events)) {
    const offer = offerFor(state, dispatch);
    const facts = await gatherWorkOrderFacts(tx, offer.workOrderId);
    const happening = { seq: 1, at: dispatch.at, actor: dispatch.actor, event: offeredEvent(offer) };
    const messages = composeWorkOrderNotifications(facts, [happening], links);
    recorded.pendingByWorkOrder[offer.workOrderId] = idsOf(
      await insertNotifications(tx, messages, configured),
    );
  }
  return recorded;
}

function idsOf(waiting: { id: string }[]): string[] {
  return waiting.map(({ id }) => id);
}

function dispatchesIn(events: Stamped<RequestEvent>[]): Stamped<Dispatched>[] {
  return events.filter((stamped): stamped is Stamped<Dispatched> => stamped.event.type === 'dispatched');
}

function offerFor(state: RequestState, { event, at }: Stamped<Dispatched>) {
  const order = state.workOrders.find((one) => one.id === event.workOrderId);
  if (!order) throw new Error(`Work order ${event.workOrderId} is not part of request ${state.id}`);
  return offerOf(state, order, event.number, at);
}

/** A request is merged only into one that is still open when the merge is written. */
async function refuseCrossedMerge(
  tx: Db,
  state: RequestState,
  events: Stamped<RequestEvent>[],
): Promise<void> {
  const merge = events.map(({ event }) => event).find((event) => event.type === 'merged');
  if (merge?.type !== 'merged') return;
  const into = await lockForMerge(tx, state.id, merge.intoId);
  if (into === null || ['closed', 'cancelled', 'merged'].includes(into))
    throw recordRefused({
      code: 'merge_target_not_open',
      detail: 'The request to merge into is closed, cancelled or itself merged.',
    });
}
