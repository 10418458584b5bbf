import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Logo, Mark } from '../../components/Logo.tsx';
import { token } from '../theme/tokens.ts';
import { NavItem } from './NavItem.tsx';
import { useDestinations } from './useDestinations.ts';

/** The destinations at the left, always in the same place; icons alone in a narrow window. */
export function Rail({ narrow }: { narrow: boolean }) {
  const translate = useTranslate();
  const { daily, registry } = useDestinations();
  return (
    <Box component="nav" aria-label={translate('app.nav.label')} sx={{ ...RAIL, width: narrow ? 60 : 216 }}>
      <Box
        component={Link}
        to="/"
        aria-label="Sportello"
        sx={{ ...HOME, justifyContent: narrow ? 'center' : 'start' }}
      >
        {narrow ? <Mark size={28} /> : <Logo size={28} />}
      </Box>
      <ul>
        {daily.map((destination) => (
          <NavItem key={destination.key} destination={destination} narrow={narrow} />
        ))}
      </ul>
      {registry.length > 0 && (
        <>
          <Box component="h2" id="rail-registry" className={narrow ? 'sp-hidden' : undefined} sx={HEADING}>
            {translate('app.nav.registry')}
          </Box>
          <Box component="ul" aria-labelledby="rail-registry" sx={narrow ? DIVIDED : undefined}>
            {registry.map((destination) => (
              <NavItem key={destination.key} destination={destination} narrow={narrow} />
            ))}
          </Box>
        </>
      )}
    </Box>
  );
}

const RAIL = {
  position: 'sticky',
  top: 0,
  flex: 'none',
  alignSelf: 'start',
  height: '100dvh',
  overflowY: 'auto',
  scrollbarWidth: 'thin',
  px: 1.25,
  pb: 2,
  '& ul': { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: '2px' },
} as const;

const HOME = {
  display: 'flex',
  alignItems: 'center',
  height: 56,
  px: 0.75,
  mb: 0.5,
  textDecoration: 'none',
} as const;

const HEADING = {
  m: 0,
  px: 1.25,
  pt: 2.5,
  pb: 0.75,
  fontSize: '0.75rem',
  fontWeight: 520,
  color: token('inkFaint'),
} as const;

const DIVIDED = { '&&': { mt: 1.25, pt: 1.25 }, borderTop: `1px solid ${token('line')}` } as const;
