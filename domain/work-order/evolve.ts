import { type Planning, type RequestEvent, workOrdersOf } from '../request/events.ts';
import type { WorkOrderEvent } from './events.ts';
import { isOpenWork, type WorkOrder } from './state.ts';

/** What an event of a request leaves of its work orders. Those that it does not concern stay as they are. */
export function evolveWorkOrders(orders: WorkOrder[], event: RequestEvent, at: number): WorkOrder[] {
  if (event.type === 'dispatched') return orders;
  const offers = event.type === 'deadlines_planned' ? event.offers : [];
  const concerned = workOrdersOf(event);
  return orders.map((order) => {
    const offer = offers.find(({ workOrderId }) => workOrderId === order.id);
    if (offer) return withExpiry(order, offer);
    if (!concerned.includes(order.id)) return order;
    return { ...apply(order, event, at), version: order.version + 1, changedAt: at };
  });
}

function withExpiry(order: WorkOrder, { expiresAt, unplannable }: Planning['offers'][number]): WorkOrder {
  const { offerUnplannable: _before, ...rest } = order;
  return { ...rest, offerExpiresAt: expiresAt, ...(unplannable ? { offerUnplannable: unplannable } : {}) };
}

/** A work order that has just been offered: version 1. Its offer expires once that is planned. */
export function offeredWorkOrder(
  event: Extract<WorkOrderEvent, { type: 'dispatched' }>,
  cycle: number,
  at: number,
): WorkOrder {
  const { type: _type, workOrderId: id, remaining: fallback, ...offer } = event;
  return {
    ...offer,
    id,
    fallback,
    version: 1,
    changedAt: at,
    cycle,
    state: 'offered',
    offeredAt: at,
    offerExpiresAt: null,
    scheduledFrom: null,
    scheduledTo: null,
    startedAt: null,
    completedAt: null,
    suspendReason: null,
    reportTextId: null,
    reasonTextId: null,
    reworkCount: 0,
    released: false,
  };
}

function apply(order: WorkOrder, event: RequestEvent, at: number): WorkOrder {
  switch (event.type) {
    case 'work_accepted':
      return { ...order, state: 'accepted', offerExpiresAt: null };
    case 'work_declined':
      return { ...order, state: 'declined', offerExpiresAt: null, reasonTextId: event.reasonTextId };
    case 'work_expired':
      return { ...order, state: 'expired' };
    case 'work_scheduled':
      return { ...order, state: 'scheduled', scheduledFrom: event.from, scheduledTo: event.to };
    case 'work_started':
      return { ...order, state: 'in_progress', startedAt: order.startedAt ?? at };
    case 'work_suspended':
      return { ...order, state: 'suspended', suspendReason: event.reason };
    case 'work_resumed':
      return { ...order, state: 'in_progress', suspendReason: null };
    case 'work_completed': {
      const { parts: _before, ...rest } = order;
      return {
        ...rest,
        state: 'completed',
        completedAt: at,
        suspendReason: null,
        reportTextId: event.reportTextId,
        ...(event.parts ? { parts: event.parts } : {}),
      };
    }
    case 'work_cancelled':
      return { ...order, state: 'cancelled', offerExpiresAt: null, reasonTextId: event.reasonTextId };
    case 'verified':
      return event.outcome === 'ok'
        ? { ...order, released: true }
        : { ...order, state: 'in_progress', completedAt: null, reworkCount: order.reworkCount + 1 };
    case 'cancelled':
    case 'merged':
      return isOpenWork(order)
        ? { ...order, state: 'cancelled', offerExpiresAt: null }
        : { ...order, released: true };
    default:
      return order;
  }
}
