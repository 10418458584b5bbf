import { Box, Button, Menu, MenuItem } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { RequestCommand } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { Icon, KeyCap } from '../../../components/Icon.tsx';
import { useRequestPage } from '../page.ts';
import { COMMAND_KEYS, commandForKey, layOutCommands } from './catalogue.ts';

/** The commands that are possible now: the next step large, the usual ones beside it, the rare ones behind "more". */
export function CommandBar() {
  const translate = useTranslate();
  const { request, give } = useRequestPage();
  const [menuOpen, setMenuOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const { primary, others, rare } = layOutCommands(request.state, request.allowed);
  const label = (command: RequestCommand) => translate(`requestPage.commands.${command}.label`);
  const choose = (command: RequestCommand) => {
    setMenuOpen(false);
    give(command);
  };
  if (request.allowed.length === 0) return null;
  return (
    <Box role="toolbar" aria-label={translate('requestPage.panels.commands')} sx={BAR}>
      {primary && (
        <CommandButton command={primary} label={label(primary)} onClick={() => give(primary)} primary />
      )}
      {others.map((command) => (
        <CommandButton key={command} command={command} label={label(command)} onClick={() => give(command)} />
      ))}
      {rare.length > 0 && (
        <>
          <Button
            ref={more}
            aria-haspopup="menu"
            aria-expanded={menuOpen}
            onClick={() => setMenuOpen(true)}
            endIcon={<Icon name="chevronDown" size={14} />}
          >
            {translate('requestPage.commands.more')}
          </Button>
          <Menu open={menuOpen} anchorEl={() => more.current} onClose={() => setMenuOpen(false)}>
            {rare.map((command) => (
              <MenuItem
                key={command}
                onClick={() => choose(command)}
                sx={{
                  gap: 3,
                  justifyContent: 'space-between',
                  ...(command === 'cancel' && { color: token('dangerInk') }),
                }}
              >
                {label(command)}
                <KeyCap>{COMMAND_KEYS[command].toUpperCase()}</KeyCap>
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
    </Box>
  );
}

interface CommandButtonProps {
  command: RequestCommand;
  label: string;
  onClick: () => void;
  primary?: boolean;
}

function CommandButton({ command, label, onClick, primary = false }: CommandButtonProps) {
  const key = COMMAND_KEYS[command].toUpperCase();
  return (
    <Button
      variant={primary ? 'contained' : 'outlined'}
      size={primary ? 'large' : 'medium'}
      onClick={onClick}
      aria-keyshortcuts={key}
      endIcon={<KeyCap>{key}</KeyCap>}
    >
      {label}
    </Button>
  );
}

const BAR = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 0.75,
  // On a phone the commands stay under the thumb.
  '@media (max-width: 699px)': {
    mx: -1.5,
    px: 1.5,
    py: 1,
    flexWrap: 'nowrap',
    overflowX: 'auto',
    bgcolor: token('surface'),
    borderTop: `1px solid ${token('line')}`,
    '& button': { minHeight: 44, flexShrink: 0 },
  },
} as const;

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
