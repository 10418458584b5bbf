import { BooleanInput, required, TextArrayInput, TextInput } from 'react-admin';
import { FormSection } from '../shared/FormSection.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryCreate } from '../shared/RegistryCreate.tsx';
import { RegistryEdit } from '../shared/RegistryEdit.tsx';

/** A service centre stays with its supplier. */
export function ServiceCentreEdit() {
  return (
    <RegistryEdit>
      <ServiceCentreFields />
    </RegistryEdit>
  );
}

export function ServiceCentreCreate() {
  return (
    <RegistryCreate defaults={{ active: true, services: [] }}>
      <ServiceCentreFields isNew />
    </RegistryCreate>
  );
}

function ServiceCentreFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <>
      <FormSection title="resources.service-centres.sections.place">
        {isNew && (
          <RefInput source="supplierId" reference="suppliers" validate={required()} helperText={false} />
        )}
        <TextInput source="code" validate={required()} helperText={false} />
        <TextInput source="name" validate={required()} helperText={false} />
        <TextInput source="address" helperText={false} />
        <TextInput source="municipality" helperText={false} />
        <TextInput source="province" helperText={false} />
        <TextInput source="phone" type="tel" helperText={false} />
      </FormSection>
      <FormSection title="resources.service-centres.sections.services">
        <TextArrayInput source="services" helperText="resources.service-centres.helper.services" />
        <BooleanInput source="active" helperText="resources.service-centres.helper.active" />
      </FormSection>
    </>
  );
}
