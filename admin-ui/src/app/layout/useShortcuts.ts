import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMay } from '../me.ts';
import { SEARCH_ID } from './TopSearch.tsx';

/** After `g` the next key must come this soon. */
const SEQUENCE_MS = 1200;
const PLACES: Record<string, string> = { a: '/', r: '/requests', o: '/work-orders' };

/** Is the key meant for a field, a dialog or a menu? Then it is no shortcut. */
export function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return true;
  const element = event.target instanceof HTMLElement ? event.target : null;
  return element?.closest('input, textarea, select, [contenteditable="true"]') != null;
}

/** The keys that work on every page: `/` search, `n` new request, `?` help, `g` then a, r, o to go somewhere. */
export function useShortcuts(onHelp: () => void): void {
  const navigate = useNavigate();
  const may = useMay();
  const mayCreate = may('requests', 'create');
  const wentAt = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isForSomethingElse(event)) return;
      const place = PLACES[event.key];
      if (place !== undefined && performance.now() - wentAt.current < SEQUENCE_MS) {
        wentAt.current = 0;
        void navigate(place);
      } else if (event.key === 'g') wentAt.current = performance.now();
      else if (event.key === '/') searchField()?.focus();
      else if (event.key === 'n' && mayCreate) void navigate('/requests/create');
      else if (event.key === '?') onHelp();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate, onHelp, mayCreate]);
}

/** The page's own search field where it has one, else that of the top bar. */
function searchField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main input[name="q"]') ?? document.getElementById(SEARCH_ID);
}
