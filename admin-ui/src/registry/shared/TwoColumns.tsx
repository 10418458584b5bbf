import { Box } from '@mui/material';
import type { ReactNode } from 'react';

interface TwoColumnsProps {
  children: ReactNode;
  side: ReactNode;
}

/** The main matter, and beside it (below on a narrow screen) what accompanies it. */
export function TwoColumns({ children, side }: TwoColumnsProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 360px' },
      }}
    >
      <Box sx={STACK}>{children}</Box>
      <Box sx={STACK}>{side}</Box>
    </Box>
  );
}

const STACK = { display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' } as const;
