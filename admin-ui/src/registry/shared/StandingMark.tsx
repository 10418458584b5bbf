import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { token } from '../../app/theme/tokens.ts';
import { Mark } from '../../requests/show/panels/Mark.tsx';

interface StandingMarkProps {
  /** As nearly all are: said quietly, so that the others stand out. */
  good: boolean;
  children: ReactNode;
}

/** Where a record stands: a dot and a quiet word, or a mark where it is not as usual. */
export function StandingMark({ good, children }: StandingMarkProps) {
  if (!good) return <Mark tone="warn">{children}</Mark>;
  return (
    <Box component="span" sx={QUIET}>
      {children}
    </Box>
  );
}

const QUIET = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 0.75,
  fontSize: '0.8125rem',
  color: token('inkMuted'),
  whiteSpace: 'nowrap',
  '&::before': {
    content: '""',
    width: 7,
    height: 7,
    borderRadius: '50%',
    bgcolor: token('ok'),
  },
} as const;
