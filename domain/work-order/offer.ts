import { SYSTEM } from '../actor.ts';
import type { RequestState, WorkOrderRef } from '../request/state.ts';
import type { WorkOrderEvent } from './events.ts';
import { evolveWorkOrder } from './evolve.ts';
import type { WorkOrderState } from './state.ts';

/** What a supplier is offered. `expiresAt` and `offeredAt` in epoch milliseconds. */
export interface Offer {
  workOrderId: string;
  number: string;
  requestId: string;
  supplierId: string;
  serviceCentreId: string | null;
  instructionsTextId: string | null;
  offeredAt: number;
  expiresAt: number;
}

/** The offer that a request makes with one of its work orders, once its expiry is planned. */
export function offerOf(
  request: RequestState,
  order: WorkOrderRef,
  number: string,
  offeredAt: number,
): Offer {
  if (order.offerExpiresAt === null) throw new Error(`The offer of work order ${order.id} has no expiry`);
  return {
    workOrderId: order.id,
    number,
    requestId: request.id,
    supplierId: order.supplierId,
    serviceCentreId: order.serviceCentreId,
    instructionsTextId: order.instructionsTextId,
    offeredAt,
    expiresAt: order.offerExpiresAt,
  };
}

/** The first event of every work order, its number 1. */
export function offeredEvent(offer: Offer): Extract<WorkOrderEvent, { type: 'offered' }> {
  const { offeredAt: _offeredAt, ...facts } = offer;
  return { type: 'offered', ...facts };
}

/** The state of a work order that has just been offered: version 1. */
export function offered(offer: Offer): WorkOrderState {
  return evolveWorkOrder(null, { seq: 1, at: offer.offeredAt, actor: SYSTEM, event: offeredEvent(offer) });
}
