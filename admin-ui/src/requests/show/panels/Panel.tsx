import { Box } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { token } from '../../../app/theme/tokens.ts';

interface PanelProps {
  title: string;
  /** Stands at the right of the title. */
  aside?: ReactNode;
  /** The heading is for those who hear the page only. */
  titleHidden?: boolean;
  children: ReactNode;
}

/** A named part of a page on its own surface. */
export function Panel({ title, aside, titleHidden = false, children }: PanelProps) {
  const heading = useId();
  return (
    <Box
      component="section"
      aria-labelledby={heading}
      sx={{
        p: { xs: 1.5, sm: 2 },
        borderRadius: '10px',
        border: `1px solid ${token('line')}`,
        bgcolor: token('surface'),
        minWidth: 0,
      }}
    >
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'baseline',
          gap: 1,
          mb: titleHidden ? 0 : 1,
          ...(titleHidden && {
            position: 'absolute',
            clipPath: 'inset(50%)',
            width: 1,
            height: 1,
            overflow: 'hidden',
          }),
        }}
      >
        <Box component="h2" id={heading} sx={{ m: 0, fontSize: '0.875rem', fontWeight: 620 }}>
          {title}
        </Box>
        {aside}
      </Box>
      {children}
    </Box>
  );
}
