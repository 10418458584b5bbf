import { Box, Drawer } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../components/Icon.tsx';
import { token } from '../theme/tokens.ts';
import { NavItem } from './NavItem.tsx';
import { isHere } from './navigation.ts';
import { useDestinations } from './useDestinations.ts';

/** The destinations below the page on a phone, within the thumb's reach; the registry is behind “more”. */
export function BottomBar() {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const { daily, registry } = useDestinations();
  const [open, setOpen] = useState(false);
  return (
    <Box component="nav" aria-label={translate('app.nav.label')} sx={BAR}>
      {daily.map((destination) => (
        <Box
          key={destination.key}
          component={Link}
          to={destination.to}
          className="item"
          aria-current={isHere(destination, pathname) ? 'page' : undefined}
        >
          <Icon name={destination.icon} size={20} />
          <span>{translate(`app.nav.${destination.key}`)}</span>
        </Box>
      ))}
      {registry.length > 0 && (
        <button type="button" className="item" onClick={() => setOpen(true)} aria-haspopup="dialog">
          <Icon name="more" size={20} />
          <span>{translate('app.nav.more')}</span>
        </button>
      )}
      <Drawer anchor="bottom" open={open} onClose={() => setOpen(false)}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: '12px 12px 24px', display: 'grid', gap: 0.5 }}>
          {registry.map((destination) => (
            <NavItem key={destination.key} destination={destination} onOpen={() => setOpen(false)} />
          ))}
        </Box>
      </Drawer>
    </Box>
  );
}

const BAR = {
  display: { xs: 'flex', md: 'none' },
  position: 'fixed',
  insetInline: 0,
  bottom: 0,
  zIndex: 1100,
  paddingBottom: 'env(safe-area-inset-bottom)',
  borderTop: `1px solid ${token('line')}`,
  backgroundColor: token('surface'),
  '& .item': {
    flex: 1,
    minWidth: 0,
    minHeight: 56,
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    gap: '3px',
    border: 0,
    background: 'none',
    font: 'inherit',
    fontSize: '0.6875rem',
    fontWeight: 540,
    textDecoration: 'none',
    color: token('inkMuted'),
    cursor: 'pointer',
  },
  '& .item span': { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .item[aria-current]': { color: token('accentInk'), fontWeight: 640 },
  '& .item:focus-visible': { outlineOffset: -3 },
} as const;
