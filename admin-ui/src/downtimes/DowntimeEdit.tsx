import { required, TextInput, useTranslate } from 'react-admin';
import { FormSection } from '../registry/shared/FormSection.tsx';
import { RefInput } from '../registry/shared/RefInput.tsx';
import { RegistryCreate } from '../registry/shared/RegistryCreate.tsx';
import { RegistryEdit } from '../registry/shared/RegistryEdit.tsx';
import { useCustomInput } from '../registry/shared/useCustomInput.tsx';
import { InstantInput } from '../requests/show/fields/InstantInput.tsx';

const NEEDED = required();

export function DowntimeEdit() {
  return (
    <RegistryEdit>
      <DowntimeFields />
    </RegistryEdit>
  );
}

export function DowntimeCreate() {
  return (
    <RegistryCreate defaults={{ from: new Date().toISOString(), to: null }}>
      <DowntimeFields isNew />
    </RegistryCreate>
  );
}

/** A downtime stays with its contract. */
function DowntimeFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <FormSection title="resources.downtimes.sections.downtime">
      {isNew && <RefInput source="contractId" reference="contracts" validate={NEEDED} helperText={false} />}
      <TextInput source="reason" validate={NEEDED} helperText="resources.downtimes.helper.reason" />
      <InstantField source="from" isNeeded />
      <InstantField source="to" hint="resources.downtimes.helper.to" />
    </FormSection>
  );
}

interface InstantFieldProps {
  source: string;
  isNeeded?: boolean;
  hint?: string;
}

function InstantField({ source, isNeeded = false, hint }: InstantFieldProps) {
  const translate = useTranslate();
  const { label, value, change, error } = useCustomInput<string>({
    source,
    ...(isNeeded ? { validate: NEEDED } : {}),
  });
  return (
    <InstantInput
      label={label}
      value={value}
      onChange={change}
      error={error}
      hint={hint && translate(hint)}
      required={isNeeded}
    />
  );
}
