import { Box, Drawer, Tooltip } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { Icon, Logo, Mark } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icons.ts';
import { useMay, useMe } from '../session.ts';
import { PLAIN_LIST, token } from '../theme/tokens.ts';

interface Destination {
  /** Also the key of its name: `app.nav.<key>`. */
  key: string;
  to: string;
  icon: IconName;
  /** Shown to those who may list this resource; for everybody without it. */
  resource?: string;
}

/** What one comes for every day. */
const DAILY: Destination[] = [
  { key: 'now', to: '/', icon: 'now', resource: 'requests' },
  { key: 'requests', to: '/requests', icon: 'requests', resource: 'requests' },
  { key: 'workOrders', to: '/work-orders', icon: 'workOrders', resource: 'work-orders' },
  { key: 'notifications', to: '/notifications', icon: 'notifications', resource: 'notifications' },
  { key: 'statements', to: '/statements', icon: 'statements', resource: 'statements' },
  { key: 'audits', to: '/audits', icon: 'audits', resource: 'audits' },
  { key: 'calls', to: '/calls', icon: 'phone', resource: 'calls' },
  { key: 'downtimes', to: '/downtimes', icon: 'downtimes', resource: 'downtimes' },
];

/** What the work rests on. */
const REGISTRY: Destination[] = [
  { key: 'contracts', to: '/contracts', icon: 'contracts', resource: 'contracts' },
  { key: 'categories', to: '/categories', icon: 'categories', resource: 'categories' },
  { key: 'calendars', to: '/calendars', icon: 'calendars', resource: 'calendars' },
  { key: 'holidays', to: '/holidays', icon: 'holidays', resource: 'holidays' },
  { key: 'suppliers', to: '/suppliers', icon: 'suppliers', resource: 'suppliers' },
  { key: 'serviceCentres', to: '/service-centres', icon: 'serviceCentres', resource: 'service-centres' },
  { key: 'administrations', to: '/administrations', icon: 'administrations', resource: 'administrations' },
  { key: 'sites', to: '/sites', icon: 'sites', resource: 'sites' },
  { key: 'assets', to: '/assets', icon: 'assets', resource: 'assets' },
  { key: 'users', to: '/users', icon: 'users', resource: 'users' },
];

/** Is the destination where one stands? */
function isHere(destination: Destination, pathname: string): boolean {
  return destination.to === '/'
    ? pathname === '/'
    : pathname === destination.to || pathname.startsWith(`${destination.to}/`);
}

/** The destinations that the signed-in person's role may open; a supplier's people see their work orders alone. */
function useDestinations(): { daily: Destination[]; registry: Destination[] } {
  const me = useMe();
  const may = useMay();
  const open = ({ resource }: Destination) => resource === undefined || may(resource, 'list');
  if (me?.user.role === 'supplier')
    return { daily: DAILY.filter((destination) => destination.key === 'workOrders'), registry: [] };
  return { daily: DAILY.filter(open), registry: REGISTRY.filter(open) };
}

/** One destination: icon and name, the icon alone where the rail is narrow. */
function NavItem({ destination, narrow = false }: { destination: Destination; narrow?: boolean }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const name = translate(`app.nav.${destination.key}`);
  return (
    <li>
      <Tooltip title={narrow ? name : ''} placement="right">
        <Box
          component={Link}
          to={destination.to}
          aria-current={isHere(destination, pathname) ? 'page' : undefined}
          sx={{ ...ITEM, ...(narrow && { justifyContent: 'center', px: 0, height: 36 }) }}
        >
          <Icon name={destination.icon} />
          <span className={narrow ? 'sp-hidden' : undefined}>{name}</span>
        </Box>
      </Tooltip>
    </li>
  );
}

const ITEM = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  height: 32,
  px: 1.25,
  borderRadius: '7px',
  textDecoration: 'none',
  fontSize: '0.8125rem',
  fontWeight: 480,
  color: token('inkMuted'),
  '& svg': { color: token('inkFaint') },
  '&:hover': { color: token('ink'), bgcolor: token('selected') },
  '&[aria-current]': { fontWeight: 600, color: token('ink'), bgcolor: token('selected') },
  '&[aria-current] svg': { color: token('accent') },
} as const;

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
  '& ul': { ...PLAIN_LIST, display: 'grid', gap: '2px' },
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
        <Box component="ul" onClick={() => setOpen(false)} sx={{ ...PLAIN_LIST, display: 'grid', gap: 0.5 }}>
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
