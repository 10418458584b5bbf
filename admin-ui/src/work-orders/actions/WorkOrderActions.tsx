import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { WorkOrder, WorkOrderCommand } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import {
  CompleteDialog,
  ReasonDialog,
  ScheduleDialog,
  SuspendDialog,
  useWorkOrderCommand,
} from './dialogs.tsx';

interface WorkOrderActionsProps {
  order: WorkOrder;
  /** `big`: for whose work it is, one button below the other; `menu`: for staff who note down what a supplier says. */
  as: 'big' | 'menu';
}

/** What brings the work forward stands first, what stops it last. */
const ORDER: readonly WorkOrderCommand[] = [
  'accept',
  'resume',
  'start',
  'schedule',
  'complete',
  'suspend',
  'decline',
  'cancel',
];
const AT_ONCE: readonly WorkOrderCommand[] = ['accept', 'start', 'resume'];

/** The commands that the work order allows now; those that need nothing said are given by one touch. */
export function WorkOrderActions({ order, as }: WorkOrderActionsProps) {
  const notify = useNotify();
  const [open, setOpen] = useState<WorkOrderCommand | null>(null);
  const { send, sending, failure } = useWorkOrderCommand(order);
  const commands = ORDER.filter((command) => order.allowed.includes(command));

  const give = async (command: WorkOrderCommand) => {
    if (!AT_ONCE.includes(command)) return setOpen(command);
    if (await send(command)) notify(`workOrderPage.commands.${command}.done`, { type: 'success' });
  };
  const Buttons = as === 'big' ? BigActions : ActionMenu;
  const dialog = { order, onClose: () => setOpen(null) };
  return (
    <Box>
      <Buttons
        number={order.number}
        commands={commands}
        disabled={sending}
        onGive={(command) => void give(command)}
      />
      <div role="alert">
        {failure && (
          <Alert severity="warning" sx={{ mt: 1 }}>
            {failure}
          </Alert>
        )}
      </div>
      {open === 'schedule' && <ScheduleDialog {...dialog} />}
      {open === 'suspend' && <SuspendDialog {...dialog} />}
      {open === 'complete' && <CompleteDialog {...dialog} />}
      {(open === 'decline' || open === 'cancel') && <ReasonDialog {...dialog} command={open} />}
    </Box>
  );
}

interface ActionsProps {
  /** Of the work order, said after the command to those who hear the page. */
  number: string;
  commands: readonly WorkOrderCommand[];
  disabled: boolean;
  onGive: (command: WorkOrderCommand) => void;
}

const STOPPING: readonly WorkOrderCommand[] = ['decline', 'cancel'];

/** Buttons for a thumb: the next step filled, what stops the work last. */
function BigActions({ number, commands, disabled, onGive }: ActionsProps) {
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
function ActionMenu({ number, commands, disabled, onGive }: ActionsProps) {
  const translate = useTranslate();
  const label = translate('workOrderPage.onBehalf');
  return (
    <MenuButton
      label={label}
      size="small"
      disabled={disabled}
      aria-label={`${label}, ${number}`}
      choices={commands.map((command) => ({
        value: command,
        words: translate(`workOrderPage.commands.${command}.label`),
        alarming: STOPPING.includes(command),
      }))}
      onChoose={onGive}
    />
  );
}
