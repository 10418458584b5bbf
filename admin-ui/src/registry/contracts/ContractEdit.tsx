import { Skeleton } from '@mui/material';
import { useParams } from 'react-router';
import { today } from '../shared/days.ts';
import { RegistryEdit } from '../shared/RegistryEdit.tsx';
import type { Contract } from '../shared/types.ts';
import { ContractFields } from './form/ContractFields.tsx';
import { ValidityFields } from './form/ValidityFields.tsx';
import { type ContractVersion, useContractVersions } from './versions.ts';

/** A change of a contract is a new version of its terms, which begins with the newest one. */
export function ContractEdit() {
  const { id = '' } = useParams();
  const versions = useContractVersions(id);
  const newest = versions?.[0];
  if (!newest) return <Skeleton height={320} />;
  return (
    <RegistryEdit<Contract>
      select={(contract) => beginningWith(contract, newest)}
      toForm={(contract) => ({ ...contract, holdsFrom: firstDay(contract, newest) })}
      transform={({ holdsFrom, ...contract }) => ({ ...contract, validFrom: holdsFrom })}
    >
      <ValidityFields source="holdsFrom" />
      <ContractFields contractId={id} />
    </RegistryEdit>
  );
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
