import { type RequestEvent, type Stamped, workOrdersOf } from '../../domain/request/events.ts';
import type { RequestState } from '../../domain/request/state.ts';
import type { Links } from '../links.ts';
import type { WorkOrderFacts } from './facts.ts';
import { type NewNotification, notification } from './notification.ts';
import { workOrderCancelled, workOrderNote, workOrderOffered, workOrderReminded } from './supplier-texts.ts';

/** What the programs of suppliers are told: all that the work needs, or what has become of it. Instants are ISO 8601. */
type SupplierWebhook =
  | { type: 'work_order.offered'; data: ReturnType<typeof offeredData> }
  | { type: 'work_order.cancelled'; data: { reason: string | null } }
  /** `rework`: the outcome was not confirmed, the work goes on. */
  | { type: 'work_order.note'; data: { text: string | null; rework: boolean } }
  | { type: 'work_order.reminded'; data: { text: string | null; complaint: boolean } };

/** The events that suppliers are told of, by work order. */
export function notifiedWorkOrders(state: RequestState, events: readonly Stamped[]): Map<string, Stamped[]> {
  const notified = new Map<string, Stamped[]>();
  for (const stamped of events)
    for (const id of workOrdersOf(stamped.event).filter((one) => isNotified(state, one, stamped.event)))
      notified.set(id, [...(notified.get(id) ?? []), stamped]);
  return notified;
}

function isNotified(state: RequestState, workOrderId: string, event: RequestEvent): boolean {
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

/**
 * What the events of a work order (`notifiedWorkOrders`) say to its supplier: by webhook where it has a program, else by
 * e-mail, else nothing (its people see the work order on their page). Pure, and each has a `dedupeKey` of its own.
 */
export function workOrderNotifications(
  facts: WorkOrderFacts,
  events: readonly Stamped[],
  links: Links,
): NewNotification[] {
  const { id: workOrderId, number, requestId, requestNumber } = facts;
  const { id: supplierId, webhookUrl, email } = facts.supplier;
  return events.flatMap((stamped): NewNotification[] => {
    const webhook = webhookOf(facts, stamped);
    if (webhook === null) return [];
    const { type, data } = webhook;
    const expiresAt = type === 'work_order.offered' ? facts.offerExpiresAt : null;
    const { subject, text } = mailOf(facts, webhook, links);
    const draft = { requestId, workOrderId, event: type, expiresAt, subject };
    if (webhookUrl !== null) {
      const timestamp = new Date(stamped.at).toISOString();
      const body = { type, timestamp, data: { workOrderId, number, requestNumber, ...data } };
      const call = {
        ...draft,
        channel: 'webhook' as const,
        recipient: webhookUrl,
        text: JSON.stringify(body),
      };
      return [notification(call, stamped.seq, 'supplier', supplierId)];
    }
    if (email === null) return [];
    return [notification({ ...draft, channel: 'email', recipient: email, text }, stamped.seq, 'supplier')];
  });
}

function webhookOf(facts: WorkOrderFacts, { actor, event }: Stamped): SupplierWebhook | null {
  const quoted = (textId: string | null) => (textId === null ? null : (facts.texts[textId] ?? null));
  switch (event.type) {
    case 'dispatched':
      return { type: 'work_order.offered', data: offeredData(facts) };
    case 'work_cancelled':
      // A supplier that cancelled by itself need not be told.
      if (actor.kind === 'supplier' || actor.kind === 'program') return null;
      return { type: 'work_order.cancelled', data: { reason: quoted(event.reasonTextId) } };
    case 'cancelled':
    case 'merged':
      return { type: 'work_order.cancelled', data: { reason: null } };
    case 'verified':
      return { type: 'work_order.note', data: { text: quoted(event.noteTextId), rework: true } };
    case 'noted':
      return { type: 'work_order.note', data: { text: quoted(event.textId), rework: false } };
    case 'reminded':
      return {
        type: 'work_order.reminded',
        data: { text: quoted(event.noteTextId), complaint: event.complaint },
      };
    default:
      return null;
  }
}

function mailOf(facts: WorkOrderFacts, { type, data }: SupplierWebhook, links: Links) {
  switch (type) {
    case 'work_order.offered':
      return workOrderOffered(facts, links);
    case 'work_order.cancelled':
      return workOrderCancelled(facts, data);
    case 'work_order.note':
      return workOrderNote(facts, data, links);
    case 'work_order.reminded':
      return workOrderReminded(facts, data, links);
  }
}

function offeredData(facts: WorkOrderFacts) {
  const { contractCode, categoryName, priority, subject, description, site, asset } = facts;
  const { serviceCentre, contact, instructions, offerExpiresAt } = facts;
  return {
    ...{ contractCode, category: categoryName, priority, subject, description, site, asset },
    ...{ serviceCentre, contact, instructions },
    offerExpiresAt: offerExpiresAt === null ? null : new Date(offerExpiresAt).toISOString(),
  };
}
