import { DataTable } from 'react-admin';
import type { Site } from '../../api/types.ts';
import { ActiveFilter } from '../shared/ActiveFilter.tsx';
import { ActiveMark } from '../shared/ActiveMark.tsx';
import { CardText } from '../shared/CardText.tsx';
import { NameLink } from '../shared/NameLink.tsx';
import { Ref } from '../shared/Ref.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';

/** The buildings and places of the administrations. */
export function SiteList() {
  return (
    <RegistryList<Site>
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <>
          <RefInput source="administrationId" reference="administrations" helperText={false} />
          <ActiveFilter />
        </>
      }
      card={({ name, address, administrationId, active }) => (
        <CardText
          title={name}
          mark={!active && <ActiveMark active={active} />}
          lines={[address, <Ref key="of" resource="administrations" id={administrationId} plain />]}
        />
      )}
    >
      <DataTable.Col<Site> source="code" />
      <DataTable.Col<Site> source="name" render={({ name }) => <NameLink>{name}</NameLink>} />
      <DataTable.Col<Site> source="address" disableSort />
      <DataTable.Col<Site>
        source="administrationId"
        disableSort
        render={({ administrationId }) => <Ref resource="administrations" id={administrationId} />}
      />
      <DataTable.Col<Site>
        source="active"
        disableSort
        render={({ active }) => <ActiveMark active={active} />}
      />
    </RegistryList>
  );
}
