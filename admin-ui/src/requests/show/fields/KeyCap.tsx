import { Box } from '@mui/material';
import type { ReactNode } from 'react';

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
