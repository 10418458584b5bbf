import { useTranslate } from 'react-admin';
import type { PenaltyClause } from '../../../api/types.ts';
import { useNumbers } from '../../shared/numbers.ts';

const SAYS = 'resources.contracts.changes.clause';

/** A penalty clause in few words: what it measures, and when it costs what. */
export function useClauseWords(): {
  what: (clause: PenaltyClause) => string;
  terms: (clause: PenaltyClause) => string;
} {
  const translate = useTranslate();
  const { decimal, money } = useNumbers();
  return {
    what(clause) {
      const name = translate(`resources.contracts.penalty.kinds.${clause.kind}`);
      if (clause.kind !== 'deadlines_met') return name;
      const { target, priority } = clause;
      return translate(`${SAYS}.met`, {
        name,
        target: translate(`resources.contracts.targetsOf.${target}`),
        priority: translate(
          `resources.contracts.penalty.met.${priority === null ? 'anyPriority' : 'onePriority'}`,
          { priority },
        ),
      });
    },
    terms(clause) {
      if (clause.kind === 'availability_credit')
        return clause.steps
          .map(({ lessThanPercent, creditPercent }) =>
            translate(`${SAYS}.step`, {
              threshold: decimal(lessThanPercent),
              credit: decimal(creditPercent),
            }),
          )
          .join('; ');
      const { comparison, thresholdPercent } = clause;
      const cost =
        clause.kind === 'deadlines_met'
          ? translate(`${SAYS}.${clause.amountPer}`, { amount: money(clause.amountCents) })
          : translate(`${SAYS}.rate`, { rate: decimal(clause.ratePerMille) });
      return translate(`${SAYS}.threshold`, {
        comparison: translate(`resources.contracts.penalty.met.comparisons.${comparison}`),
        threshold: decimal(thresholdPercent),
        cost,
      });
    },
  };
}
