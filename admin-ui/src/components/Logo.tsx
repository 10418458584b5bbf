import { Box } from '@mui/material';
import { token } from '../app/theme/tokens.ts';

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
