import { createHash } from 'node:crypto';
import type { DeliveryChannel } from '../../domain/delivery/endpoint.ts';

/** Which notification it is: a stable name, shown and filtered by. */
export type NotificationEvent =
  | 'request.received'
  | 'request.confirmed'
  | 'request.verification_asked'
  | 'request.resolved'
  | 'request.survey_reminder'
  | 'request.note'
  | 'request.cancelled'
  | 'request.deadline_breached'
  | 'request.deadline_escalated'
  | 'request.deadline_unplannable'
  | 'request.routing_exhausted'
  | 'request.recontact_due'
  | 'request.recontact_overdue'
  | 'work_order.offered'
  | 'work_order.cancelled'
  | 'work_order.note'
  | 'work_order.reminded'
  | 'statement.drafted';

/** What it is about: a request, maybe one of its work orders, or a statement; and whom it tells what. */
export interface NotificationDraft {
  requestId?: string;
  workOrderId?: string;
  statementId?: string;
  event: NotificationEvent;
  channel: DeliveryChannel;
  /** E-mail address, telephone number in E.164, or webhook address. */
  recipient: string;
  subject: string;
  /** Plain text; for a webhook the JSON body. */
  text: string;
  /** When it loses its point, epoch milliseconds; null: as late as any message (`LOSES_ITS_POINT_AFTER_MS`). */
  expiresAt?: number | null;
}

/** A message to be sent once: the same `dedupeKey` never makes a second one. */
export interface NewNotification
  extends Required<Omit<NotificationDraft, 'requestId' | 'workOrderId' | 'statementId'>> {
  requestId: string | null;
  workOrderId: string | null;
  statementId: string | null;
  /** `<id of what it is about>:<seq or revision>:<channel>:<role of the recipient>`. */
  dedupeKey: string;
  /** Where it is handed over: `mail` and `sms` are the gateways; else the supplier whose program is called. */
  endpoint: string;
  /** By which a backlog there is shared out. A mail domain may be a person's: it appears as a hash. */
  fairnessKey: string;
}

/**
 * A notification from what it says.
 * @param seq of the event that it tells of, or the revision of a statement
 * @param role of the recipient: one notification for each
 * @param supplierId whose program is called, for a webhook
 */
export function notification(
  draft: NotificationDraft,
  seq: number,
  role: string,
  supplierId = '',
): NewNotification {
  const { requestId = null, workOrderId = null, statementId = null, expiresAt = null, ...rest } = draft;
  const about = workOrderId ?? requestId ?? statementId;
  return {
    ...rest,
    requestId,
    workOrderId,
    statementId,
    expiresAt,
    dedupeKey: `${about}:${seq}:${draft.channel}:${role}`,
    ...endpointOf(draft, supplierId),
  };
}

function endpointOf({ channel, recipient }: NotificationDraft, supplierId: string) {
  switch (channel) {
    case 'email': {
      const domain = recipient.slice(recipient.lastIndexOf('@') + 1).toLowerCase();
      const hash = createHash('sha256').update(domain).digest('hex');
      return { endpoint: 'mail', fairnessKey: `mail:${hash.slice(0, 16)}` };
    }
    case 'sms':
      return { endpoint: 'sms', fairnessKey: 'sms' };
    case 'webhook':
      return { endpoint: supplierId, fairnessKey: supplierId };
  }
}
