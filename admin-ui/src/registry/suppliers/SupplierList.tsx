import { DataTable, SelectInput, useTranslate } from 'react-admin';
import type { Supplier } from '../../api/types.ts';
import { ActiveFilter } from '../shared/ActiveFilter.tsx';
import { ActiveMark } from '../shared/ActiveMark.tsx';
import { CardText } from '../shared/CardText.tsx';
import { NameLink } from '../shared/NameLink.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';
import { ContractCodes } from './ContractCodes.tsx';
import { KIND_CHOICES } from './kinds.ts';

/** Who does the work: outside suppliers and internal teams. */
export function SupplierList() {
  const translate = useTranslate();
  const kindName = ({ kind }: Supplier) => translate(`resources.suppliers.kinds.${kind}`);
  const channelName = ({ webhookUrl, email }: Supplier) =>
    translate(`resources.suppliers.channels.${webhookUrl ? 'webhook' : email ? 'email' : 'page'}`);
  return (
    <RegistryList<Supplier>
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <>
          <RefInput
            source="contractId"
            reference="contracts"
            label="resources.suppliers.fields.contractIds"
            helperText={false}
          />
          <SelectInput source="kind" choices={KIND_CHOICES} helperText={false} />
          <ActiveFilter />
        </>
      }
      card={(supplier) => (
        <CardText
          title={supplier.name}
          mark={!supplier.active && <ActiveMark active={false} />}
          lines={[
            `${kindName(supplier)} · ${channelName(supplier)}`,
            <ContractCodes key="contracts" ids={supplier.contractIds} plain />,
          ]}
        />
      )}
    >
      <DataTable.Col<Supplier> source="code" />
      <DataTable.Col<Supplier> source="name" render={({ name }) => <NameLink>{name}</NameLink>} />
      <DataTable.Col<Supplier> source="kind" render={kindName} />
      <DataTable.Col<Supplier>
        source="contractIds"
        disableSort
        render={({ contractIds }) => <ContractCodes ids={contractIds} />}
      />
      <DataTable.Col<Supplier> label="resources.suppliers.fields.channel" disableSort render={channelName} />
      <DataTable.Col<Supplier>
        source="active"
        disableSort
        render={({ active }) => <ActiveMark active={active} />}
      />
    </RegistryList>
  );
}
