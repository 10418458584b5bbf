import { BooleanInput, DataTable, required, TextInput, useTranslate } from 'react-admin';
import type { Asset, Site } from '../api/types.ts';
import { ActiveMark } from '../components/marks.tsx';
import { Panel, TwoColumns } from '../components/page.tsx';
import { CardText, Facts, NameLink, Ref, RelatedList } from '../components/records.tsx';
import { ActiveFilter, RefInput } from './shared/inputs.tsx';
import { FormSection, RegistryCreate, RegistryEdit } from './shared/RegistryForm.tsx';
import { RegistryList } from './shared/RegistryList.tsx';
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
    >
      <DataTable.Col<Site> source="code" />
      <DataTable.Col<Site> source="name" render={({ name }) => <NameLink>{name}</NameLink>} />
      <DataTable.Col<Site> source="address" disableSort />
      <DataTable.Col<Site>
        source="administrationId"
        disableSort
        render={({ administrationId }) => <Ref resource="administrations" id={administrationId} />}
      />
      <DataTable.Col<Site>
        source="active"
        disableSort
        render={({ active }) => <ActiveMark active={active} />}
      />
    </RegistryList>
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
          <Panel title={translate('resources.sites.sections.place')}>
            <Facts
              facts={[
                ['code', code],
                ['address', address],
                ['administrationId', <Ref key="of" resource="administrations" id={administrationId} />],
              ]}
            />
          </Panel>
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

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
