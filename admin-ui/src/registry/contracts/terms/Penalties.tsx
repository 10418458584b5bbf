import { useTranslate } from 'react-admin';
import { useNumbers } from '../../shared/numbers.ts';
import type { PenaltyClause } from '../../shared/types.ts';
import type { Terms } from '../versions.ts';
import { Article } from './Article.tsx';
import { DeadlinesMet } from './DeadlinesMet.tsx';

type ThresholdClause = Extract<PenaltyClause, { ratePerMille: string }>;
type AvailabilityClause = Extract<PenaltyClause, { kind: 'availability_credit' }>;

const SAYS = 'resources.contracts.penalty';

/** What falling short costs, as sentences with their amounts. */
export function Penalties({ terms }: { terms: Terms }) {
  const translate = useTranslate();
  const { penaltyClauses } = terms;
  return (
    <Article name="penalties">
      {penaltyClauses.length === 0 && <p>{translate('resources.contracts.text.noPenalties')}</p>}
      {penaltyClauses.map((clause) => (
        <Clause key={keyOf(clause)} clause={clause} terms={terms} />
      ))}
    </Article>
  );
}

function keyOf(clause: PenaltyClause): string {
  if (clause.kind === 'availability_credit') return clause.kind;
  const about = clause.kind === 'deadlines_met' ? `${clause.target} ${clause.priority}` : '';
  return `${clause.kind} ${about} ${clause.thresholdPercent}`;
}

function Clause({ clause, terms }: { clause: PenaltyClause; terms: Terms }) {
  switch (clause.kind) {
    case 'availability_credit':
      return <Availability clause={clause} terms={terms} />;
    case 'deadlines_met':
      return <DeadlinesMet clause={clause} />;
    default:
      return <Threshold clause={clause} terms={terms} />;
  }
}

function Threshold({ clause, terms }: { clause: ThresholdClause; terms: Terms }) {
  const translate = useTranslate();
  const { decimal, money } = useNumbers();
  const { kind, comparison, thresholdPercent, ratePerMille } = clause;
  return (
    <p>
      {translate(`${SAYS}.threshold`, {
        measure: translate(`${SAYS}.measures.${kind}`),
        comparison: translate(`${SAYS}.comparisons.${comparison}`),
        threshold: decimal(thresholdPercent),
        rate: decimal(ratePerMille),
        amount: money((terms.yearlyAmountCents * Number(ratePerMille)) / 1000),
      })}
    </p>
  );
}

function Availability({ clause, terms }: { clause: AvailabilityClause; terms: Terms }) {
  const translate = useTranslate();
  const { decimal, money } = useNumbers();
  const fee = terms.boughtThroughPartner ? terms.monthlyFeeCents / 2 : terms.monthlyFeeCents;
  return (
    <>
      <p>{translate(`${SAYS}.availability`)}</p>
      <ul>
        {clause.steps.map(({ lessThanPercent, creditPercent }) => (
          <li key={lessThanPercent}>
            {translate(`${SAYS}.step`, {
              threshold: decimal(lessThanPercent),
              credit: decimal(creditPercent),
              amount: money((fee * Number(creditPercent)) / 100),
            })}
          </li>
        ))}
      </ul>
      {terms.boughtThroughPartner && <p>{translate(`${SAYS}.halved`)}</p>}
    </>
  );
}
