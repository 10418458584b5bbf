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

/** A key to press, drawn on its button. For the eye only: what is said aloud is `aria-keyshortcuts`. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={{
        display: 'inline-grid',
        placeItems: 'center',
        minWidth: 18,
        height: 18,
        px: 0.5,
        borderRadius: '4px',
        border: '1px solid currentColor',
        opacity: 0.85,
        fontFamily: 'inherit',
        fontSize: '0.6875rem !important',
        fontWeight: 560,
        lineHeight: 1,
        whiteSpace: 'nowrap',
        flexShrink: 0,
        '@media (hover: none)': { display: 'none' },
      }}
    >
      {children}
    </Box>
  );
}
