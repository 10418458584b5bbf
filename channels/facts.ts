import type { DeliveryChannel } from '../domain/delivery/endpoint.ts';
import type { Priority } from '../domain/request/priority.ts';
import type { ClockTarget, RequestKind } from '../domain/request/state.ts';

/** The languages that messages are written in. */
export type Locale = 'it' | 'en';

/** One of the staff who may be written to. */
export interface StaffMember {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}

export interface Place {
  name: string;
  address: string | null;
}

/** What messages about a request say; personal data, so never part of a workflow's input or history. */
export interface RequestFacts {
  id: string;
  number: string;
  kind: RequestKind;
  priority: Priority | null;
  subject: string;
  description: string;
  requester: { name: string; email: string | null; phone: string | null; locale: Locale };
  contractCode: string;
  categoryName: string | null;
  site: Place | null;
  asset: string | null;
  /** IANA name: the messages give local times. */
  timeZone: string;
  /** The deadline that runs now, epoch milliseconds. */
  due: { target: ClockTarget; at: number } | null;
  recontactDueAt: number | null;
  /** The survey of the present cycle. */
  surveyId: string | null;
  /** The newest question to the requester whether the work is done. */
  verificationId: string | null;
  /** Responsabile del Servizio of the contract (R36). */
  serviceManager: { name: string; mobile: string; email: string };
  assignee: StaffMember | null;
  supervisors: StaffMember[];
  managers: StaffMember[];
  /** Bodies of the texts that the events name, by their ids. */
  texts: Record<string, string>;
}

/** What messages about a work order say to its supplier: of the requester only what is needed to do the work (R39). */
export interface WorkOrderFacts {
  id: string;
  number: string;
  requestId: string;
  requestNumber: string;
  contractCode: string;
  categoryName: string | null;
  priority: Priority | null;
  subject: string;
  description: string;
  site: Place | null;
  asset: string | null;
  /** Who opens the door. */
  contact: { name: string; phone: string | null };
  serviceCentre: Place | null;
  instructions: string | null;
  offerExpiresAt: number | null;
  timeZone: string;
  supplier: { id: string; name: string; email: string | null; webhookUrl: string | null };
  /** Bodies of the texts that the events name, by their ids. */
  texts: Record<string, string>;
}

/** A message to be sent once: the same `dedupeKey` never makes a second one. */
export interface NewNotification {
  /** What it is about: a request, maybe one of its work orders, or a statement. */
  requestId: string | null;
  workOrderId: string | null;
  statementId: string | null;
  /** `<id of what it is about>:<seq or revision>:<channel>:<recipient role>`. */
  dedupeKey: string;
  /** Which message it is: a stable name, shown and filtered by. */
  event: NotificationEvent;
  channel: DeliveryChannel;
  /** E-mail address, telephone number in E.164, or webhook address. */
  recipient: string;
  subject: string;
  /** Plain text; for a webhook the JSON body. */
  text: string;
  /** Where it is handed over, and who waits for it there (`endpointOf`). */
  endpoint: string;
  fairnessKey: string;
  /** When it loses its point, epoch milliseconds; null: as late as any message (`LOSES_ITS_POINT_AFTER_MS`). */
  expiresAt: number | null;
}

export const NOTIFICATION_EVENTS = [
  'request.received',
  'request.confirmed',
  'request.verification_asked',
  'request.resolved',
  'request.survey_reminder',
  'request.note',
  'request.cancelled',
  'request.deadline_breached',
  'request.deadline_escalated',
  'request.deadline_unplannable',
  'request.routing_exhausted',
  'request.recontact_due',
  'request.recontact_overdue',
  'work_order.offered',
  'work_order.cancelled',
  'work_order.note',
  'work_order.reminded',
  'statement.drafted',
] as const;
export type NotificationEvent = (typeof NOTIFICATION_EVENTS)[number];
