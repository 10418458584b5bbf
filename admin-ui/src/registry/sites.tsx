import { BooleanInput, required, TextInput, useTranslate } from 'react-admin';
import type { Asset, Site } from '../api/types.ts';
import { ActiveMark } from '../components/marks.tsx';
import { TwoColumns } from '../components/page.tsx';
import { CardText, FieldsPanel, NameLink, Ref, RelatedList } from '../components/records.tsx';
import { ActiveFilter, RefInput } from './shared/inputs.tsx';
import { FormSection, formPages } from './shared/RegistryForm.tsx';
import { ACTIVE_COLUMN, RegistryList, refColumn } from './shared/RegistryList.tsx';
import { RegistryShow } from './shared/RegistryShow.tsx';

/** The buildings and places of the administrations. */
export function SiteList() {
  return (
    <RegistryList<Site>
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <>
          <RefInput source="administrationId" reference="administrations" helperText={false} />
          <ActiveFilter />
        </>
      }
      card={({ name, address, administrationId, active }) => (
        <CardText
          title={name}
          mark={!active && <ActiveMark active={active} />}
          lines={[address, <Ref key="of" resource="administrations" id={administrationId} plain />]}
        />
      )}
      columns={[
        { source: 'code' },
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { source: 'address', sort: false },
        refColumn('administrationId', 'administrations'),
        ACTIVE_COLUMN,
      ]}
    />
  );
}

/** A site and what stands there. */
export function SiteShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Site> marks={({ active }) => <ActiveMark active={active} />}>
      {({ id, code, address, administrationId }) => (
        <TwoColumns
          side={
            <RelatedList<Asset>
              resource="assets"
              target="siteId"
              id={id}
              newRecord={{ administrationId }}
              detail={({ kind, code }) => kind ?? code}
            />
          }
        >
          <FieldsPanel
            title={translate('resources.sites.sections.place')}
            facts={[
              ['code', code],
              ['address', address],
              ['administrationId', <Ref key="of" resource="administrations" id={administrationId} />],
            ]}
          />
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

/** A site stays with its administration. */
export const [SiteEdit, SiteCreate] = formPages(SiteFields, { defaults: () => ({ active: true }) });

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
