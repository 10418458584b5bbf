import { Box, Drawer } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icons.ts';
import { useMay } from '../me.ts';
import { token } from '../theme/tokens.ts';
import { NavItem } from './NavItem.tsx';
import { isHere } from './navigation.ts';
import { useDestinations } from './useDestinations.ts';

/** What has a place in the bar itself. */
const SHOWN = ['now', 'requests', 'workOrders'];

/** The navigation of a telephone: the daily places at the thumb, the rest in a sheet. */
export function BottomBar() {
  const translate = useTranslate();
  const may = useMay();
  const { pathname } = useLocation();
  const { daily, registry } = useDestinations();
  const [open, setOpen] = useState(false);
  const shown = daily.filter(({ key }) => SHOWN.includes(key));
  const rest = [...daily.filter(({ key }) => !SHOWN.includes(key)), ...registry];
  if (shown.length + rest.length < 2) return null;
  return (
    <Box component="nav" aria-label={translate('app.nav.label')} sx={BAR}>
      {shown.map((destination) => (
        <Place
          key={destination.key}
          to={destination.to}
          icon={destination.icon}
          here={isHere(destination, pathname) && pathname !== NEW}
        >
          {translate(`app.nav.${destination.key === 'workOrders' ? 'workOrdersShort' : destination.key}`)}
        </Place>
      ))}
      {may('requests', 'create') && (
        <Place to={NEW} icon="plus" here={pathname === NEW}>
          {translate('app.nav.newShort')}
        </Place>
      )}
      {rest.length > 0 && (
        <Box
          component="button"
          type="button"
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(true)}
          sx={PLACE}
        >
          <Icon name="menu" size={20} />
          {translate('app.nav.more')}
        </Box>
      )}
      <Drawer
        anchor="bottom"
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { 'aria-label': translate('app.nav.more'), role: 'dialog', sx: SHEET } }}
      >
        <Box
          component="ul"
          onClick={() => setOpen(false)}
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}
        >
          {rest.map((destination) => (
            <NavItem key={destination.key} destination={destination} />
          ))}
        </Box>
      </Drawer>
    </Box>
  );
}

const NEW = '/requests/create';

function Place({
  to,
  icon,
  here,
  children,
}: {
  to: string;
  icon: IconName;
  here: boolean;
  children: ReactNode;
}) {
  return (
    <Box component={Link} to={to} aria-current={here ? 'page' : undefined} sx={PLACE}>
      <Icon name={icon} size={20} />
      {children}
    </Box>
  );
}

const BAR = {
  position: 'fixed',
  zIndex: 1050,
  left: 0,
  right: 0,
  bottom: 0,
  display: 'flex',
  pb: 'env(safe-area-inset-bottom)',
  bgcolor: token('surface'),
  borderTop: `1px solid ${token('line')}`,
} as const;

const PLACE = {
  flex: 1,
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: '2px',
  minWidth: 0,
  height: 56,
  border: 0,
  p: 0,
  background: 'none',
  font: 'inherit',
  fontSize: '0.6875rem',
  fontWeight: 520,
  color: token('inkMuted'),
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  '&[aria-current]': { color: token('accentInk'), fontWeight: 620 },
  '&:focus-visible': { outlineOffset: -3 },
} as const;

const SHEET = { p: 2, pb: 4, borderRadius: '16px 16px 0 0', bgcolor: token('canvas') } as const;
