import { BooleanInput, required, TextInput } from 'react-admin';
import { FormSection } from '../shared/FormSection.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryCreate } from '../shared/RegistryCreate.tsx';
import { RegistryEdit } from '../shared/RegistryEdit.tsx';

/** A site stays with its administration. */
export function SiteEdit() {
  return (
    <RegistryEdit>
      <SiteFields />
    </RegistryEdit>
  );
}

export function SiteCreate() {
  return (
    <RegistryCreate defaults={{ active: true }}>
      <SiteFields isNew />
    </RegistryCreate>
  );
}

function SiteFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <FormSection title="resources.sites.sections.place">
      {isNew && (
        <RefInput
          source="administrationId"
          reference="administrations"
          validate={required()}
          helperText={false}
        />
      )}
      <TextInput source="code" validate={required()} helperText={false} />
      <TextInput source="name" validate={required()} helperText={false} />
      <TextInput source="address" helperText={false} />
      <BooleanInput source="active" helperText="resources.sites.helper.active" />
    </FormSection>
  );
}
