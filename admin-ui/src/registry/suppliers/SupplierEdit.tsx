import { useState } from 'react';
import {
  AutocompleteArrayInput,
  BooleanInput,
  type RaRecord,
  ReferenceArrayInput,
  required,
  SelectInput,
  TextInput,
} from 'react-admin';
import { useNavigate } from 'react-router';
import type { Supplier } from '../../api/types.ts';
import { FormSection } from '../shared/FormSection.tsx';
import { showPath } from '../shared/paths.ts';
import { RegistryCreate } from '../shared/RegistryCreate.tsx';
import { RegistryEdit } from '../shared/RegistryEdit.tsx';
import { recordName } from '../shared/recordName.ts';
import { KIND_CHOICES } from './kinds.ts';
import { SecretDialog } from './SecretDialog.tsx';

export function SupplierEdit() {
  return (
    <RegistryEdit>
      <SupplierFields />
    </RegistryEdit>
  );
}

/** A new supplier's secret is in the answer that makes it, and nowhere else. */
export function SupplierCreate() {
  const navigate = useNavigate();
  const [made, setMade] = useState<Supplier | null>(null);
  return (
    <>
      <RegistryCreate
        defaults={{ kind: 'external', active: true, contractIds: [] }}
        onCreated={(record: RaRecord) => setMade(record as Supplier)}
      >
        <SupplierFields />
      </RegistryCreate>
      {made && (
        <SecretDialog
          name={made.name}
          secret={made.webhookSecret ?? ''}
          onClose={() => void navigate(showPath('suppliers', made.id))}
        />
      )}
    </>
  );
}

function SupplierFields() {
  return (
    <>
      <FormSection title="resources.suppliers.sections.identity">
        <TextInput source="code" validate={required()} helperText={false} />
        <TextInput source="name" validate={required()} helperText={false} />
        <SelectInput source="kind" choices={KIND_CHOICES} validate={required()} helperText={false} />
        <TextInput source="phone" type="tel" helperText={false} />
        <TextInput source="email" type="email" helperText="resources.suppliers.helper.email" />
        <BooleanInput source="active" helperText="resources.suppliers.helper.active" />
      </FormSection>
      <FormSection title="resources.suppliers.sections.contracts" single>
        <ReferenceArrayInput source="contractIds" reference="contracts" sort={BY_CODE} perPage={100}>
          <AutocompleteArrayInput
            optionText={(record: RaRecord) => recordName(record)}
            helperText="resources.suppliers.helper.contractIds"
          />
        </ReferenceArrayInput>
      </FormSection>
      <FormSection title="resources.suppliers.sections.link" single>
        <TextInput source="webhookUrl" type="url" helperText="resources.suppliers.helper.webhookUrl" />
      </FormSection>
    </>
  );
}

const BY_CODE = { field: 'code', order: 'ASC' } as const;
