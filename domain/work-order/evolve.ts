import type { Stamped } from '../request/events.ts';
import type { WorkOrderEvent } from './events.ts';
import type { WorkOrderState } from './state.ts';

/** What follows from an event. Total and pure: replaying a stream always gives the same state. */
export function evolveWorkOrder(
  state: WorkOrderState | null,
  stamped: Stamped<WorkOrderEvent>,
): WorkOrderState {
  const { event, at, seq } = stamped;
  if (state === null) {
    if (event.type !== 'offered')
      throw new Error(`A work order's stream begins with "offered", not "${event.type}"`);
    return offered(event, at);
  }
  return { ...apply(state, event, at), version: seq, changedAt: at };
}

function offered(event: Extract<WorkOrderEvent, { type: 'offered' }>, at: number): WorkOrderState {
  return {
    id: event.workOrderId,
    number: event.number,
    version: 1,
    changedAt: at,
    requestId: event.requestId,
    supplierId: event.supplierId,
    serviceCentreId: event.serviceCentreId,
    instructionsTextId: event.instructionsTextId,
    state: 'offered',
    offeredAt: at,
    offerExpiresAt: event.expiresAt,
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

function apply(state: WorkOrderState, event: WorkOrderEvent, at: number): WorkOrderState {
  switch (event.type) {
    case 'offered':
      throw new Error('A work order is offered once');
    case 'accepted':
      return { ...state, state: 'accepted', offerExpiresAt: null };
    case 'declined':
      return { ...state, state: 'declined', offerExpiresAt: null, reasonTextId: event.reasonTextId };
    case 'expired':
      return { ...state, state: 'expired' };
    case 'scheduled':
      return { ...state, state: 'scheduled', scheduledFrom: event.from, scheduledTo: event.to };
    case 'started':
      return { ...state, state: 'in_progress', startedAt: state.startedAt ?? at };
    case 'suspended':
      return { ...state, state: 'suspended', suspendReason: event.reason };
    case 'resumed':
      return { ...state, state: 'in_progress', suspendReason: null };
    case 'completed':
      return {
        ...state,
        state: 'completed',
        completedAt: at,
        suspendReason: null,
        reportTextId: event.reportTextId,
      };
    case 'cancelled':
      return { ...state, state: 'cancelled', offerExpiresAt: null, reasonTextId: event.reasonTextId };
    case 'rework_asked':
      return { ...state, state: 'in_progress', completedAt: null, reworkCount: state.reworkCount + 1 };
    case 'released':
      return { ...state, released: true };
    case 'note_forwarded':
    case 'reminder_forwarded':
      return state;
  }
}
