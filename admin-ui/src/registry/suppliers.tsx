import { Box } from '@mui/material';
import { useState } from 'react';
import {
  AutocompleteArrayInput,
  BooleanInput,
  type RaRecord,
  ReferenceArrayInput,
  required,
  SelectInput,
  TextArrayInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useNavigate } from 'react-router';
import type { ServiceCentre, Supplier } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { ActiveMark, Mark } from '../components/marks.tsx';
import { Panel, TwoColumns } from '../components/page.tsx';
import { recordName, showPath } from '../components/paths.ts';
import { EmailAddress, FieldsPanel, NameLink, Ref, RelatedList, Telephone } from '../components/records.tsx';
import { ActiveFilter, choicesOf, RefInput } from './shared/inputs.tsx';
import { FormSection, formPages, RegistryCreate, RegistryEdit } from './shared/RegistryForm.tsx';
import { ACTIVE_COLUMN, RegistryList, refColumn } from './shared/RegistryList.tsx';
import { RegistryShow } from './shared/RegistryShow.tsx';
import { SecretDialog, WebhookPanel } from './webhooks.tsx';

/** Who does the work: outside suppliers and internal teams. */
export function SupplierList() {
  const translate = useTranslate();
  const kindName = ({ kind }: Supplier) => translate(`resources.suppliers.kinds.${kind}`);
  const channelName = ({ webhookUrl, email }: Supplier) =>
    translate(`resources.suppliers.channels.${webhookUrl ? 'webhook' : email ? 'email' : 'page'}`);
  return (
    <RegistryList<Supplier>
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <>
          <RefInput
            source="contractId"
            reference="contracts"
            label="resources.suppliers.fields.contractIds"
          />
          <SelectInput source="kind" choices={KIND_CHOICES} />
          <ActiveFilter />
        </>
      }
      card={(supplier) => ({
        title: supplier.name,
        mark: !supplier.active && <ActiveMark active={false} />,
        lines: [
          `${kindName(supplier)} · ${channelName(supplier)}`,
          <ContractCodes key="contracts" ids={supplier.contractIds} plain />,
        ],
      })}
      columns={[
        { source: 'code' },
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { source: 'kind', render: kindName },
        {
          source: 'contractIds',
          disableSort: true,
          render: ({ contractIds }) => <ContractCodes ids={contractIds} />,
        },
        { label: 'resources.suppliers.fields.channel', disableSort: true, render: channelName },
        ACTIVE_COLUMN,
      ]}
    />
  );
}

/** A supplier: how to reach it, for which contracts it works, and its service centres. */
export function SupplierShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Supplier> marks={({ active }) => <ActiveMark active={active} />}>
      {(supplier) => (
        <TwoColumns
          side={
            <RelatedList<ServiceCentre>
              resource="service-centres"
              target="supplierId"
              id={supplier.id}
              detail={placeOf}
            />
          }
        >
          <FieldsPanel
            title={translate('resources.suppliers.sections.identity')}
            facts={[
              ['code', supplier.code],
              ['kind', translate(`resources.suppliers.kinds.${supplier.kind}`)],
              ['email', supplier.email && <EmailAddress address={supplier.email} />],
              ['phone', supplier.phone && <Telephone number={supplier.phone} />],
            ]}
          />
          <Panel title={translate('resources.suppliers.sections.contracts')}>
            <Contracts ids={supplier.contractIds} />
          </Panel>
          <WebhookPanel supplier={supplier} />
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

function Contracts({ ids }: { ids: readonly string[] }) {
  const translate = useTranslate();
  if (ids.length === 0) {
    return (
      <Box component="p" sx={{ m: 0, color: token('warnInk') }}>
        {translate('resources.suppliers.noContracts')}
      </Box>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25, fontSize: '0.8125rem', display: 'grid', gap: 0.5 }}>
      {ids.map((id) => (
        <li key={id}>
          <Ref resource="contracts" id={id} />
        </li>
      ))}
    </Box>
  );
}

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
        <TextInput source="code" validate={required()} />
        <TextInput source="name" validate={required()} />
        <SelectInput source="kind" choices={KIND_CHOICES} validate={required()} />
        <TextInput source="phone" type="tel" />
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

/** Contracts by their codes. */
function ContractCodes({ ids, plain = false }: { ids: readonly string[]; plain?: boolean }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1 }}>
      {ids.map((id) => (
        <Ref key={id} resource="contracts" id={id} short plain={plain} />
      ))}
    </Box>
  );
}

/** The kinds of supplier to choose from, in words. */
const KIND_CHOICES = choicesOf(['external', 'internal'], 'resources.suppliers.kinds');

/** The suppliers' places on the territory. */
export function ServiceCentreList() {
  return (
    <RegistryList<ServiceCentre>
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <>
          <RefInput source="supplierId" reference="suppliers" />
          <ActiveFilter />
        </>
      }
      card={(centre) => ({
        title: centre.name,
        mark: !centre.active && <ActiveMark active={centre.active} />,
        lines: [
          placeOf(centre),
          centre.services.join(', '),
          <Ref key="of" resource="suppliers" id={centre.supplierId} plain />,
        ],
      })}
      columns={[
        { source: 'code' },
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { source: 'municipality', render: (centre) => placeOf(centre) },
        { source: 'services', disableSort: true, render: ({ services }) => services.join(', ') },
        refColumn('supplierId', 'suppliers'),
        { source: 'phone', disableSort: true, render: ({ phone }) => <Telephone number={phone} /> },
        ACTIVE_COLUMN,
      ]}
    />
  );
}

/** A service centre: where it is and what is done there. */
export function ServiceCentreShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<ServiceCentre> marks={({ active }) => <ActiveMark active={active} />}>
      {(centre) => (
        <TwoColumns
          side={
            centre.services.length > 0 && (
              <Panel title={translate('resources.service-centres.sections.services')}>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
                  {centre.services.map((service) => (
                    <Mark key={service} tone="neutral">
                      {service}
                    </Mark>
                  ))}
                </Box>
              </Panel>
            )
          }
        >
          <FieldsPanel
            title={translate('resources.service-centres.sections.place')}
            facts={[
              ['code', centre.code],
              ['supplierId', <Ref key="of" resource="suppliers" id={centre.supplierId} />],
              ['address', centre.address],
              ['municipality', placeOf(centre)],
              ['phone', centre.phone && <Telephone number={centre.phone} />],
            ]}
          />
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

/** A service centre stays with its supplier. */
export const [ServiceCentreEdit, ServiceCentreCreate] = formPages(ServiceCentreFields, {
  defaults: () => ({ active: true, services: [] }),
});

function ServiceCentreFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <>
      <FormSection title="resources.service-centres.sections.place">
        {isNew && <RefInput source="supplierId" reference="suppliers" needed />}
        <TextInput source="code" validate={required()} />
        <TextInput source="name" validate={required()} />
        <TextInput source="address" />
        <TextInput source="municipality" />
        <TextInput source="province" />
        <TextInput source="phone" type="tel" />
      </FormSection>
      <FormSection title="resources.service-centres.sections.services">
        <TextArrayInput source="services" helperText="resources.service-centres.helper.services" />
        <BooleanInput source="active" helperText="resources.service-centres.helper.active" />
      </FormSection>
    </>
  );
}

/** Where a centre is: `Bologna (BO)`. */
function placeOf({ municipality, province }: Pick<ServiceCentre, 'municipality' | 'province'>): string {
  if (!municipality) return province ?? '';
  return province ? `${municipality} (${province})` : municipality;
}
