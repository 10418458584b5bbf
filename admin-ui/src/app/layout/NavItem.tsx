import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../components/Icon.tsx';
import { token } from '../theme/tokens.ts';
import { type Destination, isHere } from './navigation.ts';

interface NavItemProps {
  destination: Destination;
  onOpen?: () => void;
}

/** One destination of the rail. */
export function NavItem({ destination, onOpen }: NavItemProps) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const here = isHere(destination, pathname);
  return (
    <li>
      <Box component={Link} to={destination.to} onClick={onOpen} aria-current={here ? 'page' : undefined} sx={ITEM}>
        <Icon name={destination.icon} />
        {translate(`app.nav.${destination.key}`)}
      </Box>
    </li>
  );
}

const ITEM = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  padding: '6px 10px',
  borderRadius: '7px',
  fontSize: '0.8125rem',
  fontWeight: 500,
  textDecoration: 'none',
  color: token('inkMuted'),
  '&:hover': { backgroundColor: token('sunken'), color: token('ink') },
  '&[aria-current]': { backgroundColor: token('accentSoft'), color: token('accentInk'), fontWeight: 600 },
} as const;
