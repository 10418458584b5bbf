import { BooleanInput, FormDataConsumer, required, TextInput, useTranslate } from 'react-admin';
import type { Administration, Asset, Site } from '../api/types.ts';
import { ActiveMark } from '../components/marks.tsx';
import { TwoColumns } from '../components/page.tsx';
import { EmailAddress, FieldsPanel, NameLink, Ref, RelatedList } from '../components/records.tsx';
import { ActiveFilter, RefInput } from './shared/inputs.tsx';
import { FormSection, formPages } from './shared/RegistryForm.tsx';
import { ACTIVE_COLUMN, RegistryList, refColumn } from './shared/RegistryList.tsx';
import { RegistryShow } from './shared/RegistryShow.tsx';

/** The customer organisations. */
export function AdministrationList() {
  return (
    <RegistryList<Administration>
      sort={{ field: 'name', order: 'ASC' }}
      card={({ name, code }) => ({ title: name, lines: [code] })}
      columns={[
        { source: 'code' },
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { source: 'email', disableSort: true, render: ({ email }) => <EmailAddress address={email} /> },
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
      <TextInput source="code" validate={required()} />
      <TextInput source="name" validate={required()} />
      <TextInput source="email" type="email" />
    </FormSection>
  );
}

/** The buildings and places of the administrations. */
export function SiteList() {
  return (
    <RegistryList<Site>
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <>
          <RefInput source="administrationId" reference="administrations" />
          <ActiveFilter />
        </>
      }
      card={({ name, address, administrationId, active }) => ({
        title: name,
        mark: !active && <ActiveMark active={active} />,
        lines: [address, <Ref key="of" resource="administrations" id={administrationId} plain />],
      })}
      columns={[
        { source: 'code' },
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { source: 'address', disableSort: true },
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
      {isNew && <RefInput source="administrationId" reference="administrations" needed />}
      <TextInput source="code" validate={required()} />
      <TextInput source="name" validate={required()} />
      <TextInput source="address" />
      <BooleanInput source="active" helperText="resources.sites.helper.active" />
    </FormSection>
  );
}

/** What the administrations have: vehicles, plants, devices. */
export function AssetList() {
  return (
    <RegistryList<Asset>
      sort={{ field: 'code', order: 'ASC' }}
      filters={
        <>
          <RefInput source="administrationId" reference="administrations" />
          <RefInput source="siteId" reference="sites" />
          <ActiveFilter />
        </>
      }
      card={({ name, code, kind, siteId, active }) => ({
        title: name,
        mark: !active && <ActiveMark active={active} />,
        lines: [
          [code, kind].filter(Boolean).join(' · '),
          siteId && <Ref key="at" resource="sites" id={siteId} plain />,
        ],
      })}
      columns={[
        { source: 'code' },
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { source: 'kind' },
        refColumn('siteId', 'sites'),
        refColumn('administrationId', 'administrations'),
        ACTIVE_COLUMN,
      ]}
    />
  );
}

/** An asset, whose it is and where it stands. */
export function AssetShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Asset> marks={({ active }) => <ActiveMark active={active} />}>
      {({ code, kind, siteId, administrationId }) => (
        <FieldsPanel
          title={translate('resources.assets.sections.asset')}
          facts={[
            ['code', code],
            ['kind', kind],
            ['siteId', siteId && <Ref key="at" resource="sites" id={siteId} />],
            ['administrationId', <Ref key="of" resource="administrations" id={administrationId} />],
          ]}
        />
      )}
    </RegistryShow>
  );
}

/** An asset stays with its administration, and may move between its sites. */
export const [AssetEdit, AssetCreate] = formPages(AssetFields, { defaults: () => ({ active: true }) });

function AssetFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <FormSection title="resources.assets.sections.asset">
      {isNew && <RefInput source="administrationId" reference="administrations" needed />}
      <TextInput source="code" validate={required()} helperText="resources.assets.helper.code" />
      <TextInput source="name" validate={required()} />
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
