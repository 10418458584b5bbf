import { Box } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import type { Category } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { ActiveFilter } from '../shared/ActiveFilter.tsx';
import { ActiveMark } from '../shared/ActiveMark.tsx';
import { CardText } from '../shared/CardText.tsx';
import { NameLink } from '../shared/NameLink.tsx';
import { Ref } from '../shared/Ref.tsx';
import { RefInput } from '../shared/RefInput.tsx';
import { RegistryList } from '../shared/RegistryList.tsx';

/** The service catalogues of the contracts. */
export function CategoryList() {
  return (
    <RegistryList<Category>
      sort={{ field: 'code', order: 'ASC' }}
      filters={
        <>
          <RefInput source="contractId" reference="contracts" helperText={false} />
          <ActiveFilter />
        </>
      }
      card={({ name, groupName, code, contractId, active }) => (
        <CardText
          title={name}
          mark={!active && <ActiveMark active={active} />}
          lines={[
            groupName,
            <span key="of">
              {code} · <Ref resource="contracts" id={contractId} short plain />
            </span>,
          ]}
        />
      )}
    >
      <DataTable.Col<Category> source="code" />
      <DataTable.Col<Category> source="name" render={({ name }) => <NameLink>{name}</NameLink>} />
      <DataTable.Col<Category> source="groupName" />
      <DataTable.Col<Category>
        source="contractId"
        disableSort
        render={({ contractId }) => <Ref resource="contracts" id={contractId} short />}
      />
      <DataTable.Col<Category>
        source="routing"
        disableSort
        render={({ routing }) => <FirstSupplier routing={routing} />}
      />
      <DataTable.Col<Category>
        source="active"
        disableSort
        render={({ active }) => <ActiveMark active={active} />}
      />
    </RegistryList>
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
        <Box component="span" sx={{ color: token('inkMuted') }}>
          {translate('resources.categories.routing.and', { smart_count: others.length })}
        </Box>
      )}
    </Box>
  );
}
