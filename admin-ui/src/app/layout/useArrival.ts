import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Whoever follows a link of the rail or the bars arrives in the page: the focus goes there, so that the next key and
 * the next thing said aloud are the page's. What a page itself puts the focus on keeps it.
 */
export function useArrival(page: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (!page.current?.contains(document.activeElement)) page.current?.focus({ preventScroll: true });
  }, [page, pathname]);
}
