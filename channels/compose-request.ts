import type { DeliveryChannel } from '../domain/delivery/endpoint.ts';
import type { RequestEvent, Stamped } from '../domain/request/events.ts';
import { unplannedBy } from '../domain/request/planning.ts';
import { endpointOf } from './endpoint.ts';
import type { NewNotification, NotificationEvent, RequestFacts, StaffMember } from './facts.ts';
import type { Links } from './links.ts';
import type { Message } from './templates/message.ts';
import { requestReceivedMail, requestReceivedSms } from './templates/request-received.ts';
import {
  requestCancelled,
  requestConfirmed,
  requesterNote,
  requestResolved,
  surveyReminder,
  verificationAsked,
} from './templates/to-requester.ts';
import {
  deadlineBreached,
  deadlineEscalated,
  deadlineUnplannable,
  recontactDue,
  recontactOverdue,
  routingExhausted,
} from './templates/to-staff.ts';

interface Draft extends Message {
  event: NotificationEvent;
  channel: DeliveryChannel;
  role: string;
  recipient: string;
}

/**
 * Whom a request's news is told, and in which words. Pure: the same events make the same messages, and each
 * message has a `dedupeKey` of its own, so that recording twice sends once.
 */
export function composeRequestNotifications(
  facts: RequestFacts,
  happened: readonly Stamped[],
  links: Links,
): NewNotification[] {
  return happened.flatMap(({ seq, event }) =>
    draftsOf(facts, event, links).map(({ role, ...message }) => ({
      requestId: facts.id,
      workOrderId: null,
      statementId: null,
      expiresAt: null,
      dedupeKey: `${facts.id}:${seq}:${message.channel}:${role}`,
      ...message,
      ...endpointOf(message),
    })),
  );
}

function draftsOf(facts: RequestFacts, event: RequestEvent, links: Links): Draft[] {
  switch (event.type) {
    case 'received':
      return [
        ...toServiceManager(facts, links),
        ...toRequester(facts, 'request.confirmed', requestConfirmed(facts)),
        ...toldUnplannable(facts, event, links),
      ];
    case 'deadlines_planned':
      return toldUnplannable(facts, event, links);
    case 'verification_awaited':
      return event.mode === 'automatic' || facts.verificationId === null
        ? []
        : toRequester(
            facts,
            'request.verification_asked',
            verificationAsked(facts, links.verification(facts.verificationId), event.until),
          );
    case 'survey_sent':
      return facts.surveyId === null
        ? []
        : toRequester(facts, 'request.resolved', requestResolved(facts, links.survey(facts.surveyId)));
    case 'survey_reminded':
      return facts.surveyId === null
        ? []
        : toRequester(facts, 'request.survey_reminder', surveyReminder(facts, links.survey(facts.surveyId)));
    case 'noted': {
      const note = event.visibility === 'requester' ? facts.texts[event.textId] : undefined;
      return note === undefined ? [] : toRequester(facts, 'request.note', requesterNote(facts, note));
    }
    case 'cancelled':
      return toRequester(facts, 'request.cancelled', requestCancelled(facts));
    case 'deadline_breached':
      return toStaff([...facts.supervisors, facts.assignee], 'request.deadline_breached', (locale) =>
        deadlineBreached(facts, event, links, locale),
      );
    case 'deadline_escalated':
      return toStaff(
        event.level === 1 ? facts.supervisors : facts.managers,
        'request.deadline_escalated',
        (locale) => deadlineEscalated(facts, event.target, event.level, links, locale),
      );
    case 'routing_exhausted':
      return toStaff(facts.supervisors, 'request.routing_exhausted', (locale) =>
        routingExhausted(facts, links, locale),
      );
    case 'recontact_opened':
      return toStaff(
        facts.assignee === null ? facts.supervisors : [facts.assignee],
        'request.recontact_due',
        (locale) => recontactDue(facts, event.score, links, locale),
      );
    case 'recontact_overdue':
      return toStaff([...facts.supervisors, facts.assignee], 'request.recontact_overdue', (locale) =>
        recontactOverdue(facts, links, locale),
      );
    default:
      return [];
  }
}

/** To supervisors and to whom it is assigned: a due instant is missing, so that time alone will warn of nothing. */
function toldUnplannable(facts: RequestFacts, event: RequestEvent, links: Links): Draft[] {
  const unplanned = unplannedBy(event);
  if (!unplanned) return [];
  return toStaff([...facts.supervisors, facts.assignee], 'request.deadline_unplannable', (locale) =>
    deadlineUnplannable(facts, unplanned, links, locale),
  );
}

/** R36: by text message and by e-mail, for every report. */
function toServiceManager(facts: RequestFacts, links: Links): Draft[] {
  const told = { event: 'request.received', role: 'service_manager' } as const;
  const mail = requestReceivedMail(facts, links);
  const { mobile, email } = facts.serviceManager;
  return [
    { ...told, channel: 'sms', recipient: mobile, subject: mail.subject, text: requestReceivedSms(facts) },
    { ...told, channel: 'email', recipient: email, ...mail },
  ];
}

function toRequester(facts: RequestFacts, event: NotificationEvent, message: Message): Draft[] {
  const recipient = facts.requester.email;
  return recipient === null ? [] : [{ event, channel: 'email', role: 'requester', recipient, ...message }];
}

/** To each of them once, in their own language. */
function toStaff(
  people: readonly (StaffMember | null)[],
  event: NotificationEvent,
  write: (locale: StaffMember['locale']) => Message,
): Draft[] {
  const byId = new Map(people.flatMap((person) => (person === null ? [] : [[person.id, person] as const])));
  return Array.from(byId.values(), (person) => ({
    event,
    channel: 'email',
    role: `staff-${person.id}`,
    recipient: person.email,
    ...write(person.locale),
  }));
}
