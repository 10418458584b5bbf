import type { WorkOrder } from '../work-order/state.ts';
import { dueAt, isTicking, warnAt } from './clocks.ts';
import type { Alarm } from './commands.ts';
import type { Cause, Clock, RequestState } from './state.ts';

/** The next thing that time alone will bring about, or null. An alarm may already be overdue. */
export function nextAlarm(state: RequestState): Alarm | null {
  const alarms = [
    ...state.clocks.filter(isTicking).flatMap(clockAlarms),
    ...state.workOrders.flatMap(offerAlarms),
    ...lifeAlarms(state),
  ];
  alarms.sort((a, b) => a.at - b.at || RANK[a.kind] - RANK[b.kind]);
  return alarms[0] ?? null;
}

/** Of two alarms at one instant, the milder comes first: a warning before its breach. */
const RANK: Record<Alarm['kind'], number> = {
  resume: 0,
  warn: 1,
  breach: 2,
  escalate: 3,
  expire_offer: 4,
  verification_over: 5,
  remind_survey: 6,
  expire_survey: 7,
  recontact_overdue: 8,
  end: 9,
};

function clockAlarms(clock: Clock): Alarm[] {
  const { cycle, target, plan, movedTo, warnedAt, breachedAt, escalatedAt } = clock;
  const which = { cycle, target };
  const escalateAt = movedTo === null && escalatedAt === null ? plan?.escalateAt : null;
  return [
    ...alarmAt(warnedAt === null && breachedAt === null ? warnAt(clock) : null, { kind: 'warn', ...which }),
    ...alarmAt(breachedAt === null ? dueAt(clock) : null, { kind: 'breach', ...which }),
    ...alarmAt(escalateAt, { kind: 'escalate', ...which }),
  ];
}

/** Each offer that waits for an answer has an alarm of its own. */
function offerAlarms({ id, state, offerExpiresAt }: WorkOrder): Alarm[] {
  return alarmAt(state === 'offered' ? offerExpiresAt : null, { kind: 'expire_offer', workOrderId: id });
}

function lifeAlarms(request: RequestState): Alarm[] {
  const { state, suspension, survey, recontact, verification } = request;
  const awaited = ['none', 'sent', 'reminded'].includes(survey.state);
  const afterwards =
    state === 'resolved'
      ? [
          ...alarmAt(survey.state === 'sent' ? survey.remindAt : null, { kind: 'remind_survey' }),
          ...alarmAt(awaited ? survey.expiresAt : null, { kind: 'expire_survey' }),
          ...alarmAt(recontact?.state === 'open' ? recontact.dueAt : null, { kind: 'recontact_overdue' }),
        ]
      : [];
  const verifiedAt = state === 'completed' && verification?.open ? verification.until : null;
  return [
    ...alarmAt(suspension?.until, { kind: 'resume' }),
    ...alarmAt(verifiedAt, { kind: 'verification_over' }),
    ...afterwards,
    ...alarmAt(endsAt(request), { kind: 'end' }),
  ];
}

/** An alarm, where there is an instant for it. */
function alarmAt<const What>(at: number | null | undefined, what: What): (What & { at: number })[] {
  return at == null ? [] : [{ ...what, at }];
}

/**
 * From when on nothing can happen to the request any more, epoch milliseconds; null while that is not known. A closed
 * one can be reopened as long as the contract lets it.
 */
export function endsAt({ state, closedAt, reopenUntil }: RequestState): number | null {
  if (state === 'closed') return Math.max(reopenUntil ?? 0, closedAt ?? 0);
  return state === 'cancelled' || state === 'merged' ? (closedAt ?? 0) : null;
}

/** Two alarms stand for the same thing at the same instant: a timer that waits for one serves the other. */
export function sameAlarm(a: Alarm | null, b: Alarm | null): boolean {
  return a === null || b === null ? a === b : a.at === b.at && nameOf(a) === nameOf(b);
}

/** What rings, and when: the identity of the alarm. */
export function alarmCause(alarm: Alarm): Cause {
  return `alarm:${nameOf(alarm)}@${alarm.at}`;
}

function nameOf(alarm: Alarm): string {
  if ('target' in alarm) return `${alarm.kind}/${alarm.target}/${alarm.cycle}`;
  return 'workOrderId' in alarm ? `${alarm.kind}/${alarm.workOrderId}` : alarm.kind;
}
