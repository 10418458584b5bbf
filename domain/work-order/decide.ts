import { accepting, type Decision, refuse } from '../refusal.ts';
import { allowedWorkOrderCommands } from './allowed.ts';
import type { WorkOrderCommand, WorkOrderDirective } from './commands.ts';
import type { WorkOrderEvent } from './events.ts';
import type { WorkOrderState } from './state.ts';

type Outcome = Decision<WorkOrderEvent>;
const accept = accepting<WorkOrderEvent>();

const STARTED: WorkOrderEvent = { type: 'started' };
const ENDED = ['declined', 'expired', 'cancelled'];

/** What a command to a work order brings about, or why it may not. Pure; instants are epoch milliseconds. */
export function decideWorkOrder(state: WorkOrderState, command: WorkOrderCommand): Outcome {
  if (!allowedWorkOrderCommands(state).includes(command.type))
    return refuse(
      'not_allowed_in_state',
      `"${command.type}" is not possible while the work order is ${state.state}.`,
    );
  const acceptance: WorkOrderEvent[] = state.state === 'offered' ? [{ type: 'accepted' }] : [];
  switch (command.type) {
    case 'accept':
      return accept({ type: 'accepted' });
    case 'decline':
      return accept({ type: 'declined', reasonTextId: command.reasonTextId });
    case 'schedule':
      if (command.to <= command.from)
        return refuse('schedule_ends_before_start', 'An appointment ends after it begins.');
      return accept(...acceptance, { type: 'scheduled', from: command.from, to: command.to });
    case 'start':
      return accept(...acceptance, { type: 'started' });
    case 'suspend':
      return accept({ type: 'suspended', reason: command.reason });
    case 'resume':
      return accept({ type: 'resumed' });
    case 'complete':
      return accept(...(state.startedAt === null ? [STARTED] : []), {
        type: 'completed',
        reportTextId: command.reportTextId,
      });
    case 'cancel':
      return accept({ type: 'cancelled', reasonTextId: command.reasonTextId, byRequest: false });
  }
}

/** What the request or the clock tells a work order. Directives that come too late bring nothing about. */
export function decideDirective(state: WorkOrderState, directive: WorkOrderDirective): Outcome {
  const over = state.released || ENDED.includes(state.state);
  if (over) return accept();
  switch (directive.type) {
    case 'withdraw':
      if (state.state === 'completed') return accept({ type: 'released' });
      return accept({ type: 'cancelled', reasonTextId: null, byRequest: true });
    case 'rework':
      return state.state === 'completed'
        ? accept({ type: 'rework_asked', noteTextId: directive.noteTextId })
        : accept();
    case 'release':
      return accept({ type: 'released' });
    case 'expire_offer':
      return state.state === 'offered' ? accept({ type: 'expired' }) : accept();
    case 'forward_note':
      return accept({ type: 'note_forwarded', textId: directive.textId });
    case 'forward_reminder':
      return accept({
        type: 'reminder_forwarded',
        noteTextId: directive.noteTextId,
        complaint: directive.complaint,
      });
  }
}

/** Nothing can happen to it any more: its workflow ends. */
export function isOver(state: WorkOrderState): boolean {
  return state.released || ENDED.includes(state.state);
}
