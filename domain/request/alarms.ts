import { dueAt, isTicking, warnAt } from './clocks.ts';
import type { Alarm } from './commands.ts';
import type { RequestState } from './state.ts';

/** The next thing that time alone will bring about, or null. An alarm may already be overdue. */
export function nextAlarm(state: RequestState): Alarm | null {
  const alarms = [...clockAlarms(state), ...lifeAlarms(state)];
  alarms.sort((a, b) => a.at - b.at || RANK[a.kind] - RANK[b.kind]);
  return alarms[0] ?? null;
}

/** Of two alarms at one instant, the milder comes first: a warning before its breach. */
const RANK: Record<Alarm['kind'], number> = {
  resume: 0,
  warn: 1,
  breach: 2,
  escalate: 3,
  verification_over: 4,
  remind_survey: 5,
  expire_survey: 6,
  recontact_overdue: 7,
  archive: 8,
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
  if (state.state === 'closed' && !state.archived)
    alarms.push({ kind: 'archive', at: Math.max(state.reopenUntil ?? 0, state.closedAt ?? 0) });
  return alarms;
}

/** Two alarms stand for the same thing at the same instant: a timer that waits for one serves the other. */
export function sameAlarm(a: Alarm | null, b: Alarm | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.kind === b.kind && a.at === b.at && ('target' in a ? a.target : '') === ('target' in b ? b.target : '')
  );
}
