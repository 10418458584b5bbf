import { getExternalWorkflowHandle, ParentClosePolicy, startChild } from '@temporalio/workflow';
import type { Recorded } from '../activities/types.ts';
import type { Actor } from '../domain/actor.ts';
import type { RequestEvent, Stamped } from '../domain/request/events.ts';
import { isOpenWork } from '../domain/request/evolve.ts';
import type { RequestState } from '../domain/request/state.ts';
import { offerOf } from '../domain/work-order/offer.ts';
import { outward } from './activities.ts';
import type { Background } from './background.ts';
import {
  type RequestDirective,
  requestAbsorbed,
  requestDirective,
  WORK_ORDER_WORKFLOW,
  type WorkOrderInput,
} from './messages.ts';

interface Happened {
  /** The state after the events. */
  state: RequestState;
  events: Stamped<RequestEvent>[];
  recorded: Recorded;
  effects: Background;
}

/** Starts what recorded events have to bring about outside the request. None of it holds the process up. */
export function startEffects({ state, events, recorded, effects }: Happened): void {
  if (recorded.pendingNotificationIds.length > 0)
    effects.start('Delivery', outward.deliverNotifications(recorded.pendingNotificationIds));
  for (const { event, at, actor } of events) {
    const tell = (orderIds: string[], directive: RequestDirective) => {
      for (const id of orderIds) effects.start('Telling a work order', direct(id, directive, actor));
    };
    const openOrders = state.workOrders.filter(isOpenWork).map((order) => order.id);
    switch (event.type) {
      case 'dispatched': {
        const order = state.workOrders.find((one) => one.id === event.workOrderId);
        if (!order) break;
        effects.start(
          'Starting a work order',
          startWorkOrder({
            offer: offerOf(state, order, event.number, at),
            offeredBy: actor,
            pendingNotificationIds: recorded.pendingByWorkOrder[order.id] ?? [],
          }),
        );
        break;
      }
      case 'verified':
        if (event.outcome === 'ok') tell(event.workOrderIds, { type: 'release' });
        else tell(event.workOrderIds, { type: 'rework', noteTextId: event.noteTextId });
        break;
      case 'cancelled':
      case 'merged':
        tell(
          state.workOrders
            .filter((order) => order.cycle === state.cycle)
            .filter(mayStillRun)
            .map((order) => order.id),
          { type: 'withdraw' },
        );
        if (event.type === 'merged')
          effects.start('Telling the request merged into', absorb(event.intoId, state.id, actor));
        break;
      case 'noted':
        if (event.visibility === 'supplier') tell(openOrders, { type: 'forward_note', textId: event.textId });
        break;
      case 'reminded':
        tell(openOrders, {
          type: 'forward_reminder',
          noteTextId: event.noteTextId,
          complaint: event.complaint,
        });
        break;
    }
  }
}

/** Declined and expired work orders have ended by themselves. */
function mayStillRun(order: RequestState['workOrders'][number]): boolean {
  return order.state !== 'declined' && order.state !== 'expired';
}

function startWorkOrder(input: WorkOrderInput): Promise<unknown> {
  return startChild(WORK_ORDER_WORKFLOW, {
    workflowId: input.offer.workOrderId,
    args: [input],
    parentClosePolicy: ParentClosePolicy.ABANDON,
  });
}

function direct(workOrderId: string, directive: RequestDirective, actor: Actor): Promise<void> {
  return getExternalWorkflowHandle(workOrderId).signal(requestDirective, { directive, actor });
}

function absorb(intoId: string, fromId: string, actor: Actor): Promise<void> {
  return getExternalWorkflowHandle(intoId).signal(requestAbsorbed, { fromId, actor });
}
