import { Box } from '@mui/material';
import { BooleanInput, required, TextArrayInput, TextInput, useTranslate } from 'react-admin';
import type { ServiceCentre } from '../api/types.ts';
import { ActiveMark, Mark } from '../components/marks.tsx';
import { Panel, TwoColumns } from '../components/page.tsx';
import { CardText, FieldsPanel, NameLink, Ref, Telephone } from '../components/records.tsx';
import { ActiveFilter, RefInput } from './shared/inputs.tsx';
import { FormSection, formPages } from './shared/RegistryForm.tsx';
import { ACTIVE_COLUMN, RegistryList, refColumn } from './shared/RegistryList.tsx';
import { RegistryShow } from './shared/RegistryShow.tsx';

/** The suppliers' places on the territory. */
export function ServiceCentreList() {
  return (
    <RegistryList<ServiceCentre>
      sort={{ field: 'name', order: 'ASC' }}
      filters={
        <>
          <RefInput source="supplierId" reference="suppliers" helperText={false} />
          <ActiveFilter />
        </>
      }
      card={(centre) => (
        <CardText
          title={centre.name}
          mark={!centre.active && <ActiveMark active={centre.active} />}
          lines={[
            placeOf(centre),
            centre.services.join(', '),
            <Ref key="of" resource="suppliers" id={centre.supplierId} plain />,
          ]}
        />
      )}
      columns={[
        { source: 'code' },
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { source: 'municipality', render: (centre) => placeOf(centre) },
        { source: 'services', sort: false, render: ({ services }) => services.join(', ') },
        refColumn('supplierId', 'suppliers'),
        { source: 'phone', sort: false, render: ({ phone }) => <Telephone number={phone} /> },
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
        {isNew && (
          <RefInput source="supplierId" reference="suppliers" validate={required()} helperText={false} />
        )}
        <TextInput source="code" validate={required()} helperText={false} />
        <TextInput source="name" validate={required()} helperText={false} />
        <TextInput source="address" helperText={false} />
        <TextInput source="municipality" helperText={false} />
        <TextInput source="province" helperText={false} />
        <TextInput source="phone" type="tel" helperText={false} />
      </FormSection>
      <FormSection title="resources.service-centres.sections.services">
        <TextArrayInput source="services" helperText="resources.service-centres.helper.services" />
        <BooleanInput source="active" helperText="resources.service-centres.helper.active" />
      </FormSection>
    </>
  );
}

/** Where a centre is: `Bologna (BO)`. */
export function placeOf({
  municipality,
  province,
}: Pick<ServiceCentre, 'municipality' | 'province'>): string {
  if (!municipality) return province ?? '';
  return province ? `${municipality} (${province})` : municipality;
}
