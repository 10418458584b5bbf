import { Box, Button, Menu, MenuItem } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { WorkOrderCommand } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Icon } from '../../components/Icon.tsx';

interface ActionsProps {
  /** Of the work order, said after the command to those who hear the page. */
  number: string;
  commands: readonly WorkOrderCommand[];
  disabled: boolean;
  onGive: (command: WorkOrderCommand) => void;
}

const STOPPING: readonly WorkOrderCommand[] = ['decline', 'cancel'];

/** Buttons for a thumb: the next step filled, what stops the work last. */
export function BigActions({ number, commands, disabled, onGive }: ActionsProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1, '& button': { minHeight: 48, fontSize: '1rem' } }}>
      {commands.map((command, index) => {
        const label = translate(`workOrderPage.commands.${command}.label`);
        const stops = STOPPING.includes(command);
        return (
          <Button
            key={command}
            disabled={disabled}
            variant={index === 0 && !stops ? 'contained' : 'outlined'}
            onClick={() => onGive(command)}
            aria-label={`${label}, ${number}`}
            sx={stops ? { color: token('dangerInk') } : {}}
          >
            {label}
          </Button>
        );
      })}
    </Box>
  );
}

/** A small menu, for staff who note down what a supplier told them. */
export function ActionMenu({ number, commands, disabled, onGive }: ActionsProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const label = translate('workOrderPage.onBehalf');
  return (
    <>
      <Button
        ref={anchor}
        size="small"
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={`${label}, ${number}`}
        onClick={() => setOpen(true)}
        endIcon={<Icon name="chevronDown" size={14} />}
      >
        {label}
      </Button>
      <Menu open={open} anchorEl={() => anchor.current} onClose={() => setOpen(false)}>
        {commands.map((command) => (
          <MenuItem
            key={command}
            onClick={() => {
              setOpen(false);
              onGive(command);
            }}
            sx={STOPPING.includes(command) ? { color: token('dangerInk') } : {}}
          >
            {translate(`workOrderPage.commands.${command}.label`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
