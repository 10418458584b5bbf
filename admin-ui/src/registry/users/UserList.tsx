import { DataTable, SelectInput, useTranslate } from 'react-admin';
import type { User } from '../../api/types.ts';
import { ActiveFilter } from '../shared/ActiveFilter.tsx';
import { CardText } from '../shared/CardText.tsx';
import { EmailAddress } from '../shared/Contact.tsx';
import { NameLink } from '../shared/NameLink.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';
import { ROLE_CHOICES } from './roles.ts';
import { SignInMark } from './SignInMark.tsx';
import { UserScope } from './UserScope.tsx';

/** The people who may sign in. */
export function UserList() {
  const translate = useTranslate();
  const roleName = ({ role }: User) => translate(`resources.users.roles.${role}`);
  return (
    <RegistryList<User>
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <>
          <SelectInput source="role" choices={ROLE_CHOICES} helperText={false} />
          <ActiveFilter />
        </>
      }
      card={(user) => (
        <CardText
          title={user.name}
          mark={!user.active && <SignInMark active={false} />}
          lines={[roleName(user), user.email]}
        />
      )}
    >
      <DataTable.Col<User> source="name" render={({ name }) => <NameLink>{name}</NameLink>} />
      <DataTable.Col<User> source="email" render={({ email }) => <EmailAddress address={email} />} />
      <DataTable.Col<User> source="role" render={roleName} />
      <DataTable.Col<User>
        label="resources.users.fields.scope"
        disableSort
        render={(user) => <UserScope user={user} />}
      />
      <DataTable.Col<User>
        source="active"
        disableSort
        render={({ active }) => <SignInMark active={active} />}
      />
    </RegistryList>
  );
}
