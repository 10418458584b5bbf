import { Box, Button, IconButton } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.tsx';
import { Mark } from '../../components/Logo.tsx';
import { useLiveStatus } from '../live/status.ts';
import { useMay } from '../me.ts';
import { token } from '../theme/tokens.ts';
import { TopSearch } from './TopSearch.tsx';
import { UserMenu } from './UserMenu.tsx';

/** Search, a new request, and who is signed in. */
export function TopBar({ onHelp }: { onHelp: () => void }) {
  const translate = useTranslate();
  const may = useMay();
  const mayCreate = may('requests', 'create');
  return (
    <Box component="header" sx={BAR}>
      <Box component={Link} to="/" aria-label="Sportello" sx={{ display: { xs: 'block', md: 'none' } }}>
        <Mark size={28} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>{may('requests', 'list') && <TopSearch />}</Box>
      <LiveMark />
      {mayCreate && (
        <Button
          component={Link}
          to="/requests/create"
          variant="contained"
          aria-keyshortcuts="n"
          startIcon={<Icon name="plus" size={16} />}
          sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
        >
          {translate('app.nav.newRequest')}
        </Button>
      )}
      {mayCreate && (
        <IconButton
          component={Link}
          to="/requests/create"
          aria-label={translate('app.nav.newRequest')}
          sx={{ display: { xs: 'inline-flex', sm: 'none' } }}
        >
          <Icon name="plus" size={22} />
        </IconButton>
      )}
      <UserMenu onHelp={onHelp} />
    </Box>
  );
}

/** Says when the page no longer hears of changes; silent while it does. */
function LiveMark() {
  const translate = useTranslate();
  const status = useLiveStatus();
  return (
    <Box role="status" title={status === 'off' ? translate('app.live.off') : undefined} sx={{ color: token('warnInk') }}>
      {status === 'off' && <Icon name="offline" label={translate('app.live.off')} />}
    </Box>
  );
}

const BAR = {
  position: 'sticky',
  top: 0,
  zIndex: 1050,
  display: 'flex',
  alignItems: 'center',
  gap: { xs: 1, sm: 1.5 },
  minHeight: 54,
  padding: { xs: '8px 12px', md: '8px 24px' },
  borderBottom: `1px solid ${token('line')}`,
  backgroundColor: token('surface'),
} as const;
