import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { FilterLiveForm, TextInput, useTranslate } from 'react-admin';

/** Search and filters of a list; each takes effect while it is typed or chosen. */
export function ListFilters({ search, children }: { search: boolean; children?: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box role="search" sx={BAR}>
      <FilterLiveForm debounce={250}>
        <Box sx={FIELDS}>
          {search && (
            <TextInput
              source="q"
              type="search"
              label={translate('registry.search')}
              resettable
              helperText={false}
              size="small"
              sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}
            />
          )}
          {children}
        </Box>
      </FilterLiveForm>
    </Box>
  );
}

const BAR = { mb: 1.5 } as const;
const FIELDS = {
  display: 'grid',
  gap: 1,
  gridTemplateColumns: { xs: '1fr 1fr', sm: 'minmax(200px, 320px) repeat(auto-fill, minmax(150px, 190px))' },
  alignItems: 'start',
  '& .MuiFormControl-root, & .MuiAutocomplete-root': { m: 0, minWidth: 0, width: '100%' },
} as const;
