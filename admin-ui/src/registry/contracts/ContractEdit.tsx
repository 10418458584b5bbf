import { Skeleton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { post } from '../../api/client.ts';
import { changedFields } from '../../api/dataProvider.ts';
import type { Contract } from '../../api/types.ts';
import { today } from '../shared/days.ts';
import { RegistryEdit } from '../shared/RegistryEdit.tsx';
import { ReviewDialog } from './changes/ReviewDialog.tsx';
import type { ContractChanges } from './changes/types.ts';
import { ContractFields } from './form/ContractFields.tsx';
import { ValidityFields } from './form/ValidityFields.tsx';
import { type ContractVersion, useContractVersions } from './versions.ts';

/** A change of a contract is a new version of its terms, which begins with the newest one. */
export function ContractEdit() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const versions = useContractVersions(id);
  const newest = versions?.[0];
  if (!newest) return <Skeleton height={320} />;
  return (
    <RegistryEdit<Contract, ContractChanges>
      select={(contract) => beginningWith(contract, newest)}
      toForm={(contract) => ({ ...contract, holdsFrom: firstDay(contract, newest) })}
      transform={toChange}
      names={{ validFrom: 'holdsFrom' }}
      review={(contract) => ({
        label: translate('resources.contracts.review.button'),
        ask: (values) =>
          post<ContractChanges>(`/contracts/${id}/changes`, changedFields(toChange(values), contract)),
        show: (changes, ways) => <ReviewDialog changes={changes} {...ways} />,
      })}
    >
      <ValidityFields source="holdsFrom" />
      <ContractFields contractId={id} />
    </RegistryEdit>
  );
}

/** The form calls the day of the new version otherwise, so that it is told from the day of the one in force. */
function toChange({ holdsFrom, ...contract }: Record<string, unknown>): Record<string, unknown> {
  return { ...contract, validFrom: holdsFrom };
}

/** `validFrom` is left empty, so that the day of the new version is always sent. */
function beginningWith(contract: Contract, newest: ContractVersion): Contract {
  return { ...contract, ...newest.terms, validFrom: '' };
}

/** The earliest day from which a new version may hold: not in the past, not before the newest one. */
function firstDay({ startsOn, endsOn }: Contract, newest: ContractVersion): string {
  const [, , latest = today()] = [today(), startsOn, newest.validFrom].sort();
  return latest > endsOn ? endsOn : latest;
}
