import type { WorkOrderCommandName } from './commands.ts';
import type { WorkOrder, WorkOrderStateName } from './state.ts';

const BY_STATE: Record<WorkOrderStateName, readonly WorkOrderCommandName[]> = {
  offered: ['accept', 'decline', 'schedule', 'start', 'cancel'],
  accepted: ['schedule', 'start', 'complete', 'cancel'],
  scheduled: ['schedule', 'start', 'complete', 'cancel'],
  in_progress: ['suspend', 'complete', 'cancel'],
  suspended: ['resume', 'complete', 'cancel'],
  declined: [],
  expired: [],
  completed: [],
  cancelled: [],
};

/** The commands that the rules would accept now, whoever asks. Scheduling or starting an offer accepts it;
 * completing what was not started starts it: suppliers' programs report late and out of order. */
export function allowedWorkOrderCommands(order: WorkOrder): WorkOrderCommandName[] {
  return order.released ? [] : [...BY_STATE[order.state]];
}
