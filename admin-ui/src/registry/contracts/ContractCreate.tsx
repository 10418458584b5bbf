import { required, TextInput } from 'react-admin';
import type { Contract } from '../../api/types.ts';
import { FormSection } from '../shared/FormSection.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryCreate } from '../shared/RegistryCreate.tsx';
import { ContractFields } from './form/ContractFields.tsx';

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
        <RefInput
          source="administrationId"
          reference="administrations"
          validate={required()}
          helperText={false}
        />
        <TextInput source="code" validate={required()} helperText={false} />
      </FormSection>
      <ContractFields contractId={null} />
    </RegistryCreate>
  );
}
