import { Box } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { token } from '../app/theme/tokens.ts';
import { useWords } from './formats.ts';
import { IconAction } from './Icon.tsx';

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
          <IconAction
            icon="chevronLeft"
            label={translate('app.common.previous')}
            disabled={page <= 1}
            onClick={() => setPage(page - 1)}
          />
          <IconAction
            icon="chevronRight"
            label={translate('app.common.next')}
            disabled={page >= last}
            onClick={() => setPage(page + 1)}
          />
        </>
      )}
    </Box>
  );
}

interface FactPagerProps {
  page: number;
  perPage: number;
  total: number;
  isExact: boolean;
  onPage: (page: number) => void;
}

/** Where among the facts one is, and the way to the pages before and after. */
export function FactPager({ page, perPage, total, isExact, onPage }: FactPagerProps) {
  const { translate, count } = useWords();
  const last = Math.max(1, Math.ceil(total / perPage));
  return (
    <Box component="nav" aria-label={translate('resources.statements.facts.pages')} sx={BAR}>
      <span role="status">
        {translate(isExact ? 'app.common.range' : 'app.common.rangeMore', {
          from: count((page - 1) * perPage + 1),
          to: count(Math.min(page * perPage, total)),
          total: count(total),
        })}
      </span>
      <IconAction
        icon="chevronLeft"
        label={translate('app.common.previous')}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <IconAction
        icon="chevronRight"
        label={translate('app.common.next')}
        disabled={page >= last && isExact}
        onClick={() => onPage(page + 1)}
      />
    </Box>
  );
}

const BAR = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 0.5,
  px: 1,
  minHeight: 44,
  fontSize: '0.8125rem',
  borderTop: `1px solid ${token('line')}`,
  '& > span': { color: token('inkMuted'), mr: 1 },
} as const;
