import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Logo } from '../../components/Logo.tsx';
import { token } from '../theme/tokens.ts';
import { NavItem } from './NavItem.tsx';
import { useDestinations } from './useDestinations.ts';

/** The destinations at the left, always in the same place. */
export function Rail() {
  const translate = useTranslate();
  const { daily, registry } = useDestinations();
  return (
    <Box component="nav" aria-label={translate('app.nav.label')} sx={RAIL}>
      <Box sx={{ px: 1, pb: 2 }}>
        <Logo size={26} />
      </Box>
      <ul>
        {daily.map((destination) => (
          <NavItem key={destination.key} destination={destination} />
        ))}
      </ul>
      {registry.length > 0 && (
        <>
          <Box component="h2" sx={{ typography: 'overline', color: token('inkFaint'), m: '18px 0 4px', px: 1.25 }}>
            {translate('app.nav.registry')}
          </Box>
          <ul>
            {registry.map((destination) => (
              <NavItem key={destination.key} destination={destination} />
            ))}
          </ul>
        </>
      )}
    </Box>
  );
}

const RAIL = {
  display: { xs: 'none', md: 'block' },
  position: 'sticky',
  top: 0,
  height: '100dvh',
  overflowY: 'auto',
  padding: '14px 10px',
  borderRight: `1px solid ${token('line')}`,
  backgroundColor: token('raised'),
  '& ul': { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '1px' },
} as const;
