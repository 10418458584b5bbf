import { accepting, type Decision, refuse } from '../refusal.ts';
import type { RequestEvent } from '../request/events.ts';
import { foresee } from '../request/evolve.ts';
import type { RequestState } from '../request/state.ts';
import { allowedWorkOrderCommands } from './allowed.ts';
import type { WorkOrderSteering } from './commands.ts';
import { afterDecline } from './decline.ts';
import { type WorkOrder, workOrderOf } from './state.ts';

type Outcome = Decision<RequestEvent>;
const accept = accepting<RequestEvent>();

/**
 * What a command to a work order brings about for it and for its request, or why it may not. Pure; instants are epoch
 * milliseconds.
 */
export function decideWorkOrder(state: RequestState, steering: WorkOrderSteering, now: number): Outcome {
  const order = workOrderOf(state, steering.workOrderId);
  if (!order) return refuse('unknown_work_order', 'The request has no such work order.');
  const { command } = steering;
  if (!allowedWorkOrderCommands(order).includes(command.type))
    return refuse(
      'not_allowed_in_state',
      `"${command.type}" is not possible while the work order is ${order.state}.`,
    );
  if (command.type === 'schedule' && command.to <= command.from)
    return refuse('schedule_ends_before_start', 'An appointment ends after it begins.');
  return accept(...followed(state, eventsOf(state, order, steering), now));
}

/** The supplier let the offer run out: that counts as declined. An offer that was answered meanwhile brings nothing about. */
export function expireOffer(
  state: RequestState,
  workOrderId: string,
  nextWorkOrderId: string,
  now: number,
): Outcome {
  const order = workOrderOf(state, workOrderId);
  if (order?.state !== 'offered') return accept();
  const expired: RequestEvent = { type: 'work_expired', workOrderId };
  return accept(...followed(state, [expired, ...afterDecline(state, order, nextWorkOrderId)], now));
}

function eventsOf(state: RequestState, order: WorkOrder, steering: WorkOrderSteering): RequestEvent[] {
  const { command, nextWorkOrderId } = steering;
  const { id: workOrderId } = order;
  const acceptance: RequestEvent[] =
    order.state === 'offered' ? [{ type: 'work_accepted', workOrderId }] : [];
  switch (command.type) {
    case 'accept':
      return [{ type: 'work_accepted', workOrderId }];
    case 'decline': {
      const declined: RequestEvent = { ...command, type: 'work_declined', workOrderId };
      return [declined, ...afterDecline(state, order, nextWorkOrderId)];
    }
    case 'schedule':
      return [...acceptance, { ...command, type: 'work_scheduled', workOrderId }];
    case 'start':
      return [...acceptance, ...endSuspension(state), { type: 'work_started', workOrderId }];
    case 'suspend':
      return [{ ...command, type: 'work_suspended', workOrderId }];
    case 'resume':
      return [{ type: 'work_resumed', workOrderId }];
    case 'complete': {
      const started: RequestEvent[] = order.startedAt === null ? [{ type: 'work_started', workOrderId }] : [];
      const { reportTextId, parts } = command;
      const completed: RequestEvent = { type: 'work_completed', workOrderId, reportTextId };
      return [...endSuspension(state), ...started, parts ? { ...completed, parts } : completed];
    }
    case 'cancel':
      return [{ ...command, type: 'work_cancelled', workOrderId }];
  }
}

/** Work that goes on ends a suspension: nobody waits any more. */
function endSuspension(state: RequestState): RequestEvent[] {
  return state.suspension === null ? [] : [{ type: 'resumed', automatic: true }];
}

/** After these somebody may be left who waits, and nobody who works. */
const MAY_LEAVE_WAITING: readonly RequestEvent['type'][] = [
  'work_suspended',
  'work_completed',
  'work_cancelled',
];

/**
 * The events, and what they mean for the suspension of the request: it waits with a work order of its that waits, as
 * long as no other is being worked on.
 */
function followed(state: RequestState, events: RequestEvent[], now: number): RequestEvent[] {
  const next = foresee(state, events, now);
  const own = next.workOrders.filter((order) => order.cycle === next.cycle);
  const isWorking = own.some((order) => order.state === 'in_progress');
  const waiting = isWorking ? [] : own.filter((order) => order.state === 'suspended');
  const { suspension } = next;
  if (suspension !== null) {
    const stays =
      suspension.byWorkOrder === null || waiting.some((order) => order.id === suspension.byWorkOrder);
    return stays ? events : followed(state, [...events, { type: 'resumed', automatic: true }], now);
  }
  const [first] = waiting;
  if (!first?.suspendReason || !events.some(({ type }) => MAY_LEAVE_WAITING.includes(type))) return events;
  const { id: byWorkOrder, suspendReason: reason } = first;
  return [...events, { type: 'suspended', reason, noteTextId: null, until: null, byWorkOrder }];
}
