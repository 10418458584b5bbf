import { parseElapsedDuration } from '../time/duration.ts';
import type { CallFact } from './facts.ts';
import { hit, miss, notCounted, type Verdict } from './verdict.ts';

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
