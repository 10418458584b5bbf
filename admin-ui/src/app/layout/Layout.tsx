import { Box } from '@mui/material';
import { type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'react-router';
import { useLive } from '../live/useLive.ts';
import { token } from '../theme/tokens.ts';
import { BottomBar } from './BottomBar.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { PageError } from './PageError.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { Rail } from './Rail.tsx';
import { SearchContext, type SearchTarget } from './search.ts';
import { TopBar } from './TopBar.tsx';
import { useShortcuts } from './useShortcuts.ts';

/** What surrounds every page: the rail (a bar below on a phone), the top bar, and the page itself. */
export function Layout({ children }: { children?: ReactNode }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const [helping, setHelping] = useState(false);
  const [target, setTarget] = useState<SearchTarget | null>(null);
  const slot = useMemo(() => ({ target, setTarget }), [target]);
  const help = useCallback(() => setHelping(true), []);
  useLive();
  useShortcuts(help);
  return (
    <SearchContext value={slot}>
      <Box sx={FRAME}>
        <a className="skip" href="#main-content">
          {translate('app.skip')}
        </a>
        <Rail />
        <Box sx={{ minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <TopBar onHelp={help} />
          <Box component="main" id="main-content" tabIndex={-1} sx={MAIN}>
            <ErrorBoundary key={pathname} FallbackComponent={PageError}>
              <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
            </ErrorBoundary>
          </Box>
        </Box>
        <BottomBar />
        {helping && <HelpDialog onClose={() => setHelping(false)} />}
      </Box>
    </SearchContext>
  );
}

const FRAME = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '216px minmax(0, 1fr)' },
  minHeight: '100dvh',
  '& .skip': {
    position: 'fixed',
    left: 8,
    top: -60,
    zIndex: 2000,
    padding: '8px 14px',
    borderRadius: '8px',
    backgroundColor: token('accent'),
    color: token('onAccent'),
    '&:focus': { top: 8 },
  },
} as const;

const MAIN = {
  flex: 1,
  width: '100%',
  maxWidth: 1440,
  margin: '0 auto',
  padding: { xs: '12px 12px 84px', md: '20px 24px 40px' },
} as const;
