import { BooleanInput, FormDataConsumer, required, TextInput } from 'react-admin';
import { FormSection } from '../shared/FormSection.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryCreate } from '../shared/RegistryCreate.tsx';
import { RegistryEdit } from '../shared/RegistryEdit.tsx';

/** An asset stays with its administration, and may move between its sites. */
export function AssetEdit() {
  return (
    <RegistryEdit>
      <AssetFields />
    </RegistryEdit>
  );
}

export function AssetCreate() {
  return (
    <RegistryCreate defaults={{ active: true }}>
      <AssetFields isNew />
    </RegistryCreate>
  );
}

function AssetFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <FormSection title="resources.assets.sections.asset">
      {isNew && (
        <RefInput
          source="administrationId"
          reference="administrations"
          validate={required()}
          helperText={false}
        />
      )}
      <TextInput source="code" validate={required()} helperText="resources.assets.helper.code" />
      <TextInput source="name" validate={required()} helperText={false} />
      <TextInput source="kind" helperText="resources.assets.helper.kind" />
      <FormDataConsumer<{ administrationId?: string }>>
        {({ formData: { administrationId } }) => (
          <RefInput
            key={administrationId ?? 'none'}
            source="siteId"
            reference="sites"
            disabled={!administrationId}
            filter={administrationId ? { administrationId, active: 'true' } : {}}
            helperText="resources.assets.helper.siteId"
          />
        )}
      </FormDataConsumer>
      <BooleanInput source="active" helperText="resources.assets.helper.active" />
    </FormSection>
  );
}
