import { Box } from '@mui/material';
import { type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ErrorBoundary } from 'react-error-boundary';
import { ScrollRestoration, useLocation } from 'react-router';
import { useLive } from '../live/useLive.ts';
import { token } from '../theme/tokens.ts';
import { BottomBar } from './BottomBar.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { PageError } from './PageError.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { Rail } from './Rail.tsx';
import { SearchContext, type SearchTarget } from './search.ts';
import { TopBar } from './TopBar.tsx';
import { useArrival } from './useArrival.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useWidth } from './useWidth.ts';

/** What surrounds every page: the rail (a bar below on a telephone), the top bar, and the page itself. */
export function Layout({ children }: { children?: ReactNode }) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const width = useWidth();
  const [helping, setHelping] = useState(false);
  const [target, setTarget] = useState<SearchTarget | null>(null);
  const slot = useMemo(() => ({ target, setTarget }), [target]);
  const help = useCallback(() => setHelping(true), []);
  const page = useRef<HTMLElement>(null);
  useArrival(page);
  useLive();
  useShortcuts(help);
  return (
    <SearchContext value={slot}>
      <Box component="a" href="#main-content" sx={SKIP}>
        {translate('app.skip')}
      </Box>
      <Box sx={{ display: 'flex', minHeight: '100dvh' }}>
        {width !== 'phone' && <Rail narrow={width === 'narrow'} />}
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <TopBar phone={width === 'phone'} onHelp={help} />
          <Box component="main" id="main-content" ref={page} tabIndex={-1} sx={MAIN}>
            <ErrorBoundary FallbackComponent={PageError} resetKeys={[pathname]}>
              <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
            </ErrorBoundary>
          </Box>
        </Box>
        {width === 'phone' && <BottomBar />}
      </Box>
      <ScrollRestoration />
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </SearchContext>
  );
}

const MAIN = {
  maxWidth: 1560,
  px: { xs: 1.5, sm: 3 },
  pt: { xs: 1, sm: 1 },
  pb: { xs: 12, sm: 6 },
} as const;

const SKIP = {
  position: 'fixed',
  zIndex: 2000,
  top: 8,
  left: 8,
  px: 2,
  py: 1,
  borderRadius: '8px',
  bgcolor: token('accent'),
  color: token('onAccent'),
  fontWeight: 600,
  textDecoration: 'none',
  transform: 'translateY(-80px)',
  '&:focus': { transform: 'none' },
} as const;
