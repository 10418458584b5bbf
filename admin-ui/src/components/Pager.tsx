import { Box, IconButton } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { token } from '../app/theme/tokens.ts';
import { Icon } from './Icon.tsx';

/** Where in the list one is, and the way to the pages before and after. */
export function Pager() {
  const translate = useTranslate();
  const { page, perPage, total = 0, setPage, meta } = useListContext();
  const exact = (meta as { totalIsExact?: boolean } | undefined)?.totalIsExact !== false;
  const last = Math.max(1, Math.ceil(total / perPage));
  if (total === 0) return null;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 0.5,
        minHeight: 44,
        fontSize: '0.8125rem',
      }}
    >
      <Box component="span" sx={{ color: token('inkMuted'), mr: 1 }}>
        {translate(exact ? 'app.common.range' : 'app.common.rangeMore', {
          from: (page - 1) * perPage + 1,
          to: Math.min(page * perPage, total),
          total: total.toLocaleString(),
        })}
      </Box>
      {last > 1 && (
        <>
          <IconButton
            aria-label={translate('app.common.previous')}
            disabled={page <= 1}
            onClick={() => setPage(page - 1)}
          >
            <Icon name="chevronLeft" />
          </IconButton>
          <IconButton
            aria-label={translate('app.common.next')}
            disabled={page >= last}
            onClick={() => setPage(page + 1)}
          >
            <Icon name="chevronRight" />
          </IconButton>
        </>
      )}
    </Box>
  );
}
