import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { token } from '../../app/theme/tokens.ts';

/** What a chart shows, in words: for those who do not see it, and for those in a hurry. */
export function ChartText({ children }: { children: ReactNode }) {
  return (
    <Box
      component="p"
      sx={{ m: 0, mb: 1, fontSize: '0.8125rem', color: token('inkMuted'), textWrap: 'pretty' }}
    >
      {children}
    </Box>
  );
}
