import { Box } from '@mui/material';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';
import type { Contract } from '../../api/types.ts';
import { Panel } from '../../components/Panel.tsx';
import { Ref } from '../shared/Ref.tsx';

/** The contracts that count by this calendar. */
export function RelatedContracts({ calendarId }: { calendarId: string }) {
  const translate = useTranslate();
  const { canAccess = false } = useCanAccess({ resource: 'contracts', action: 'list' });
  const { data = [] } = useGetList<Contract>(
    'contracts',
    { pagination: { page: 1, perPage: 200 }, sort: { field: 'code', order: 'ASC' }, filter: {} },
    { enabled: canAccess },
  );
  const contracts = data.filter((contract) => contract.calendarId === calendarId);
  if (contracts.length === 0) return null;
  return (
    <Panel title={translate('resources.contracts.name', { smart_count: 2 })}>
      <Box component="ul" sx={{ m: 0, pl: 2.25, fontSize: '0.8125rem' }}>
        {contracts.map(({ id }) => (
          <li key={id}>
            <Ref resource="contracts" id={id} />
          </li>
        ))}
      </Box>
    </Panel>
  );
}
