import type { SuspendReason } from '../contract/terms.ts';
import type { WorkOrderChange } from '../request/commands.ts';
import type { WorkOrderEvent } from './events.ts';

/** What of a work order's events its request must know. An acceptance is its supplier's affair alone. */
export function newsOf(
  event: WorkOrderEvent,
): { change: WorkOrderChange; suspendReason: SuspendReason | null } | null {
  switch (event.type) {
    case 'scheduled':
    case 'started':
    case 'resumed':
    case 'completed':
    case 'declined':
    case 'expired':
      return { change: event.type, suspendReason: null };
    case 'suspended':
      return { change: 'suspended', suspendReason: event.reason };
    case 'cancelled':
      return event.byRequest ? null : { change: 'cancelled', suspendReason: null };
    default:
      return null;
  }
}
