import { dueAt, isTicking, warnAt } from './clocks.ts';
import type { Alarm } from './commands.ts';
import type { Cause, RequestState } from './state.ts';

/** The next thing that time alone will bring about, or null. An alarm may already be overdue. */
export function nextAlarm(state: RequestState): Alarm | null {
  const alarms = [...clockAlarms(state), ...offerAlarms(state), ...lifeAlarms(state)];
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

function clockAlarms(state: RequestState): Alarm[] {
  const alarms: Alarm[] = [];
  for (const clock of state.clocks.filter(isTicking)) {
    const { cycle, target, plan } = clock;
    const due = dueAt(clock);
    const byPlan = clock.movedTo === null;
    const warning = warnAt(clock);
    if (warning !== null && clock.warnedAt === null && clock.breachedAt === null)
      alarms.push({ kind: 'warn', cycle, target, at: warning });
    if (due !== null && clock.breachedAt === null) alarms.push({ kind: 'breach', cycle, target, at: due });
    if (byPlan && plan?.escalateAt != null && clock.escalatedAt === null)
      alarms.push({ kind: 'escalate', cycle, target, at: plan.escalateAt });
  }
  return alarms;
}

function lifeAlarms(state: RequestState): Alarm[] {
  const alarms: Alarm[] = [];
  const { suspension, survey, recontact, verification } = state;
  if (suspension?.until != null) alarms.push({ kind: 'resume', at: suspension.until });
  if (state.state === 'completed' && verification?.open)
    alarms.push({ kind: 'verification_over', at: verification.until });
  if (state.state === 'resolved') {
    if (survey.state === 'sent' && survey.remindAt !== null)
      alarms.push({ kind: 'remind_survey', at: survey.remindAt });
    if (['none', 'sent', 'reminded'].includes(survey.state) && survey.expiresAt !== null)
      alarms.push({ kind: 'expire_survey', at: survey.expiresAt });
    if (recontact?.state === 'open' && recontact.dueAt !== null)
      alarms.push({ kind: 'recontact_overdue', at: recontact.dueAt });
  }
  const end = endsAt(state);
  if (end !== null) alarms.push({ kind: 'end', at: end });
  return alarms;
}

/** Each offer that waits for an answer has an alarm of its own. */
function offerAlarms({ workOrders }: RequestState): Alarm[] {
  return workOrders.flatMap(({ id, state, offerExpiresAt }): Alarm[] =>
    state === 'offered' && offerExpiresAt !== null
      ? [{ kind: 'expire_offer', workOrderId: id, at: offerExpiresAt }]
      : [],
  );
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
