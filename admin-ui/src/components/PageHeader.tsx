import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { token } from '../app/theme/tokens.ts';
import { Title } from './Title.tsx';

interface PageHeaderProps {
  title: string;
  /** A short fact beside the title, such as how many there are. */
  aside?: ReactNode;
  /** One line below the title. */
  below?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: its title (also the tab's), what belongs beside it, and its actions. */
export function PageHeader({ title, aside, below, actions }: PageHeaderProps) {
  return (
    <Box
      component="header"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.25, minHeight: 36, mb: 1.5 }}
    >
      <Title title={title} />
      <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.25, minWidth: 0 }}>
          <Box component="h1" tabIndex={-1} sx={{ typography: 'h1', m: 0, textWrap: 'balance' }}>
            {title}
          </Box>
          {aside && <Box sx={{ color: token('inkFaint') }}>{aside}</Box>}
        </Box>
        {below && <Box sx={{ color: token('inkMuted'), mt: 0.25 }}>{below}</Box>}
      </Box>
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
    </Box>
  );
}
