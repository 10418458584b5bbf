import type { ClockTarget } from '../request/state.ts';
import type { DeadlineFact, RequestFact } from './facts.ts';
import { hit, miss, notCounted, type Verdict } from './verdict.ts';

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
  return deadline ? byState(deadline.state) : notCounted('no_such_deadline');
}

function byState(state: DeadlineFact['state']): Verdict {
  switch (state) {
    case 'met':
      return hit('deadline_met');
    case 'breached':
      return miss('deadline_breached');
    case 'cancelled':
      return notCounted('deadline_cancelled');
    case 'unplannable':
      return notCounted('deadline_unplannable');
    case 'running':
    case 'paused':
      return notCounted('deadline_running');
  }
}
