import { token } from '../app/theme/tokens.ts';

/** A plain table of figures. */
export const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    px: 1,
    py: 0.75,
    borderBottom: `1px solid ${token('line')}`,
  },
  '& th': { fontWeight: 520, color: token('inkMuted'), whiteSpace: 'nowrap' },
  '& .number': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
} as const;
