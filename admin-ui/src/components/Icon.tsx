import { Box, IconButton, type IconButtonProps } from '@mui/material';
import type { ReactNode } from 'react';
import { token } from '../app/theme/tokens.ts';
import { ICONS, type IconName } from './icons.ts';

interface IconProps {
  name: IconName;
  size?: number;
  /** Said aloud; without it the icon is decoration. */
  label?: string;
  colour?: string;
}

/** One icon of Sportello's own set, in the colour of the text around it. */
export function Icon({ label, ...drawing }: IconProps) {
  if (label === undefined) return <Drawing {...drawing} />;
  return (
    <span role="img" aria-label={label}>
      <Drawing {...drawing} />
    </span>
  );
}

function Drawing({ name, size = 18, colour = 'currentColor' }: Omit<IconProps, 'label'>) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke={colour}
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', display: 'block' }}
    >
      <path d={ICONS[name]} />
    </svg>
  );
}

interface IconActionProps extends Omit<IconButtonProps, 'children'> {
  icon: IconName;
  /** Said aloud. */
  label: string;
  iconSize?: number;
}

/** A button that is an icon alone. */
export function IconAction({ icon, label, iconSize = 18, ...button }: IconActionProps) {
  return (
    <IconButton aria-label={label} {...button}>
      <Icon name={icon} size={iconSize} />
    </IconButton>
  );
}

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

/** The mark: a counter window with its sill and the slot where papers pass. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      aria-hidden
      style={{ flex: 'none', display: 'block' }}
    >
      <rect width="32" height="32" rx="8" fill="#0b6462" />
      <path d="M8 21V14a8 8 0 0 1 16 0v7" fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M5.5 24.2h21" stroke="#fff" strokeWidth="2.8" strokeLinecap="round" />
      <path d="M12.6 20.6h6.8" stroke="#8fe0d6" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}

/** The mark with the name beside it. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
      <Mark size={size} />
      <Box
        component="span"
        sx={{ fontSize: size * 0.57, fontWeight: 660, letterSpacing: '-0.02em', color: token('ink') }}
      >
        Sportello
      </Box>
    </Box>
  );
}
