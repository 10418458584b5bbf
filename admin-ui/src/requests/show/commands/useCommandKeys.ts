import { useEffect } from 'react';
import type { RequestCommand } from '../../../api/types.ts';
import { commandForKey } from './catalogue.ts';

/**
 * Gives a command by its letter, while nothing is being typed and no dialog or menu is open. A key with Ctrl, Alt or
 * Meta belongs to the browser, one that the page around has taken belongs to it.
 */
export function useCommandKeys(
  allowed: readonly RequestCommand[],
  give: (command: RequestCommand) => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector(LAYERS)) return;
      const command = commandForKey(event.key, allowed);
      if (!command) return;
      event.preventDefault();
      give(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [allowed, give]);
}

const LAYERS = '[role="dialog"], [role="menu"], [role="listbox"]';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  );
}
