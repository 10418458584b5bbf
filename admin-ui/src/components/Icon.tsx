import { Box, IconButton, type IconButtonProps } from '@mui/material';
import type { ReactNode } from 'react';
import { token } from '../app/theme/tokens.ts';

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

/** The outlines of the icons on a 20 × 20 grid, drawn with a 1.5 px round stroke. */
const ICONS = {
  now: 'M10 3.5v2M10 14.5v2M3.5 10h2M14.5 10h2M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  requests: 'M4 5.5h12M4 10h12M4 14.5h7.5',
  workOrders:
    'M6 3.8h8a1.2 1.2 0 0 1 1.2 1.2v10.8a1 1 0 0 1-1 1H5.8a1 1 0 0 1-1-1V5A1.2 1.2 0 0 1 6 3.8ZM7.8 8h4.4M7.8 11h4.4M7.8 14h2.2',
  notifications: 'M3.5 5.5h13v9h-13zM3.8 6l6.2 5 6.2-5',
  contracts: 'M5.5 3.5h6l3.5 3.5v9.5h-9.5zM11.2 3.8V7h3.4M8 10.5h4.4M8 13.5h4.4',
  categories: 'M3.8 4.8h5v4h-5zM3.8 11.8h5v4h-5zM11.6 5.5h4.8M11.6 8h3M11.6 12.5h4.8M11.6 15h3',
  calendars: 'M4 5h12v11.2H4zM4 8.6h12M7.2 3.4v3M12.8 3.4v3M7.4 12.2h1.2M11.6 12.2h1.2',
  suppliers:
    'M2.8 13.6V6h8.4v7.6M11.2 8.4h3.2l2.8 2.8v2.4h-1.4M8.4 13.8h4M5 15.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM14 15.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2Z',
  serviceCentres:
    'M12.6 3.6a4 4 0 0 0-4 5.2l-5 5a1.7 1.7 0 0 0 2.4 2.4l5-5a4 4 0 0 0 5.2-4l-2.4 1.6-2-.6-.6-2 1.6-2.4',
  sites: 'M4.5 16.5v-12h7v12M11.5 8.5h4v8M3 16.5h14M7 7.5h2M7 10.5h2M7 13.5h2',
  assets:
    'M3.5 12.5v-2l1.6-4.2a1 1 0 0 1 1-.6h7.8a1 1 0 0 1 1 .6l1.6 4.2v4h-2M3.5 10.5h13M5.5 14.5h9M3.5 12v2.5h2M6 12.6h1M13 12.6h1',
  administrations: 'M3.5 8 10 4l6.5 4M4 16.2h12M5.5 8.4v5.4M8.5 8.4v5.4M11.5 8.4v5.4M14.5 8.4v5.4M3.5 8.2h13',
  users:
    'M7.6 9.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM2.8 15.8c.4-2.6 2.2-4 4.8-4s4.4 1.4 4.8 4M13 9.4a2.2 2.2 0 0 0 0-4.4M14.4 12.2c1.6.4 2.6 1.6 2.9 3.4',
  search: 'M9 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM12.8 12.8l3.7 3.7',
  plus: 'M10 4.5v11M4.5 10h11',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  menu: 'M4 6h12M4 10h12M4 14h12',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  check: 'M4.5 10.5l3.6 3.6 7.4-8',
  chevronDown: 'M6 8l4 4 4-4',
  chevronRight: 'M8 6l4 4-4 4',
  chevronLeft: 'M12 6l-4 4 4 4',
  clock: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM10 6.5V10l2.4 1.6',
  warning: 'M10 3.8 17 15.8H3zM10 8.2v3.4M10 13.6v.01',
  alarm: 'M6.9 3.5h6.2l3.4 3.4v6.2l-3.4 3.4H6.9l-3.4-3.4V6.9zM10 6.8v3.8M10 13.2v.01',
  pause: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8.4 7.8v4.4M11.6 7.8v4.4',
  met: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM7.2 10.2l2 2 3.6-4',
  unassigned: 'M10 9.8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4.2 16.4c.4-2.2 1.6-3.7 3.4-4.3M13 13.2h4',
  verify: 'M4 10.4l2.6 2.6M8 13.6 15.8 5.4M11 13.4l.8.8L17 8.6',
  phone:
    'M5 3.8h2.6l1.2 3.4-1.7 1.3a8.6 8.6 0 0 0 4.4 4.4l1.3-1.7 3.4 1.2V15c0 .9-.7 1.5-1.5 1.4C8.8 16 4 11.2 3.6 5.3 3.5 4.5 4.1 3.8 5 3.8Z',
  undelivered: 'M3.5 5.5h13v6M3.8 6l6.2 5 6.2-5M3.5 5.5v9h7M13.5 13.5l3 3M16.5 13.5l-3 3',
  sun: 'M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM10 2.8v1.4M10 15.8v1.4M2.8 10h1.4M15.8 10h1.4M4.9 4.9l1 1M14.1 14.1l1 1M15.1 4.9l-1 1M5.9 14.1l-1 1',
  moon: 'M16.2 11.8A6.6 6.6 0 0 1 8.2 3.8a6.6 6.6 0 1 0 8 8Z',
  system: 'M3.5 4.5h13v9h-13zM7.5 16.5h5M10 13.5v3',
  language:
    'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM3.6 10h12.8M10 3.6c2.2 2 2.8 4.2 2.8 6.4s-.6 4.4-2.8 6.4c-2.2-2-2.8-4.2-2.8-6.4s.6-4.4 2.8-6.4Z',
  logout: 'M11.5 4h-6.5v12h6.5M8.5 10h8M13.8 7.2l2.8 2.8-2.8 2.8',
  help: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8.2 8.3c.1-1.1.9-1.7 1.9-1.7 1.1 0 1.9.7 1.9 1.6 0 1.4-1.9 1.5-1.9 3M10.1 13.4v.01',
  download: 'M10 4v8M6.8 9l3.2 3.2L13.2 9M4.5 15.8h11',
  upload: 'M10 12V4M6.8 7l3.2-3.2L13.2 7M4.5 15.8h11',
  print: 'M6 8V3.8h8V8M6 14H4V8.2h12V14h-2M6 11.8h8v4.4H6z',
  holidays: 'M5.5 16.8V3.6M5.5 4.4h9.2l-2.2 3.2 2.2 3.2H5.5',
  edit: 'M4.2 15.8l.6-3.2 8-8a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2l-8 8zM11.6 5.8l2.6 2.6',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  audits: 'M10 3.2l5.5 2v4.6c0 3.4-2.2 5.7-5.5 7-3.3-1.3-5.5-3.6-5.5-7V5.2zM7.4 9.9l1.9 1.9 3.4-3.7',
  statements: 'M5 3.5h10v13H5zM8 13.2v-3M10 13.2V7M12 13.2v-4.4',
  downtimes: 'M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM7.8 7.8l4.4 4.4M12.2 7.8l-4.4 4.4',
  retry: 'M15.6 8.4A6 6 0 1 0 16 11.4M16 4.8v3.8h-3.8',
  bookmark: 'M6 4h8v12.2l-4-3-4 3z',
  filter: 'M3.5 5.5h13M6 10h8M8.5 14.5h3',
  offline:
    'M3.5 8.6a9.6 9.6 0 0 1 3-1.9M16.5 8.6a9.6 9.6 0 0 0-5.5-2.5M6 11.4a6 6 0 0 1 2.4-1.4M14 11.4a6 6 0 0 0-1-.8M10 14.6v.01M4 4l12 12',
  calm: 'M4 11.5c1.4 2.8 3.5 4 6 4s4.6-1.2 6-4M7 7.5v.01M13 7.5v.01',
  mobile: 'M6.5 3.5h7v13h-7zM9.2 14.2h1.6',
  webhook:
    'M7.4 8.2 5.2 12.6M10.6 7l2.2 4M8 13.4h4.6M9 7.6a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM4.8 16a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM14.4 16a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z',
  visible:
    'M2.8 10c1.6-3 4-4.6 7.2-4.6s5.6 1.6 7.2 4.6c-1.6 3-4 4.6-7.2 4.6S4.4 13 2.8 10ZM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  hidden: 'M2.8 10c1.6-3 4-4.6 7.2-4.6s5.6 1.6 7.2 4.6c-1.6 3-4 4.6-7.2 4.6S4.4 13 2.8 10ZM4.5 15.5l11-11',
} as const;

export type IconName = keyof typeof ICONS;

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
