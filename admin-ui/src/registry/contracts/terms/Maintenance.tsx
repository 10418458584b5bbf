import { useTranslate } from 'react-admin';
import { deductiblePeriod } from '../../../../../domain/service-levels/maintenance.ts';
import { dateOfDay, dayNumber } from '../../../../../domain/time/local-date.ts';
import type { Contract } from '../../../api/types.ts';
import { useWords } from '../../../components/formats.ts';
import { Mark } from '../../../components/marks.tsx';
import { Ref } from '../../../components/records.tsx';
import type { Preview } from '../standing/standing.ts';
import type { Terms } from '../versions.ts';
import { Article, Beside } from './articles.tsx';

interface MaintenanceProps {
  contract: Contract;
  terms: Terms;
  preview: Preview | null | undefined;
}

const SAYS = 'resources.contracts.maintenance';

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
                {translate(`${SAYS}.partsNow`, { smart_count: parts, count: count(parts) })}
              </Mark>
            </div>
          )
        }
      >
        <p>
          <Scope categoryIds={maintenance.categoryIds} />{' '}
          {maintenance.coversOtherSuppliersHardware && translate(`${SAYS}.coversOthers`)}
        </p>
        <Documents documents={maintenance.requiredDocuments} />
        <Deductible contract={contract} terms={terms} maintenance={maintenance} />
      </Beside>
    </Article>
  );
}

type Clause = NonNullable<Terms['maintenance']>;

function Scope({ categoryIds }: Pick<Clause, 'categoryIds'>) {
  const translate = useTranslate();
  if (categoryIds === null) return translate(`${SAYS}.everything`);
  return (
    <>
      {translate(`${SAYS}.entries`)}{' '}
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

function Documents({ documents }: { documents: Clause['requiredDocuments'] }) {
  const translate = useTranslate();
  if (documents.length === 0) return <p>{translate(`${SAYS}.noDocuments`)}</p>;
  return (
    <>
      <p>{translate(`${SAYS}.documents`)}</p>
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
}: Omit<MaintenanceProps, 'preview'> & { maintenance: Clause }) {
  const { translate, days } = useWords();
  const { startsOn } = contract;
  const { warrantyEndsOn } = terms;
  const { coversOtherSuppliersHardware } = maintenance;
  const period = deductiblePeriod({ startsOn, warrantyEndsOn, coversOtherSuppliersHardware });
  if (period === null) return <p>{translate(`${SAYS}.noDeductible`)}</p>;
  const last = dateOfDay(dayNumber(period.to) - 1);
  return <p>{translate(`${SAYS}.deductible`, { from: days.long(period.from), to: days.long(last) })}</p>;
}
