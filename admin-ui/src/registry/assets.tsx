import { BooleanInput, FormDataConsumer, required, TextInput, useTranslate } from 'react-admin';
import type { Asset } from '../api/types.ts';
import { ActiveMark } from '../components/marks.tsx';
import { CardText, FieldsPanel, NameLink, Ref } from '../components/records.tsx';
import { ActiveFilter, RefInput } from './shared/inputs.tsx';
import { FormSection, formPages } from './shared/RegistryForm.tsx';
import { ACTIVE_COLUMN, RegistryList, refColumn } from './shared/RegistryList.tsx';
import { RegistryShow } from './shared/RegistryShow.tsx';

/** What the administrations have: vehicles, plants, devices. */
export function AssetList() {
  return (
    <RegistryList<Asset>
      sort={{ field: 'code', order: 'ASC' }}
      filters={
        <>
          <RefInput source="administrationId" reference="administrations" helperText={false} />
          <RefInput source="siteId" reference="sites" helperText={false} />
          <ActiveFilter />
        </>
      }
      card={({ name, code, kind, siteId, active }) => (
        <CardText
          title={name}
          mark={!active && <ActiveMark active={active} />}
          lines={[
            [code, kind].filter(Boolean).join(' · '),
            siteId && <Ref key="at" resource="sites" id={siteId} plain />,
          ]}
        />
      )}
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
