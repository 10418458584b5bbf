import {
  BooleanInput,
  FormDataConsumer,
  PasswordInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import type { Role, User } from '../api/types.ts';
import { StandingMark } from '../components/marks.tsx';
import { Panel, TwoColumns } from '../components/page.tsx';
import { EmailAddress, Facts, FieldsPanel, NameLink, Ref, Telephone } from '../components/records.tsx';
import { ActiveFilter, choicesOf, RefInput } from './shared/inputs.tsx';
import { FormSection, formPages } from './shared/RegistryForm.tsx';
import { RegistryList } from './shared/RegistryList.tsx';
import { RegistryShow } from './shared/RegistryShow.tsx';

const ROLES: readonly Role[] = ['operator', 'supervisor', 'manager', 'admin', 'referent', 'supplier'];

/** The roles to choose from, in words. */
const ROLE_CHOICES = choicesOf(ROLES, 'resources.users.roles');

const LOCALE_CHOICES = choicesOf(['it', 'en'], 'resources.users.locales');

/** What a person of the role must belong to; null for the contact centre's own people. */
function belongsTo(role: Role | undefined): 'administrationId' | 'supplierId' | null {
  if (role === 'referent') return 'administrationId';
  return role === 'supplier' ? 'supplierId' : null;
}

/** The people who may sign in. */
export function UserList() {
  const translate = useTranslate();
  const roleName = ({ role }: User) => translate(`resources.users.roles.${role}`);
  return (
    <RegistryList<User>
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <>
          <SelectInput source="role" choices={ROLE_CHOICES} />
          <ActiveFilter />
        </>
      }
      card={(user) => ({
        title: user.name,
        mark: !user.active && <SignInMark active={false} />,
        lines: [roleName(user), user.email],
      })}
      columns={[
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { source: 'email', render: ({ email }) => <EmailAddress address={email} /> },
        { source: 'role', render: roleName },
        {
          label: 'resources.users.fields.scope',
          disableSort: true,
          render: (user) => <UserScope user={user} />,
        },
        { source: 'active', disableSort: true, render: ({ active }) => <SignInMark active={active} /> },
      ]}
    />
  );
}

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
          <FieldsPanel
            title={translate('resources.users.sections.person')}
            facts={[
              ['email', <EmailAddress key="email" address={user.email} />],
              ['phone', user.phone && <Telephone number={user.phone} />],
              ['locale', translate(`resources.users.locales.${user.locale}`)],
            ]}
          />
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

export const [UserEdit, UserCreate] = formPages(UserFields, {
  defaults: () => ({ active: true, locale: 'it' }),
  transform: withRightBelonging,
});

/** What the role does not belong to is emptied, and a password left empty is none. */
function withRightBelonging({ password, ...user }: Record<string, unknown>) {
  const kept = belongsTo(user.role as Role | undefined);
  return {
    ...user,
    administrationId: kept === 'administrationId' ? user.administrationId : null,
    supplierId: kept === 'supplierId' ? user.supplierId : null,
    ...(password ? { password } : {}),
  };
}

function UserFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <>
      <FormSection title="resources.users.sections.person">
        <TextInput source="name" validate={required()} autoComplete="off" />
        <TextInput
          source="email"
          type="email"
          validate={required()}
          helperText="resources.users.helper.email"
          autoComplete="off"
        />
        <TextInput source="phone" type="tel" />
        <SelectInput source="locale" choices={LOCALE_CHOICES} validate={required()} />
        <PasswordInput
          source="password"
          autoComplete="new-password"
          helperText={`resources.users.helper.${isNew ? 'password' : 'newPassword'}`}
        />
      </FormSection>
      <FormSection title="resources.users.sections.access">
        <FormDataConsumer<{ role?: Role }>>
          {({ formData }) => <RoleFields role={formData.role} />}
        </FormDataConsumer>
        <BooleanInput source="active" helperText="resources.users.helper.active" />
      </FormSection>
    </>
  );
}

function RoleFields({ role }: { role: Role | undefined }) {
  const translate = useTranslate();
  const belongs = belongsTo(role);
  return (
    <>
      <SelectInput
        source="role"
        choices={ROLE_CHOICES}
        validate={required()}
        helperText={role ? translate(`resources.users.roleWords.${role}`) : false}
      />
      {belongs && (
        <RefInput
          source={belongs}
          reference={belongs === 'supplierId' ? 'suppliers' : 'administrations'}
          needed
        />
      )}
    </>
  );
}

/** Whether a person may sign in. */
function SignInMark({ active }: { active: boolean }) {
  const translate = useTranslate();
  return (
    <StandingMark good={active}>
      {translate(active ? 'resources.users.signsIn' : 'resources.users.signsInNot')}
    </StandingMark>
  );
}

/** How far a person sees: an administration, a supplier, or everything. */
function UserScope({ user: { administrationId, supplierId } }: { user: User }) {
  const translate = useTranslate();
  if (administrationId) return <Ref resource="administrations" id={administrationId} />;
  if (supplierId) return <Ref resource="suppliers" id={supplierId} />;
  return <span>{translate('resources.users.everything')}</span>;
}
