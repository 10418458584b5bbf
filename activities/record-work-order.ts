import { composeWorkOrderNotifications } from '../channels/compose-work-order.ts';
import { quotedTextIds, workOrderNewsIsTold } from '../channels/told.ts';
import { promiseArchive } from '../db/archive.ts';
import { announceChange } from '../db/changes.ts';
import { gatherWorkOrderFacts, insertNotifications } from '../db/deliveries.ts';
import { markInboundEvent } from '../db/inbound-outcome.ts';
import { lockRequest, setTimelineLength } from '../db/record-request.ts';
import { appendTimeline } from '../db/record-timeline.ts';
import { lockWorkOrder, writeWorkOrder } from '../db/record-work-order.ts';
import { isOver } from '../domain/work-order/decide.ts';
import type { ActivityDependencies } from './dependencies.ts';
import type { Activities } from './types.ts';

/** Writes what happened to a work order in one transaction, keyed by (work order, sequence number). */
export function recordWorkOrder(dependencies: ActivityDependencies): Activities['recordWorkOrder'] {
  const { db, configured, links } = dependencies;
  return ({ state, events, inboundEventId }) =>
    db.transaction().execute(async (tx) => {
      const request = await lockRequest(tx, state.requestId);
      const version = await lockWorkOrder(tx, state.id);
      if (!request || version === null) throw new Error(`Work order ${state.id} is not in the database`);
      if (inboundEventId) await markInboundEvent(tx, inboundEventId, 'applied', null);
      const fresh = events.filter(({ seq }) => seq > version);
      if (fresh.length > 0) {
        const length = await appendTimeline(tx, {
          requestId: state.requestId,
          streamId: state.id,
          events: fresh,
          after: request.timelineLength,
        });
        await setTimelineLength(tx, state.requestId, length);
        await writeWorkOrder(tx, state, new Date(fresh.at(-1)?.at ?? state.offeredAt));
        if (isOver(state)) await promiseArchive(tx, state.id, state.requestId);
        const whose = { administrationId: request.administrationId, supplierIds: [state.supplierId] };
        await announceChange(tx, { resource: 'workOrders', ids: [state.id], ...whose });
        await announceChange(tx, { resource: 'requests', ids: [state.requestId], ...whose });
      }
      if (!workOrderNewsIsTold(events)) return { pendingNotificationIds: [], pendingByWorkOrder: {} };
      const facts = await gatherWorkOrderFacts(tx, state.id, quotedTextIds(events));
      const messages = composeWorkOrderNotifications(facts, events, links);
      const waiting = await insertNotifications(tx, messages, configured);
      return { pendingNotificationIds: waiting.map(({ id }) => id), pendingByWorkOrder: {} };
    });
}
