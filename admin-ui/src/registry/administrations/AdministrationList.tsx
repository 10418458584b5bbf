import { DataTable } from 'react-admin';
import type { Administration } from '../../api/types.ts';
import { CardText } from '../shared/CardText.tsx';
import { EmailAddress } from '../shared/Contact.tsx';
import { NameLink } from '../shared/NameLink.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';

/** The customer organisations. */
export function AdministrationList() {
  return (
    <RegistryList<Administration>
      sort={{ field: 'name', order: 'ASC' }}
      card={({ name, code }) => <CardText title={name} lines={[code]} />}
    >
      <DataTable.Col<Administration> source="code" />
      <DataTable.Col<Administration> source="name" render={({ name }) => <NameLink>{name}</NameLink>} />
      <DataTable.Col<Administration>
        source="email"
        disableSort
        render={({ email }) => <EmailAddress address={email} />}
      />
    </RegistryList>
  );
}
