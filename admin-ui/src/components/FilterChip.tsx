import { ButtonBase } from '@mui/material';
import type { ComponentProps, ReactNode } from 'react';
import { token } from '../app/theme/tokens.ts';

interface FilterChipProps extends Omit<ComponentProps<typeof ButtonBase>, 'children'> {
  on: boolean;
  children: ReactNode;
}

/** A filter as a small button; filled while it holds. */
export function FilterChip({ on, children, sx, ...rest }: FilterChipProps) {
  return (
    <ButtonBase
      {...rest}
      sx={{
        height: 28,
        px: 1.125,
        gap: 0.5,
        borderRadius: '7px',
        fontSize: '0.8125rem',
        fontWeight: on ? 580 : 480,
        whiteSpace: 'nowrap',
        color: on ? token('accentInk') : token('inkMuted'),
        bgcolor: on ? token('accentSoft') : 'transparent',
        border: '1px solid',
        borderColor: on ? 'transparent' : token('lineStrong'),
        '&:hover': { borderColor: token('control'), color: on ? token('accentInk') : token('ink') },
        ...sx,
      }}
    >
      {children}
    </ButtonBase>
  );
}
