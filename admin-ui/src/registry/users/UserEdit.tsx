import {
  BooleanInput,
  FormDataConsumer,
  PasswordInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import type { Role } from '../../api/types.ts';
import { FormSection } from '../shared/FormSection.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryCreate } from '../shared/RegistryCreate.tsx';
import { RegistryEdit } from '../shared/RegistryEdit.tsx';
import { belongsTo, LOCALE_CHOICES, ROLE_CHOICES } from './roles.ts';

export function UserEdit() {
  return (
    <RegistryEdit transform={withRightBelonging}>
      <UserFields />
    </RegistryEdit>
  );
}

export function UserCreate() {
  return (
    <RegistryCreate defaults={{ active: true, locale: 'it' }} transform={withRightBelonging}>
      <UserFields isNew />
    </RegistryCreate>
  );
}

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
        <TextInput source="name" validate={required()} autoComplete="off" helperText={false} />
        <TextInput
          source="email"
          type="email"
          validate={required()}
          helperText="resources.users.helper.email"
          autoComplete="off"
        />
        <TextInput source="phone" type="tel" helperText={false} />
        <SelectInput source="locale" choices={LOCALE_CHOICES} validate={required()} helperText={false} />
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
          validate={required()}
          helperText={false}
        />
      )}
    </>
  );
}
