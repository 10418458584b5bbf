import { required, TextInput } from 'react-admin';
import { FormSection } from '../shared/FormSection.tsx';
import { RegistryCreate } from '../shared/RegistryCreate.tsx';
import { RegistryEdit } from '../shared/RegistryEdit.tsx';

export function AdministrationEdit() {
  return (
    <RegistryEdit>
      <AdministrationFields />
    </RegistryEdit>
  );
}

export function AdministrationCreate() {
  return (
    <RegistryCreate>
      <AdministrationFields />
    </RegistryCreate>
  );
}

function AdministrationFields() {
  return (
    <FormSection title="resources.administrations.sections.identity">
      <TextInput source="code" validate={required()} helperText={false} />
      <TextInput source="name" validate={required()} helperText={false} />
      <TextInput source="email" type="email" helperText={false} />
    </FormSection>
  );
}
