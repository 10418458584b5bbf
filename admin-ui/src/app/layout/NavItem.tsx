import { Box, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../components/Icon.tsx';
import { token } from '../theme/tokens.ts';
import { type Destination, isHere } from './navigation.ts';

/** One destination: icon and name, the icon alone where the rail is narrow. */
export function NavItem({ destination, narrow = false }: { destination: Destination; narrow?: boolean }) {
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
