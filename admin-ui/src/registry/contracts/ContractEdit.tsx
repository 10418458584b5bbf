import { Skeleton } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { post } from '../../api/client.ts';
import { changedFields } from '../../api/dataProvider.ts';
import type { Contract } from '../../api/types.ts';
import { today } from '../../components/formats.ts';
import { RefInput } from '../shared/inputs.tsx';
import { FormSection, RegistryCreate, RegistryEdit } from '../shared/RegistryForm.tsx';
import { type ContractVersion, useContractVersions } from './ContractList.tsx';
import { ReviewDialog } from './changes/ReviewDialog.tsx';
import type { ContractChanges } from './changes/useChangeWords.ts';
import { ContractFields } from './form/ContractFields.tsx';

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
      <FormSection title="resources.contracts.sections.validity" help="resources.contracts.helper.validFrom">
        <DateInput source="holdsFrom" label="resources.contracts.fields.validFrom" validate={required()} />
      </FormSection>
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

type NewContract = Partial<Omit<Contract, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'termsVersion'>>;

/** What most contracts have, to begin with. */
const USUAL: NewContract = {
  yearlyAmountCents: 0,
  monthlyFeeCents: 0,
  boughtThroughPartner: false,
  cig: null,
  warrantyEndsOn: null,
  administrativeEmail: null,
  referents: [],
  targets: [],
  channelCalendars: [],
  pausingReasons: ['waiting_requester', 'waiting_access'],
  pausing: { response: [], resolution: [] },
  verification: { mode: 'staff', window: null },
  offerWindow: 'PT1H',
  reopenWindow: 'P15D',
  survey: { window: 'P14D', remindAfter: 'P3D' },
  recontact: { deadline: 'PT8H', attempts: 3 },
  abandonment: { minimumWait: 'PT5S', countTimeouts: true, countKeyExits: false },
  penaltyClauses: [],
  maintenance: null,
};

export function ContractCreate() {
  return (
    <RegistryCreate defaults={USUAL}>
      <FormSection title="resources.contracts.fields.administrationId" single>
        <RefInput source="administrationId" reference="administrations" needed />
        <TextInput source="code" validate={required()} />
      </FormSection>
      <ContractFields contractId={null} />
    </RegistryCreate>
  );
}
