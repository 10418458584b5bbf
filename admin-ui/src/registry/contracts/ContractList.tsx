import { DataTable } from 'react-admin';
import type { Contract } from '../../api/types.ts';
import { CardText } from '../shared/CardText.tsx';
import { useDays } from '../shared/days.ts';
import { NameLink } from '../shared/NameLink.tsx';
import { useNumbers } from '../shared/numbers.ts';
import { Ref } from '../shared/Ref.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';
import { ContractStateMark } from './ContractStateMark.tsx';

/** The contracts: with whom, for how long, for how much. */
export function ContractList() {
  const days = useDays();
  const { money } = useNumbers();
  return (
    <RegistryList<Contract>
      sort={{ field: 'code', order: 'ASC' }}
      filters={<RefInput source="administrationId" reference="administrations" helperText={false} />}
      card={(contract) => (
        <CardText
          title={`${contract.code} · ${contract.title}`}
          mark={<ContractStateMark contract={contract} />}
          lines={[
            <Ref key="of" resource="administrations" id={contract.administrationId} plain />,
            `${days.long(contract.startsOn)} – ${days.long(contract.endsOn)}`,
          ]}
        />
      )}
    >
      <DataTable.Col<Contract> source="code" />
      <DataTable.Col<Contract> source="title" render={({ title }) => <NameLink>{title}</NameLink>} />
      <DataTable.Col<Contract>
        source="administrationId"
        disableSort
        render={({ administrationId }) => <Ref resource="administrations" id={administrationId} />}
      />
      <DataTable.Col<Contract>
        source="endsOn"
        label="resources.contracts.fields.term"
        render={({ startsOn, endsOn }) => `${days.short(startsOn)} – ${days.short(endsOn)}`}
        sx={{ whiteSpace: 'nowrap' }}
      />
      <DataTable.Col<Contract>
        label="resources.contracts.fields.state"
        disableSort
        render={(contract) => <ContractStateMark contract={contract} />}
      />
      <DataTable.Col<Contract>
        source="yearlyAmountCents"
        align="right"
        disableSort
        render={({ yearlyAmountCents }) => money(yearlyAmountCents)}
      />
    </RegistryList>
  );
}
