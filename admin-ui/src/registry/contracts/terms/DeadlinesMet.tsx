import { useTranslate } from 'react-admin';
import type { PenaltyClause } from '../../../api/types.ts';
import { useNumbers } from '../../shared/numbers.ts';

type DeadlinesMetClause = Extract<PenaltyClause, { kind: 'deadlines_met' }>;

const SAYS = 'resources.contracts.penalty';

/** A clause on the share of deadlines met, as a sentence with its amount. */
export function DeadlinesMet({ clause }: { clause: DeadlinesMetClause }) {
  const translate = useTranslate();
  const { decimal, money } = useNumbers();
  const { target, priority, comparison, thresholdPercent, amountCents, amountPer } = clause;
  return (
    <p>
      {translate(`${SAYS}.met.${amountPer}`, {
        target: translate(`resources.contracts.targetsOf.${target}`),
        priority: translate(`${SAYS}.met.${priority === null ? 'anyPriority' : 'onePriority'}`, { priority }),
        comparison: translate(`${SAYS}.met.comparisons.${comparison}`),
        threshold: decimal(thresholdPercent),
        amount: money(amountCents),
      })}
    </p>
  );
}
