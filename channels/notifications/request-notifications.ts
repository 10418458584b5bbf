import type { Locale } from '../../domain/locale.ts';
import type { RequestEvent, Stamped } from '../../domain/request/events.ts';
import { unplannedBy } from '../../domain/request/planning.ts';
import type { Links } from '../links.ts';
import type { RequestFacts, StaffMember } from './facts.ts';
import {
  type NewNotification,
  type NotificationDraft,
  type NotificationEvent,
  notification,
} from './notification.ts';
import { requestReceivedMail, requestReceivedSms } from './service-manager-texts.ts';
import { en } from './texts-en.ts';
import { it, type Notice, type Text } from './texts-it.ts';
import { longInstant, oneLine, paragraphs, TARGET_LABEL } from './wording.ts';

type Texts = typeof it;
const TEXTS: Record<Locale, Texts> = { it, en };

type Draft = NotificationDraft & { role: string };
type EventOf = { [Event in RequestEvent as Event['type']]: Event };
type Rules = {
  [Type in keyof EventOf]?: (facts: RequestFacts, event: EventOf[Type], links: Links) => Draft[];
};

/** The notification rules: which events of a request the requester and staff are told of, who of them, and how. */
const RULES: Rules = {
  received: (facts, event, links) => [
    ...toServiceManager(facts, links),
    ...toRequester(facts, 'request.confirmed', (say) => say.confirmed(facts)),
    ...ofUnplannable(facts, event, links),
  ],
  deadlines_planned: ofUnplannable,
  verification_awaited(facts, { mode, until }, links) {
    const { verificationId: id, timeZone, requester } = facts;
    if (mode === 'automatic' || id === null) return [];
    const by = longInstant(until, timeZone, requester.locale);
    return toRequester(facts, 'request.verification_asked', (say) =>
      say.verificationAsked(facts, links.verification(id), by),
    );
  },
  survey_sent: (facts, _event, links) =>
    ofSurvey(facts, links, 'request.resolved', (say, link) => say.resolved(facts, link)),
  survey_reminded: (facts, _event, links) =>
    ofSurvey(facts, links, 'request.survey_reminder', (say, link) => say.surveyReminder(facts, link)),
  noted(facts, { visibility, textId }) {
    const note = visibility === 'requester' ? facts.texts[textId] : undefined;
    return note === undefined ? [] : toRequester(facts, 'request.note', (say) => say.note(facts, note));
  },
  cancelled: (facts) => toRequester(facts, 'request.cancelled', (say) => say.cancelled(facts)),
  deadline_breached: (facts, { target, dueAt }, links) =>
    toStaff(facts, links, responsible(facts), 'request.deadline_breached', ({ staff }, locale) =>
      staff.deadlineBreached(TARGET_LABEL[locale][target], longInstant(dueAt, facts.timeZone, locale)),
    ),
  deadline_escalated: (facts, { target, level }, links) => {
    const people = level === 1 ? facts.supervisors : facts.managers;
    return toStaff(facts, links, people, 'request.deadline_escalated', ({ staff }, locale) =>
      staff.deadlineEscalated(TARGET_LABEL[locale][target], level),
    );
  },
  routing_exhausted: (facts, _event, links) =>
    toStaff(facts, links, facts.supervisors, 'request.routing_exhausted', ({ staff }) =>
      staff.routingExhausted(),
    ),
  recontact_opened: (facts, { score }, links) => {
    const { assignee, supervisors, recontactDueAt: due, timeZone } = facts;
    const people = assignee === null ? supervisors : [assignee];
    return toStaff(facts, links, people, 'request.recontact_due', ({ staff }, locale) =>
      staff.recontactDue(score, due === null ? null : longInstant(due, timeZone, locale)),
    );
  },
  recontact_overdue: (facts, _event, links) =>
    toStaff(facts, links, responsible(facts), 'request.recontact_overdue', ({ staff }) =>
      staff.recontactOverdue(),
    ),
};

/** Whether any of these events is told to the requester or to staff: for all others no facts need be gathered. */
export function notifiesOfRequest(events: readonly Stamped[]): boolean {
  return events.some(({ event }) => {
    if (event.type === 'noted') return event.visibility === 'requester';
    if (event.type === 'deadlines_planned') return unplannedBy(event) !== null;
    return event.type in RULES;
  });
}

/**
 * The notifications that a request's events call for (`RULES`). Pure: the same events make the same notifications, and
 * each has a `dedupeKey` of its own, so that recording twice sends once.
 */
export function requestNotifications(
  facts: RequestFacts,
  events: readonly Stamped[],
  links: Links,
): NewNotification[] {
  const said = { ...facts, subject: oneLine(facts.subject) };
  return events.flatMap(({ seq, event }) =>
    draftsOf(said, event.type, event, links).map(({ role, ...draft }) =>
      notification({ requestId: facts.id, ...draft }, seq, role),
    ),
  );
}

function draftsOf<Type extends keyof EventOf>(
  facts: RequestFacts,
  type: Type,
  event: EventOf[Type],
  links: Links,
): Draft[] {
  const rule: Rules[Type] = RULES[type];
  return rule?.(facts, event, links) ?? [];
}

/** A due instant is missing, so that time alone will warn of nothing. */
function ofUnplannable(facts: RequestFacts, event: RequestEvent, links: Links): Draft[] {
  const unplanned = unplannedBy(event);
  if (!unplanned) return [];
  const { targets, offers, recontact, closedFrom } = unplanned;
  return toStaff(facts, links, responsible(facts), 'request.deadline_unplannable', (texts, locale) => {
    const what = new Intl.ListFormat(locale).format([
      ...targets.map((target) => texts.unplanned.clock(TARGET_LABEL[locale][target])),
      ...(offers > 0 ? [texts.unplanned.offer] : []),
      ...(recontact ? [texts.unplanned.recontact] : []),
    ]);
    const last = closedFrom === null ? null : longInstant(closedFrom, facts.timeZone, locale);
    return texts.staff.deadlineUnplannable(what, last, targets.length > 0);
  });
}

function ofSurvey(
  facts: RequestFacts,
  links: Links,
  event: NotificationEvent,
  write: (say: Texts['requester'], link: string) => Text,
): Draft[] {
  const { surveyId } = facts;
  return surveyId === null ? [] : toRequester(facts, event, (say) => write(say, links.survey(surveyId)));
}

/** Who is to see to it that a request goes on. */
function responsible({ supervisors, assignee }: RequestFacts): StaffMember[] {
  return assignee === null ? supervisors : [...supervisors, assignee];
}

/** R36: by text message and by e-mail, for every report. */
function toServiceManager(facts: RequestFacts, links: Links): Draft[] {
  const report = { event: 'request.received', role: 'service_manager' } as const;
  const mail = requestReceivedMail(facts, links);
  const { mobile, email } = facts.serviceManager;
  return [
    { ...report, channel: 'sms', recipient: mobile, subject: mail.subject, text: requestReceivedSms(facts) },
    { ...report, channel: 'email', recipient: email, ...mail },
  ];
}

/** In their language, where they left an address. */
function toRequester(
  { requester: { name, email, locale } }: RequestFacts,
  event: NotificationEvent,
  write: (say: Texts['requester']) => Text,
): Draft[] {
  if (email === null) return [];
  const { requester, greeting, closing } = TEXTS[locale];
  const [subject, ...body] = write(requester);
  const text = paragraphs(greeting(name), ...body, closing);
  return [{ event, channel: 'email', role: 'requester', recipient: email, subject, text }];
}

/** To each of them once, in their own language. */
function toStaff(
  facts: RequestFacts,
  links: Links,
  people: readonly StaffMember[],
  event: NotificationEvent,
  write: (texts: Texts, locale: Locale) => Notice,
): Draft[] {
  const each = new Map(people.map((person) => [person.id, person]));
  return Array.from(each.values(), ({ id, email, locale }) => {
    const [subject, sentence] = write(TEXTS[locale], locale);
    return {
      event,
      channel: 'email',
      role: `staff-${id}`,
      recipient: email,
      subject: `${subject}: ${facts.number} ${facts.subject}`,
      text: paragraphs(...TEXTS[locale].aboutRequest(sentence, facts, links.request(facts.id))),
    };
  });
}
