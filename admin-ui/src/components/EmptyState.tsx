import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { type Tone, token, tone } from '../app/theme/tokens.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface EmptyStateProps {
  icon: IconName;
  toneName?: Tone;
  title: string;
  /** The title is the page's own. */
  isPage?: boolean;
  children?: ReactNode;
  /** What one may do about it. */
  action?: ReactNode;
}

/** Nothing to show: says so, why, and what one may do. */
export function EmptyState({
  icon,
  toneName = 'neutral',
  title,
  isPage = false,
  children,
  action,
}: EmptyStateProps) {
  const colours = tone(toneName);
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1, px: 3, py: 6, textAlign: 'center' }}>
      <Box sx={{ ...SIGN, bgcolor: colours.soft, color: colours.ink }}>
        <Icon name={icon} size={22} />
      </Box>
      <Box component={isPage ? 'h1' : 'p'} sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 600 }}>
        {title}
      </Box>
      {children && <Box sx={{ maxWidth: 440, color: token('inkMuted'), textWrap: 'pretty' }}>{children}</Box>}
      {action && <Box sx={{ mt: 1 }}>{action}</Box>}
    </Box>
  );
}

const SIGN = {
  display: 'grid',
  placeItems: 'center',
  width: 44,
  height: 44,
  mb: 0.5,
  borderRadius: '12px',
} as const;
