import type { Stamped } from '../domain/request/events.ts';
import { endpointOf } from './endpoint.ts';
import type { NewNotification, WorkOrderFacts } from './facts.ts';
import type { Links } from './links.ts';
import type { Message } from './templates/message.ts';
import { headOf, offeredData, type SupplierWebhook } from './templates/supplier-webhook.ts';
import {
  workOrderCancelled,
  workOrderNote,
  workOrderOffered,
  workOrderReminded,
} from './templates/to-supplier.ts';

/** The same news for a program and for a person. */
interface News {
  webhook: SupplierWebhook;
  mail: Message;
}

/**
 * What a work order's news (`workOrderNews` in told.ts) says to its supplier: by webhook where it has a program, else
 * by e-mail, else nothing (its people see the work order on their page). Pure, and each message has a `dedupeKey` of its
 * own.
 */
export function composeWorkOrderNotifications(
  facts: WorkOrderFacts,
  happened: readonly Stamped[],
  links: Links,
): NewNotification[] {
  return happened.flatMap((stamped) => {
    const news = newsOf(facts, stamped, links);
    return news === null ? [] : addressed(facts, stamped.seq, news);
  });
}

function addressed(facts: WorkOrderFacts, seq: number, news: News): NewNotification[] {
  const { webhookUrl, email } = facts.supplier;
  const { type: event } = news.webhook;
  const isOffer = event === 'work_order.offered';
  const told = {
    requestId: facts.requestId,
    workOrderId: facts.id,
    statementId: null,
    event,
    expiresAt: isOffer ? facts.offerExpiresAt : null,
  };
  if (webhookUrl !== null) {
    return [
      {
        ...told,
        dedupeKey: `${facts.id}:${seq}:webhook:supplier`,
        channel: 'webhook',
        recipient: webhookUrl,
        subject: news.mail.subject,
        text: JSON.stringify(news.webhook),
        ...endpointOf({ channel: 'webhook', recipient: facts.supplier.id }),
      },
    ];
  }
  if (email === null) return [];
  return [
    {
      ...told,
      dedupeKey: `${facts.id}:${seq}:email:supplier`,
      channel: 'email',
      recipient: email,
      ...news.mail,
      ...endpointOf({ channel: 'email', recipient: email }),
    },
  ];
}

function newsOf(facts: WorkOrderFacts, { at, actor, event }: Stamped, links: Links): News | null {
  const timestamp = new Date(at).toISOString();
  switch (event.type) {
    case 'dispatched':
      return {
        webhook: { type: 'work_order.offered', timestamp, data: offeredData(facts) },
        mail: workOrderOffered(facts, links),
      };
    case 'work_cancelled':
      // A supplier that cancelled by itself need not be told.
      if (actor.kind === 'supplier' || actor.kind === 'program') return null;
      return cancelledNews(facts, timestamp, quoted(facts, event.reasonTextId));
    case 'cancelled':
    case 'merged':
      return cancelledNews(facts, timestamp, null);
    case 'verified':
      return noteNews(facts, timestamp, { text: quoted(facts, event.noteTextId), rework: true }, links);
    case 'noted':
      return noteNews(facts, timestamp, { text: quoted(facts, event.textId), rework: false }, links);
    case 'reminded': {
      const reminder = { text: quoted(facts, event.noteTextId), complaint: event.complaint };
      return {
        webhook: { type: 'work_order.reminded', timestamp, data: { ...headOf(facts), ...reminder } },
        mail: workOrderReminded(facts, reminder, links),
      };
    }
    default:
      return null;
  }
}

function cancelledNews(facts: WorkOrderFacts, timestamp: string, reason: string | null): News {
  return {
    webhook: { type: 'work_order.cancelled', timestamp, data: { ...headOf(facts), reason } },
    mail: workOrderCancelled(facts, reason),
  };
}

function noteNews(
  facts: WorkOrderFacts,
  timestamp: string,
  note: { text: string | null; rework: boolean },
  links: Links,
): News {
  return {
    webhook: { type: 'work_order.note', timestamp, data: { ...headOf(facts), ...note } },
    mail: workOrderNote(facts, note, links),
  };
}

function quoted(facts: WorkOrderFacts, textId: string | null): string | null {
  return textId === null ? null : (facts.texts[textId] ?? null);
}
