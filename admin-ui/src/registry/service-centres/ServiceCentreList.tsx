import { DataTable } from 'react-admin';
import type { ServiceCentre } from '../../api/types.ts';
import { ActiveFilter } from '../shared/ActiveFilter.tsx';
import { ActiveMark } from '../shared/ActiveMark.tsx';
import { CardText } from '../shared/CardText.tsx';
import { Telephone } from '../shared/Contact.tsx';
import { NameLink } from '../shared/NameLink.tsx';
import { Ref } from '../shared/Ref.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';
import { placeOf } from './place.ts';

/** The suppliers' places on the territory. */
export function ServiceCentreList() {
  return (
    <RegistryList<ServiceCentre>
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <>
          <RefInput source="supplierId" reference="suppliers" helperText={false} />
          <ActiveFilter />
        </>
      }
      card={(centre) => (
        <CardText
          title={centre.name}
          mark={!centre.active && <ActiveMark active={centre.active} />}
          lines={[
            placeOf(centre),
            centre.services.join(', '),
            <Ref key="of" resource="suppliers" id={centre.supplierId} plain />,
          ]}
        />
      )}
    >
      <DataTable.Col<ServiceCentre> source="code" />
      <DataTable.Col<ServiceCentre> source="name" render={({ name }) => <NameLink>{name}</NameLink>} />
      <DataTable.Col<ServiceCentre> source="municipality" render={(centre) => placeOf(centre)} />
      <DataTable.Col<ServiceCentre>
        source="services"
        disableSort
        render={({ services }) => services.join(', ')}
      />
      <DataTable.Col<ServiceCentre>
        source="supplierId"
        disableSort
        render={({ supplierId }) => <Ref resource="suppliers" id={supplierId} />}
      />
      <DataTable.Col<ServiceCentre>
        source="phone"
        disableSort
        render={({ phone }) => <Telephone number={phone} />}
      />
      <DataTable.Col<ServiceCentre>
        source="active"
        disableSort
        render={({ active }) => <ActiveMark active={active} />}
      />
    </RegistryList>
  );
}
