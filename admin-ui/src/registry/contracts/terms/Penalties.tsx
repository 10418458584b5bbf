import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { deductiblePeriod } from '../../../../../domain/service-levels/deductible-period.ts';
import { dateOfDay, dayNumber } from '../../../../../domain/time/local-date.ts';
import type { Contract, PenaltyClause } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { useWords } from '../../../components/formats.ts';
import { Mark } from '../../../components/marks.tsx';
import { Ref } from '../../../components/records.tsx';
import type { Terms } from '../ContractList.tsx';
import type { AvailabilityClause, ThresholdClause } from '../form/clauseInputs.tsx';
import { ClauseStanding } from '../standing/MonthPanel.tsx';
import { lineOf, type Preview } from '../standing/standing.ts';
import { Article, Beside } from './articles.tsx';
import { DeadlinesMet } from './ServiceLevels.tsx';

interface PenaltiesProps {
  terms: Terms;
  /** The version whose terms they are. */
  version: number;
  preview: Preview | null | undefined;
}

const SAYS = 'resources.contracts.penalty';

/** What falling short costs, as sentences with their amounts; beside each how it stands this month. */
export function Penalties({ terms, version, preview }: PenaltiesProps) {
  const translate = useTranslate();
  const { penaltyClauses } = terms;
  return (
    <Article name="penalties" wide>
      {penaltyClauses.length === 0 && <p>{translate('resources.contracts.text.noPenalties')}</p>}
      {penaltyClauses.map((clause, index) => {
        const line = lineOf(preview, version, index);
        return (
          <Box key={keyOf(clause)} sx={CLAUSE}>
            <Beside
              standing={
                preview &&
                line && <ClauseStanding clause={clause} terms={terms} line={line} preview={preview} />
              }
            >
              <Clause clause={clause} terms={terms} />
            </Beside>
          </Box>
        );
      })}
    </Article>
  );
}

const CLAUSE = {
  '& + &': { mt: 1.5, pt: 1.5, borderTop: `1px solid ${token('line')}` },
} as const;

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
  const { translate, decimal, money } = useWords();
  const { kind, comparison, thresholdPercent, ratePerMille } = clause;
  return (
    <p>
      {translate(`${SAYS}.threshold`, {
        measure: translate(`${SAYS}.measures.${kind}`),
        comparison: translate(`${SAYS}.met.comparisons.${comparison}`),
        threshold: decimal(thresholdPercent),
        rate: decimal(ratePerMille),
        amount: money((terms.yearlyAmountCents * Number(ratePerMille)) / 1000),
      })}
    </p>
  );
}

function Availability({ clause, terms }: { clause: AvailabilityClause; terms: Terms }) {
  const { translate, decimal, money } = useWords();
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

interface MaintenanceProps {
  contract: Contract;
  terms: Terms;
  preview: Preview | null | undefined;
}

const MAINTENANCE = 'resources.contracts.maintenance';

/** What of the work is maintenance, on which documents it is given, and until when parts are paid apart (R38). */
export function Maintenance({ contract, terms, preview }: MaintenanceProps) {
  const { translate, count } = useWords();
  const { maintenance } = terms;
  if (maintenance === null) return null;
  const parts = preview?.invoicedParts.length ?? 0;
  return (
    <Article name="maintenance" wide>
      <Beside
        standing={
          parts > 0 && (
            <div>
              <Mark tone="warn">
                {translate(`${MAINTENANCE}.partsNow`, { smart_count: parts, count: count(parts) })}
              </Mark>
            </div>
          )
        }
      >
        <p>
          <Scope categoryIds={maintenance.categoryIds} />{' '}
          {maintenance.coversOtherSuppliersHardware && translate(`${MAINTENANCE}.coversOthers`)}
        </p>
        <Documents documents={maintenance.requiredDocuments} />
        <Deductible contract={contract} terms={terms} maintenance={maintenance} />
      </Beside>
    </Article>
  );
}

type MaintenanceClause = NonNullable<Terms['maintenance']>;

function Scope({ categoryIds }: Pick<MaintenanceClause, 'categoryIds'>) {
  const translate = useTranslate();
  if (categoryIds === null) return translate(`${MAINTENANCE}.everything`);
  return (
    <>
      {translate(`${MAINTENANCE}.entries`)}{' '}
      {categoryIds.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Ref resource="categories" id={id} />
        </span>
      ))}
      .
    </>
  );
}

function Documents({ documents }: { documents: MaintenanceClause['requiredDocuments'] }) {
  const translate = useTranslate();
  if (documents.length === 0) return <p>{translate(`${MAINTENANCE}.noDocuments`)}</p>;
  return (
    <>
      <p>{translate(`${MAINTENANCE}.documents`)}</p>
      <ul>
        {documents.map((one) => (
          <li key={one}>{translate(`requestPage.documents.${one}`)}</li>
        ))}
      </ul>
    </>
  );
}

function Deductible({
  contract,
  terms,
  maintenance,
}: Omit<MaintenanceProps, 'preview'> & { maintenance: MaintenanceClause }) {
  const { translate, days } = useWords();
  const { startsOn } = contract;
  const { warrantyEndsOn } = terms;
  const { coversOtherSuppliersHardware } = maintenance;
  const period = deductiblePeriod({ startsOn, warrantyEndsOn, coversOtherSuppliersHardware });
  if (period === null) return <p>{translate(`${MAINTENANCE}.noDeductible`)}</p>;
  const last = dateOfDay(dayNumber(period.to) - 1);
  return (
    <p>{translate(`${MAINTENANCE}.deductible`, { from: days.long(period.from), to: days.long(last) })}</p>
  );
}
