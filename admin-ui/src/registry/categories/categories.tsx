import { Box } from '@mui/material';
import { BooleanInput, FormDataConsumer, required, TextInput, useTranslate } from 'react-admin';
import type { Category } from '../../api/types.ts';
import { PLAIN_LIST, token } from '../../app/theme/tokens.ts';
import { ActiveMark } from '../../components/marks.tsx';
import { Panel, Quiet, TwoColumns } from '../../components/page.tsx';
import { FieldsPanel, NameLink, Ref } from '../../components/records.tsx';
import { ActiveFilter, RefInput } from '../shared/inputs.tsx';
import { FormSection, formPages } from '../shared/RegistryForm.tsx';
import { ACTIVE_COLUMN, RegistryList, refColumn } from '../shared/RegistryList.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { RoutingInput } from './RoutingInput.tsx';

/** The service catalogues of the contracts. */
export function CategoryList() {
  return (
    <RegistryList<Category>
      sort={{ field: 'code', order: 'ASC' }}
      filters={
        <>
          <RefInput source="contractId" reference="contracts" />
          <ActiveFilter />
        </>
      }
      card={({ name, groupName, code, contractId, active }) => ({
        title: name,
        mark: !active && <ActiveMark active={active} />,
        lines: [
          groupName,
          <span key="of">
            {code} · <Ref resource="contracts" id={contractId} short plain />
          </span>,
        ],
      })}
      columns={[
        { source: 'code' },
        { source: 'name', render: ({ name }) => <NameLink>{name}</NameLink> },
        { source: 'groupName' },
        refColumn('contractId', 'contracts', true),
        {
          source: 'routing',
          disableSort: true,
          render: ({ routing }) => <FirstSupplier routing={routing} />,
        },
        ACTIVE_COLUMN,
      ]}
    />
  );
}

function FirstSupplier({ routing }: Pick<Category, 'routing'>) {
  const translate = useTranslate();
  const [first, ...others] = routing;
  if (!first) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.75 }}>
      <Ref resource="suppliers" id={first.supplierId} />
      {others.length > 0 && (
        <Quiet as="span">
          {translate('resources.categories.routing.and', { smart_count: others.length })}
        </Quiet>
      )}
    </Box>
  );
}

/** A catalogue entry and the order in which suppliers are asked. */
export function CategoryShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Category> marks={({ active }) => <ActiveMark active={active} />}>
      {({ code, groupName, contractId, routing }) => (
        <TwoColumns
          side={
            <FieldsPanel
              title={translate('resources.categories.sections.entry')}
              facts={[
                ['code', code],
                ['groupName', groupName],
                ['contractId', <Ref key="of" resource="contracts" id={contractId} />],
              ]}
            />
          }
        >
          <Panel title={translate('resources.categories.sections.routing')}>
            <Routing steps={routing} />
          </Panel>
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

function Routing({ steps }: { steps: Category['routing'] }) {
  const translate = useTranslate();
  if (steps.length === 0) {
    return (
      <Box component="p" sx={{ m: 0, color: token('warnInk') }}>
        {translate('resources.categories.routing.none')}
      </Box>
    );
  }
  return (
    <>
      <Quiet sx={{ mb: 1.25, textWrap: 'pretty' }}>{translate('resources.categories.helper.routing')}</Quiet>
      <Box component="ol" sx={STEPS}>
        {steps.map(({ supplierId, serviceCentreId }) => (
          <li key={`${supplierId} ${serviceCentreId}`}>
            <Ref resource="suppliers" id={supplierId} />
            {serviceCentreId && (
              <Quiet as="span">
                {' · '}
                <Ref resource="service-centres" id={serviceCentreId} />
              </Quiet>
            )}
          </li>
        ))}
      </Box>
    </>
  );
}

const STEPS = {
  ...PLAIN_LIST,
  counterReset: 'step',
  display: 'grid',
  gap: 0.75,
  '& li': {
    counterIncrement: 'step',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 0.5,
  },
  '& li::before': {
    content: 'counter(step)',
    display: 'inline-grid',
    placeItems: 'center',
    width: 22,
    height: 22,
    mr: 0.75,
    borderRadius: '50%',
    fontSize: '0.75rem',
    fontWeight: 600,
    color: token('accentInk'),
    bgcolor: token('accentSoft'),
  },
} as const;

/** A catalogue entry stays with its contract. */
export const [CategoryEdit, CategoryCreate] = formPages(CategoryFields, {
  defaults: () => ({ active: true, routing: [] }),
});

function CategoryFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <>
      <FormSection title="resources.categories.sections.entry">
        {isNew && <RefInput source="contractId" reference="contracts" needed />}
        <TextInput source="code" validate={required()} />
        <TextInput source="name" validate={required()} />
        <TextInput source="groupName" helperText="resources.categories.helper.groupName" />
        <BooleanInput source="active" helperText="resources.categories.helper.active" />
      </FormSection>
      <FormSection
        title="resources.categories.sections.routing"
        help="resources.categories.helper.routing"
        single
      >
        <FormDataConsumer<{ contractId?: string }>>
          {({ formData }) => <RoutingInput contractId={formData.contractId ?? null} />}
        </FormDataConsumer>
      </FormSection>
    </>
  );
}
