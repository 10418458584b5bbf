import { Box } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { token } from '../app/theme/tokens.ts';

interface PanelProps {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
  /** The content reaches the edges, as tables do. */
  flush?: boolean;
}

/** A surface with a hairline, and a title where it has one. */
export function Panel({ title, actions, children, flush = false }: PanelProps) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={title ? id : undefined}
      sx={{
        bgcolor: token('surface'),
        border: `1px solid ${token('line')}`,
        borderRadius: '10px',
        minWidth: 0,
        overflow: 'clip',
      }}
    >
      {title && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5, pb: flush ? 1 : 0 }}>
          <Box component="h2" id={id} sx={{ typography: 'h3', m: 0, flex: 1 }}>
            {title}
          </Box>
          {actions}
        </Box>
      )}
      <Box sx={flush ? {} : { px: 2, py: 1.5 }}>{children}</Box>
    </Box>
  );
}
