import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { token } from '../app/theme/tokens.ts';

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <Box
      component="kbd"
      sx={{
        display: 'inline-block',
        minWidth: 20,
        px: '5px',
        py: '1px',
        textAlign: 'center',
        font: 'inherit',
        fontSize: '0.6875rem',
        fontWeight: 560,
        lineHeight: '16px',
        color: token('inkFaint'),
        bgcolor: token('raised'),
        border: `1px solid ${token('line')}`,
        borderBottomWidth: 2,
        borderRadius: '5px',
      }}
    >
      {children}
    </Box>
  );
}
