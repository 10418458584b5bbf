import { BooleanInput, FormDataConsumer, required, TextInput } from 'react-admin';
import { FormSection } from '../shared/FormSection.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryCreate } from '../shared/RegistryCreate.tsx';
import { RegistryEdit } from '../shared/RegistryEdit.tsx';
import { RoutingInput } from './RoutingInput.tsx';

/** A catalogue entry stays with its contract. */
export function CategoryEdit() {
  return (
    <RegistryEdit>
      <CategoryFields />
    </RegistryEdit>
  );
}

export function CategoryCreate() {
  return (
    <RegistryCreate defaults={{ active: true, routing: [] }}>
      <CategoryFields isNew />
    </RegistryCreate>
  );
}

function CategoryFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <>
      <FormSection title="resources.categories.sections.entry">
        {isNew && (
          <RefInput source="contractId" reference="contracts" validate={required()} helperText={false} />
        )}
        <TextInput source="code" validate={required()} helperText={false} />
        <TextInput source="name" validate={required()} helperText={false} />
        <TextInput source="groupName" helperText="resources.categories.helper.groupName" />
        <BooleanInput source="active" helperText="resources.categories.helper.active" />
      </FormSection>
      <FormSection
        title="resources.categories.sections.routing"
        help="resources.categories.helper.routing"
        single
      >
        <FormDataConsumer<{ contractId?: string }>>
          {({ formData }) => <RoutingInput contractId={formData.contractId ?? null} />}
        </FormDataConsumer>
      </FormSection>
    </>
  );
}
