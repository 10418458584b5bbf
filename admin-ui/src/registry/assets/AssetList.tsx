import { DataTable } from 'react-admin';
import type { Asset } from '../../api/types.ts';
import { ActiveFilter } from '../shared/ActiveFilter.tsx';
import { ActiveMark } from '../shared/ActiveMark.tsx';
import { CardText } from '../shared/CardText.tsx';
import { NameLink } from '../shared/NameLink.tsx';
import { Ref } from '../shared/Ref.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';

/** What the administrations have: vehicles, plants, devices. */
export function AssetList() {
  return (
    <RegistryList<Asset>
      sort={{ field: 'code', order: 'ASC' }}
      filters={
        <>
          <RefInput source="administrationId" reference="administrations" helperText={false} />
          <RefInput source="siteId" reference="sites" helperText={false} />
          <ActiveFilter />
        </>
      }
      card={({ name, code, kind, siteId, active }) => (
        <CardText
          title={name}
          mark={!active && <ActiveMark active={active} />}
          lines={[
            [code, kind].filter(Boolean).join(' · '),
            siteId && <Ref key="at" resource="sites" id={siteId} plain />,
          ]}
        />
      )}
    >
      <DataTable.Col<Asset> source="code" />
      <DataTable.Col<Asset> source="name" render={({ name }) => <NameLink>{name}</NameLink>} />
      <DataTable.Col<Asset> source="kind" />
      <DataTable.Col<Asset>
        source="siteId"
        disableSort
        render={({ siteId }) => <Ref resource="sites" id={siteId} />}
      />
      <DataTable.Col<Asset>
        source="administrationId"
        disableSort
        render={({ administrationId }) => <Ref resource="administrations" id={administrationId} />}
      />
      <DataTable.Col<Asset>
        source="active"
        disableSort
        render={({ active }) => <ActiveMark active={active} />}
      />
    </RegistryList>
  );
}
