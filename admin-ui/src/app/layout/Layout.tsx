import { Box, useMediaQuery } from '@mui/material';
import {
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslate } from 'react-admin';
import { ErrorBoundary } from 'react-error-boundary';
import { ScrollRestoration, useLocation } from 'react-router';
import { PageSkeleton } from '../../components/page.tsx';
import { useLive } from '../live.tsx';
import { token } from '../theme/tokens.ts';
import { BottomBar, Rail } from './Navigation.tsx';
import { PageError } from './PageError.tsx';
import { HelpDialog, useShortcuts } from './shortcuts.tsx';
import { SearchContext, type SearchTarget, TopBar } from './TopBar.tsx';

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

/**
 * Whoever follows a link of the rail or the bars arrives in the page: the focus goes there, so that the next key and
 * the next thing said aloud are the page's. What a page itself puts the focus on keeps it.
 */
function useArrival(page: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (!page.current?.contains(document.activeElement)) page.current?.focus({ preventScroll: true });
  }, [page, pathname]);
}

/** How much room the window gives: a telephone, a narrow window (rail of icons), or all that is needed. */
function useWidth(): 'phone' | 'narrow' | 'wide' {
  const phone = useMediaQuery('(max-width: 699.95px)', { noSsr: true });
  const narrow = useMediaQuery('(max-width: 1279.95px)', { noSsr: true });
  if (phone) return 'phone';
  return narrow ? 'narrow' : 'wide';
}
