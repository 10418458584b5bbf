import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { type Tone, token, tone } from '../../../app/theme/tokens.ts';

interface MarkProps {
  tone: Tone;
  /** With a dot of the full colour. */
  strong?: boolean;
  children: ReactNode;
}

/** A few words on the soft colour of what they mean. */
export function Mark({ tone: name, strong = false, children }: MarkProps) {
  const colours = tone(name);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: 0.875,
        minHeight: 22,
        borderRadius: '6px',
        fontSize: '0.75rem',
        fontWeight: 560,
        color: colours.ink,
        bgcolor: colours.soft,
        border: `1px solid color-mix(in srgb, ${colours.strong} 28%, ${token('surface')})`,
        ...(strong && {
          '&::before': { content: '""', width: 7, height: 7, borderRadius: '50%', bgcolor: colours.strong },
        }),
      }}
    >
      {children}
    </Box>
  );
}
