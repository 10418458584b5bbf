import type { ClockTarget } from '../request/state.ts';
import { parseElapsedDuration } from '../time/duration.ts';
import type { PenaltyClause } from './clauses.ts';
import type { CallFact, CallMeasure, DeadlineFact, RequestFact, RequestMeasure } from './facts.ts';

/** What became of one fact in a measure: whether it counted, whether it counted as a hit, and why. */
export interface Verdict {
  counted: boolean;
  hit: boolean;
  why: VerdictReason;
}

/** Stable codes; the statement words them in Italian. */
export type VerdictReason =
  | 'resolved_directly'
  | 'not_resolved_directly'
  | 'not_by_telephone'
  | 'cancelled'
  | 'merged'
  | 'answered'
  | 'abandoned'
  | 'timeout_counted'
  | 'timeout_not_counted'
  | 'key_exit_counted'
  | 'key_exit_not_counted'
  | 'waited_too_briefly'
  | 'outside_opening_hours'
  | 'outbound'
  | 'deadline_met'
  | 'deadline_breached'
  | 'deadline_running'
  | 'deadline_cancelled'
  | 'deadline_unplannable'
  | 'other_priority'
  | 'no_such_deadline'
  | 'not_of_this_clause';

const hit = (why: VerdictReason): Verdict => ({ counted: true, hit: true, why });
const miss = (why: VerdictReason): Verdict => ({ counted: true, hit: false, why });
const notCounted = (why: VerdictReason): Verdict => ({ counted: false, hit: false, why });

/** What a clause says of a request. */
export function verdictOfRequest(clause: PenaltyClause, measure: RequestMeasure): Verdict {
  switch (clause.kind) {
    case 'direct_resolution':
      return judgeDirectResolution(measure);
    case 'deadlines_met':
      return judgeDeadline(measure, clause.target, clause.priority);
    default:
      return notCounted('not_of_this_clause');
  }
}

/** What a clause says of a call. */
export function verdictOfCall(clause: PenaltyClause, rule: AbandonmentRule, measure: CallMeasure): Verdict {
  return clause.kind === 'abandoned_calls'
    ? judgeAbandonment(measure, rule, measure.isOpen)
    : notCounted('not_of_this_clause');
}

/**
 * R16: of the requests made by telephone in the month, those that the contact centre resolved directly. A request
 * that was cancelled, or merged into another about the same thing, is none to resolve; one still open is not resolved.
 */
export function judgeDirectResolution(
  request: Pick<RequestFact, 'channel' | 'state' | 'resolvedDirectly'>,
): Verdict {
  if (request.channel !== 'phone') return notCounted('not_by_telephone');
  if (request.state === 'cancelled') return notCounted('cancelled');
  if (request.state === 'merged') return notCounted('merged');
  return request.resolvedDirectly ? hit('resolved_directly') : miss('not_resolved_directly');
}

/** What the contract calls an abandoned call. */
export interface AbandonmentRule {
  /** ISO 8601, elapsed: who hangs up sooner did not wait for an answer. */
  minimumWait: string;
  countTimeouts: boolean;
  countKeyExits: boolean;
}

/**
 * R17: of the calls that came in during opening hours, those whose caller was gone before an operator answered. A
 * hit is an abandoned call. Calls that the rule passes over count on neither side.
 *
 * @param isOpen whether the service was open when the call began
 */
export function judgeAbandonment(
  call: Omit<CallFact, 'startedAt'> & Partial<CallFact>,
  rule: AbandonmentRule,
  isOpen: boolean,
): Verdict {
  if (call.direction === 'out') return notCounted('outbound');
  if (!isOpen) return notCounted('outside_opening_hours');
  switch (call.outcome) {
    case 'answered':
      return miss('answered');
    case 'timeout':
      return rule.countTimeouts ? hit('timeout_counted') : notCounted('timeout_not_counted');
    case 'key_exit':
      return rule.countKeyExits ? hit('key_exit_counted') : notCounted('key_exit_not_counted');
    case 'abandoned':
      return call.waitSeconds * 1000 < parseElapsedDuration(rule.minimumWait)
        ? notCounted('waited_too_briefly')
        : hit('abandoned');
  }
}

/**
 * The share of deadlines met, of one target and, where the clause names one, one priority. The deadline of the first
 * cycle counts: a reopening is measured by its own clocks and changes nothing of it. One still running is not decided,
 * and of one that the calendar had no due instant for nobody can say whether it was met.
 */
export function judgeDeadline(
  request: Pick<RequestFact, 'priority' | 'deadlines'>,
  target: ClockTarget,
  priority: number | null,
): Verdict {
  if (priority !== null && request.priority !== priority) return notCounted('other_priority');
  const deadline = request.deadlines.find((one) => one.target === target && one.cycle === 0);
  return deadline ? BY_STATE[deadline.state] : notCounted('no_such_deadline');
}

const BY_STATE: Record<DeadlineFact['state'], Verdict> = {
  met: hit('deadline_met'),
  breached: miss('deadline_breached'),
  cancelled: notCounted('deadline_cancelled'),
  unplannable: notCounted('deadline_unplannable'),
  running: notCounted('deadline_running'),
  paused: notCounted('deadline_running'),
};
