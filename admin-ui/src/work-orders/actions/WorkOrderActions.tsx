import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { WorkOrderCommand } from '../../api/types.ts';
import type { WorkOrderView } from '../types.ts';
import { CompleteDialog } from './CompleteDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { SuspendDialog } from './SuspendDialog.tsx';
import { useWorkOrderCommand } from './useWorkOrderCommand.ts';

interface WorkOrderActionsProps {
  order: WorkOrderView;
  /** `large`: for a thumb, one below the other; `small`: in a row beside the text. */
  size: 'large' | 'small';
}

/** What brings the work forward stands first, what stops it last. */
const ORDER: readonly WorkOrderCommand[] = [
  'accept',
  'resume',
  'complete',
  'start',
  'schedule',
  'suspend',
  'decline',
  'cancel',
];
const AT_ONCE: readonly WorkOrderCommand[] = ['accept', 'start', 'resume'];
const STOPPING: readonly WorkOrderCommand[] = ['decline', 'cancel'];

/** The commands that the work order allows now; those that need nothing said are given by one touch. */
export function WorkOrderActions({ order, size }: WorkOrderActionsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState<WorkOrderCommand | null>(null);
  const { send, sending, failure } = useWorkOrderCommand(order);
  const commands = ORDER.filter((command) => order.allowed.includes(command));
  const large = size === 'large';

  const give = async (command: WorkOrderCommand) => {
    if (!AT_ONCE.includes(command)) return setOpen(command);
    if (await send(command)) notify(`workOrderPage.commands.${command}.done`, { type: 'success' });
  };
  const dialog = { order, onClose: () => setOpen(null) };
  return (
    <Box>
      <Box sx={large ? LARGE : SMALL}>
        {commands.map((command, index) => (
          <Button
            key={command}
            size={size}
            disabled={sending}
            variant={index === 0 && !STOPPING.includes(command) ? 'contained' : 'outlined'}
            color={STOPPING.includes(command) ? 'error' : 'primary'}
            onClick={() => void give(command)}
            aria-label={translate(`workOrderPage.commands.${command}.spoken`, { number: order.number })}
          >
            {translate(`workOrderPage.commands.${command}.label`)}
          </Button>
        ))}
      </Box>
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

const LARGE = { display: 'grid', gap: 1, '& button': { minHeight: 48, fontSize: '1rem' } } as const;
const SMALL = { display: 'flex', flexWrap: 'wrap', gap: 0.75 } as const;
