import { useTranslate } from 'react-admin';
import type { User } from '../../api/types.ts';
import { Panel } from '../../components/Panel.tsx';
import { EmailAddress, Telephone } from '../shared/Contact.tsx';
import { Facts } from '../shared/Facts.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { TwoColumns } from '../shared/TwoColumns.tsx';
import { SignInMark } from './SignInMark.tsx';
import { UserScope } from './UserScope.tsx';

/** A person and what they may do. */
export function UserShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<User> marks={({ active }) => <SignInMark active={active} />}>
      {(user) => (
        <TwoColumns
          side={
            <Panel title={translate('resources.users.sections.access')}>
              <Facts
                facts={[
                  ['role', translate(`resources.users.roles.${user.role}`)],
                  ['scope', <UserScope key="scope" user={user} />],
                ]}
              />
              <p>{translate(`resources.users.roleWords.${user.role}`)}</p>
            </Panel>
          }
        >
          <Panel title={translate('resources.users.sections.person')}>
            <Facts
              facts={[
                ['email', <EmailAddress key="email" address={user.email} />],
                ['phone', user.phone && <Telephone number={user.phone} />],
                ['locale', translate(`resources.users.locales.${user.locale}`)],
              ]}
            />
          </Panel>
        </TwoColumns>
      )}
    </RegistryShow>
  );
}
