import type { Planning, RequestEventType } from '../../../../../domain/request/events.ts';
import type { TimelineEntry } from '../../../api/types.ts';
import type { Tone } from '../../../app/theme/tokens.ts';

/** Which moments stand together when a person looks for something. */
export const MOMENT_GROUPS = ['progress', 'work', 'deadlines', 'conversation'] as const;
export type MomentGroup = (typeof MOMENT_GROUPS)[number];

const GROUPS: Partial<Record<RequestEventType, MomentGroup>> = {
  dispatched: 'work',
  routing_exhausted: 'work',
  work_accepted: 'work',
  work_scheduled: 'work',
  work_started: 'work',
  work_suspended: 'work',
  work_resumed: 'work',
  work_completed: 'work',
  work_declined: 'work',
  work_expired: 'work',
  work_cancelled: 'work',
  deadlines_planned: 'deadlines',
  deadline_moved: 'deadlines',
  deadline_warned: 'deadlines',
  deadline_breached: 'deadlines',
  deadline_escalated: 'deadlines',
  verification_awaited: 'conversation',
  noted: 'conversation',
  reminded: 'conversation',
  survey_sent: 'conversation',
  survey_reminded: 'conversation',
  survey_answered: 'conversation',
  survey_expired: 'conversation',
  recontact_opened: 'conversation',
  recontact_attempted: 'conversation',
  recontact_overdue: 'conversation',
  recontact_closed: 'conversation',
};

export const groupOf = (moment: TimelineEntry): MomentGroup =>
  GROUPS[moment.type as RequestEventType] ?? 'progress';

/** How a moment is marked: what went wrong, what went well, what waits. */
const TONES: Partial<Record<RequestEventType, Tone>> = {
  received: 'accent',
  qualified: 'accent',
  resolved_directly: 'ok',
  resolved: 'ok',
  closed: 'ok',
  work_completed: 'ok',
  suspended: 'pause',
  work_suspended: 'pause',
  reopened: 'warn',
  reminded: 'warn',
  recontact_opened: 'warn',
  deadline_warned: 'warn',
  work_declined: 'warn',
  work_expired: 'warn',
  routing_exhausted: 'danger',
  deadline_breached: 'danger',
  deadline_escalated: 'danger',
  recontact_overdue: 'danger',
  cancelled: 'danger',
  merged: 'violet',
  absorbed: 'violet',
};

export function toneOf(moment: TimelineEntry): Tone {
  if (foundNoAnswer(moment)) return 'danger';
  if (moment.type === 'verified') return moment.data.outcome === 'ok' ? 'ok' : 'warn';
  if (moment.type === 'survey_answered') return Number(moment.data.score) <= 2 ? 'danger' : 'ok';
  return TONES[moment.type as RequestEventType] ?? 'neutral';
}

/** Bookkeeping that says nothing to a person who wants to know how a request was handled. */
export const isMinor = (moment: TimelineEntry): boolean =>
  moment.type === 'deadlines_planned' && !foundNoAnswer(moment);

/** The calendar had no due instant for something that was asked. */
function foundNoAnswer({ type, data }: TimelineEntry): boolean {
  if (type !== 'deadlines_planned') return false;
  const { clocks = [], offers = [], recontactUnplannable } = data as Partial<Planning>;
  const missed = [...clocks.map(({ plan }) => plan.unplannable), ...offers.map((one) => one.unplannable)];
  return [...missed, recontactUnplannable].some((one) => one !== undefined);
}

/**
 * The message of a moment, under `requestPage.timeline`: most types have one, some several by what they say, or by the
 * moment before, that it followed from.
 */
export function sentenceKey(moment: TimelineEntry, before?: TimelineEntry): string {
  const { type, data, actor } = moment;
  switch (type) {
    case 'received':
      return actor.kind === 'user' ? 'receivedBy' : 'received';
    case 'assigned':
      if (data.assigneeId === null) return 'freed';
      return data.assigneeId === actor.id ? 'assignedToSelf' : 'assigned';
    case 'qualified':
      return data.previousPriority === null ? 'qualified' : 'requalified';
    case 'dispatched':
      return before && PASS_ON.includes(before.type) ? 'passedOn' : 'dispatched';
    case 'suspended':
      if (data.byWorkOrder) return 'suspendedByWork';
      return data.until ? 'suspendedUntil' : 'suspended';
    case 'resumed':
      return data.automatic === true ? 'resumedAutomatically' : 'resumed';
    case 'verified':
      if (data.why === 'requester') return `verified_requester_${String(data.outcome)}`;
      if (data.why) return `verified_${String(data.why)}`;
      return data.outcome === 'ok' ? 'verifiedOk' : 'verifiedRework';
    case 'verification_awaited':
      return `verification_awaited_${String(data.mode)}`;
    case 'recontact_closed':
      return `recontact_closed_${String(data.outcome)}`;
    case 'closed':
      return `closed_${String(data.why)}`;
    case 'noted':
      return `noted_${String(data.visibility)}`;
    case 'deadlines_planned':
      return foundNoAnswer(moment) ? 'deadlines_unplannable' : type;
    case 'reminded':
      return data.complaint === true ? 'complained' : 'reminded';
    default:
      return type;
  }
}

/** After these an offer goes to the next supplier by itself. */
const PASS_ON = ['work_declined', 'work_expired'];
