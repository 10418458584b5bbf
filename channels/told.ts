import type { RequestEvent, RequestEventType, Stamped } from '../domain/request/events.ts';
import type { WorkOrderEvent } from '../domain/work-order/events.ts';

/** The events of a request that somebody is told of: for all others no facts need be gathered. */
const TOLD_REQUEST_EVENTS: ReadonlySet<RequestEventType> = new Set<RequestEventType>([
  'received',
  'verification_awaited',
  'survey_sent',
  'survey_reminded',
  'noted',
  'cancelled',
  'deadline_breached',
  'deadline_escalated',
  'routing_exhausted',
  'recontact_opened',
  'recontact_overdue',
]);

const TOLD_WORK_ORDER_EVENTS: ReadonlySet<WorkOrderEvent['type']> = new Set<WorkOrderEvent['type']>([
  'offered',
  'cancelled',
  'rework_asked',
  'note_forwarded',
  'reminder_forwarded',
]);

/** Whether anything of it makes a message. */
export function requestNewsIsTold(events: readonly Stamped<RequestEvent>[]): boolean {
  return events.some(({ event }) => TOLD_REQUEST_EVENTS.has(event.type));
}

/** Whether anything of it makes a message. */
export function workOrderNewsIsTold(events: readonly Stamped<WorkOrderEvent>[]): boolean {
  return events.some(({ event }) => TOLD_WORK_ORDER_EVENTS.has(event.type));
}

/** The texts that messages about these events quote. */
export function quotedTextIds(events: readonly Stamped<RequestEvent | WorkOrderEvent>[]): string[] {
  return events.flatMap(({ event }) => quotedBy(event) ?? []);
}

function quotedBy(event: RequestEvent | WorkOrderEvent): string | null {
  switch (event.type) {
    case 'noted':
      return event.visibility === 'requester' ? event.textId : null;
    case 'note_forwarded':
      return event.textId;
    case 'rework_asked':
    case 'reminder_forwarded':
      return event.noteTextId;
    case 'cancelled':
      return 'byRequest' in event ? event.reasonTextId : null;
    default:
      return null;
  }
}
