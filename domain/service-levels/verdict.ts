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

export const hit = (why: VerdictReason): Verdict => ({ counted: true, hit: true, why });
export const miss = (why: VerdictReason): Verdict => ({ counted: true, hit: false, why });
export const notCounted = (why: VerdictReason): Verdict => ({ counted: false, hit: false, why });
