import {
  type RequestEvent,
  type RequestEventType,
  type Stamped,
  workOrdersOf,
} from '../domain/request/events.ts';
import { unplannedBy } from '../domain/request/planning.ts';
import type { RequestState } from '../domain/request/state.ts';

/** The events of a request that the requester or staff may be told of: for all others no facts need be gathered. */
const TOLD_REQUEST_EVENTS: ReadonlySet<RequestEventType> = new Set<RequestEventType>([
  'received',
  'verification_awaited',
  'survey_sent',
  'survey_reminded',
  'cancelled',
  'deadline_breached',
  'deadline_escalated',
  'routing_exhausted',
  'recontact_opened',
  'recontact_overdue',
]);

/** Whether anything of it makes a message to the requester or to staff. */
export function requestNewsIsTold(events: readonly Stamped[]): boolean {
  return events.some(({ event }) => {
    if (event.type === 'noted') return event.visibility === 'requester';
    return TOLD_REQUEST_EVENTS.has(event.type) || unplannedBy(event) !== null;
  });
}

/** What suppliers are told: by work order, the events that make a message to its supplier. */
export function workOrderNews(state: RequestState, events: readonly Stamped[]): Map<string, Stamped[]> {
  const news = new Map<string, Stamped[]>();
  for (const stamped of events)
    for (const id of workOrdersOf(stamped.event).filter((one) => isTold(state, one, stamped.event)))
      news.set(id, [...(news.get(id) ?? []), stamped]);
  return news;
}

function isTold(state: RequestState, workOrderId: string, event: RequestEvent): boolean {
  switch (event.type) {
    case 'dispatched':
    case 'work_cancelled':
    case 'noted':
    case 'reminded':
      return true;
    case 'verified':
      return event.outcome === 'rework';
    case 'cancelled':
    case 'merged':
      // Work that was done before has nothing to be called off.
      return state.workOrders.some(({ id, state: name }) => id === workOrderId && name === 'cancelled');
    default:
      return false;
  }
}

/** The texts that messages about these events quote. */
export function quotedTextIds(events: readonly Stamped[]): string[] {
  return events.flatMap(({ event }) => quotedBy(event) ?? []);
}

function quotedBy(event: RequestEvent): string | null {
  switch (event.type) {
    case 'noted':
      return event.textId;
    case 'verified':
    case 'reminded':
      return event.noteTextId;
    case 'work_cancelled':
      return event.reasonTextId;
    default:
      return null;
  }
}
