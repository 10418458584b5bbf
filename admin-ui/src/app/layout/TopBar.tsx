import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.tsx';
import { Mark } from '../../components/Logo.tsx';
import { LiveMark } from '../live/LiveMark.tsx';
import { useMay } from '../me.ts';
import { token } from '../theme/tokens.ts';
import { TopSearch } from './TopSearch.tsx';
import { UserMenu } from './UserMenu.tsx';

/** Above every page: search, whether the page is live, a new request, and who is signed in. */
export function TopBar({ phone, onHelp }: { phone: boolean; onHelp: () => void }) {
  const translate = useTranslate();
  const may = useMay();
  return (
    <Box component="header" className="sp-no-print" sx={BAR}>
      {phone && (
        <Box component={Link} to="/" aria-label="Sportello">
          <Mark size={28} />
        </Box>
      )}
      {may('requests', 'list') && <TopSearch />}
      <Box sx={{ ml: 'auto' }}>
        <LiveMark />
      </Box>
      {!phone && may('requests', 'create') && (
        <Button
          component={Link}
          to="/requests/create"
          aria-keyshortcuts="n"
          startIcon={<Icon name="plus" size={16} />}
          sx={NEW}
        >
          {translate('app.nav.newRequest')}
        </Button>
      )}
      <UserMenu onHelp={onHelp} />
    </Box>
  );
}

/** Always there, so quieter than the first action of a page. */
const NEW = {
  color: token('accentInk'),
  bgcolor: token('accentSoft'),
  borderColor: 'transparent',
  '&:hover': { bgcolor: token('accentSoft'), borderColor: token('accent') },
} as const;

const BAR = {
  position: 'sticky',
  top: 0,
  zIndex: 1050,
  display: 'flex',
  alignItems: 'center',
  gap: { xs: 1, sm: 1.5 },
  height: 56,
  px: { xs: 1.5, sm: 3 },
  bgcolor: token('canvas'),
} as const;
