import type { RequestEvent } from '../request/events.ts';
import type { RequestState } from '../request/state.ts';
import { offerTo } from './events.ts';
import { isOpenWork, type WorkOrder } from './state.ts';

/**
 * What follows when a supplier declines an offer or lets it expire: it goes to the next supplier of the routing. With
 * none left it goes to a supervisor (`routing_exhausted`), unless another work order of the request is still worked on,
 * or waits to be verified.
 */
export function afterDecline(
  state: RequestState,
  declined: WorkOrder,
  nextWorkOrderId: string,
): RequestEvent[] {
  const { fallback: candidates, instructionsTextId } = declined;
  const next = offerTo(state, { workOrderId: nextWorkOrderId, candidates, instructionsTextId });
  if (next) return [next];
  const isElsewhere = state.workOrders.some(
    (one) =>
      one.id !== declined.id && one.cycle === state.cycle && (isOpenWork(one) || one.state === 'completed'),
  );
  return isElsewhere ? [] : [{ type: 'routing_exhausted' }];
}
