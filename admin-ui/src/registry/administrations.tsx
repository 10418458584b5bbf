import { required, TextInput, useTranslate } from 'react-admin';
import type { Administration, Asset } from '../api/types.ts';
import { TwoColumns } from '../components/page.tsx';
import { CardText, EmailAddress, FieldsPanel, NameLink, RelatedList } from '../components/records.tsx';
import { FormSection, formPages } from './shared/RegistryForm.tsx';
import { RegistryList } from './shared/RegistryList.tsx';
import { RegistryShow } from './shared/RegistryShow.tsx';

/** The customer organisations. */
export function AdministrationList() {
  return (
    <RegistryList<Administration>
      sort={{ field: 'name', order: 'ASC' }}
      card={({ name, code }) => <CardText title={name} lines={[code]} />}
      columns={[
        { source: 'code' },
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { source: 'email', sort: false, render: ({ email }) => <EmailAddress address={email} /> },
      ]}
    />
  );
}

/** An administration with its contracts, sites and assets. */
export function AdministrationShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Administration>>
      {({ id, code, email }) => (
        <TwoColumns
          side={
            <>
              <RelatedList resource="sites" target="administrationId" id={id} />
              <RelatedList<Asset>
                resource="assets"
                target="administrationId"
                id={id}
                detail={({ kind, code }) => kind ?? code}
              />
            </>
          }
        >
          <FieldsPanel
            title={translate('resources.administrations.sections.identity')}
            facts={[
              ['code', code],
              ['email', email && <EmailAddress address={email} />],
            ]}
          />
          <RelatedList resource="contracts" target="administrationId" id={id} />
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

export const [AdministrationEdit, AdministrationCreate] = formPages(AdministrationFields);

function AdministrationFields() {
  return (
    <FormSection title="resources.administrations.sections.identity">
      <TextInput source="code" validate={required()} helperText={false} />
      <TextInput source="name" validate={required()} helperText={false} />
      <TextInput source="email" type="email" helperText={false} />
    </FormSection>
  );
}
