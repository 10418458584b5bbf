import { Box, Button } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { CreateLink } from './CreateLink.tsx';

/** An empty list says whether there is nothing yet or nothing that fits, and the way on. */
export function NothingHere() {
  const translate = useTranslate();
  const { resource, filterValues, setFilters } = useListContext();
  const filtered = Object.keys(filterValues ?? {}).length > 0;
  return (
    <Box sx={{ bgcolor: token('surface'), border: `1px solid ${token('line')}`, borderRadius: '10px' }}>
      {filtered ? (
        <EmptyState
          icon="search"
          title={translate('registry.nothingFits')}
          action={<Button onClick={() => setFilters({})}>{translate('registry.clearFilters')}</Button>}
        />
      ) : (
        <EmptyState icon="calm" title={translate(`resources.${resource}.empty`)} action={<CreateLink />}>
          {translate(`resources.${resource}.invite`)}
        </EmptyState>
      )}
    </Box>
  );
}
