import { Box, Button } from '@mui/material';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import type { RequestCommand } from '../../../api/types.ts';
import { isForSomethingElse } from '../../../app/layout/shortcuts.tsx';
import { token } from '../../../app/theme/tokens.ts';
import { KeyCap } from '../../../components/Icon.tsx';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { useRequestPage } from '../page.ts';
import { COMMAND_KEYS, commandForKey, layOutCommands } from './catalogue.ts';

/** The commands that are possible now: the next step large, the usual ones beside it, the rare ones behind "more". */
export function CommandBar() {
  const translate = useTranslate();
  const { request, give } = useRequestPage();
  const { primary, others, rare } = layOutCommands(request.state, request.allowed);
  const label = (command: RequestCommand) => translate(`requestPage.commands.${command}.label`);
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
        <MenuButton
          label={translate('requestPage.commands.more')}
          choices={rare.map((command) => ({
            value: command,
            words: (
              <>
                {label(command)}
                <KeyCap>{COMMAND_KEYS[command].toUpperCase()}</KeyCap>
              </>
            ),
            alarming: command === 'cancel',
          }))}
          onChoose={give}
          item={{ gap: 3, justifyContent: 'space-between' }}
        />
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
      if (event.repeat || isForSomethingElse(event)) return;
      const command = commandForKey(event.key, allowed);
      if (!command) return;
      event.preventDefault();
      give(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [allowed, give]);
}
