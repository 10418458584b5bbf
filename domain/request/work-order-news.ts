import { accepting, type Decision } from '../refusal.ts';
import type { OtherCommand } from './commands.ts';
import type { RequestEvent } from './events.ts';
import { isOpenWork } from './evolve.ts';
import type { RequestState, WorkOrderRef } from './state.ts';

const accept = accepting<RequestEvent>();

type News = Extract<OtherCommand, { type: 'work_order_changed' }>;

/** From which of its states a work order may bring each piece of news; news from elsewhere is late and changes nothing. */
const EXPECTED: Record<News['change'], readonly WorkOrderRef['state'][]> = {
  scheduled: ['offered', 'scheduled'],
  started: ['offered', 'scheduled'],
  suspended: ['in_progress'],
  resumed: ['suspended'],
  completed: ['offered', 'scheduled', 'in_progress', 'suspended'],
  declined: ['offered'],
  expired: ['offered'],
  cancelled: ['offered', 'scheduled', 'in_progress', 'suspended'],
};

/** What a work order's news means for its request. */
export function decideWorkOrderChange(state: RequestState, news: News): Decision<RequestEvent> {
  const order = state.workOrders.find((one) => one.id === news.workOrderId);
  if (!order || state.archived || order.cycle !== state.cycle || !EXPECTED[news.change].includes(order.state))
    return accept();
  switch (news.change) {
    case 'scheduled':
      return accept({ type: 'work_scheduled', workOrderId: order.id });
    case 'started':
      return accept(...endSuspension(state), { type: 'work_started', workOrderId: order.id });
    case 'suspended':
      return workSuspended(state, order, news);
    case 'resumed': {
      const own = state.suspension?.byWorkOrder === order.id;
      return accept({ type: 'work_resumed', workOrderId: order.id }, ...(own ? endSuspension(state) : []));
    }
    case 'completed':
      return accept(...endSuspension(state), { type: 'work_completed', workOrderId: order.id });
    case 'declined':
      return accept({ type: 'work_declined', workOrderId: order.id }, ...passOn(state, order, news));
    case 'expired':
      return accept({ type: 'work_expired', workOrderId: order.id }, ...passOn(state, order, news));
    case 'cancelled': {
      const own = state.suspension?.byWorkOrder === order.id;
      return accept({ type: 'work_cancelled', workOrderId: order.id }, ...(own ? endSuspension(state) : []));
    }
  }
}

/** Work that goes on ends a suspension: nobody waits any more. */
function endSuspension(state: RequestState): RequestEvent[] {
  return state.suspension === null ? [] : [{ type: 'resumed', automatic: true }];
}

function workSuspended(state: RequestState, order: WorkOrderRef, news: News): Decision<RequestEvent> {
  const event: RequestEvent = { type: 'work_suspended', workOrderId: order.id, reason: news.suspendReason };
  const othersWork = state.workOrders.some((one) => one.id !== order.id && one.state === 'in_progress');
  if (othersWork || state.suspension !== null || news.suspendReason === null) return accept(event);
  return accept(event, {
    type: 'suspended',
    reason: news.suspendReason,
    noteTextId: null,
    until: null,
    byWorkOrder: order.id,
  });
}

/** The offer goes to the next supplier of the routing; with none left, and nobody else at work, a supervisor decides. */
function passOn(state: RequestState, order: WorkOrderRef, news: News): RequestEvent[] {
  const [next, ...remaining] = order.fallback;
  if (next)
    return [
      {
        type: 'dispatched',
        workOrderId: news.nextWorkOrderId,
        number: `${state.number}/${state.workOrderCount + 1}`,
        supplierId: next.supplierId,
        serviceCentreId: next.serviceCentreId,
        remaining,
        instructionsTextId: order.instructionsTextId,
      },
    ];
  const others = state.workOrders.some(
    (one) =>
      one.id !== order.id && one.cycle === state.cycle && (isOpenWork(one) || one.state === 'completed'),
  );
  return others ? [] : [{ type: 'routing_exhausted' }];
}
