import { type RefObject, useEffect } from 'react';
import { isForSomethingElse } from '../../app/layout/useShortcuts.ts';

/** The link of each row, in the order of the screen. */
export const ROW_LINK = 'data-row-link';

/** The request that was opened last, so that coming back goes on from there. */
let lastOpened: string | null = null;

export function rememberOpened(id: string): void {
  lastOpened = id;
}

/** `j` and `k` move the focus from row to row; Enter then opens, being the link's own key. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || isForSomethingElse(event)) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [])];
      if (links.length === 0) return;
      event.preventDefault();
      const at = links.indexOf(document.activeElement as HTMLElement);
      const from = at === -1 ? links.findIndex((link) => link.getAttribute(ROW_LINK) === lastOpened) : at;
      const target =
        links[from === -1 ? 0 : Math.min(Math.max(from + (at === -1 ? 0 : step), 0), links.length - 1)];
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [list]);
}
