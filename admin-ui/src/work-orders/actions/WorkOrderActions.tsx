import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { WorkOrder, WorkOrderCommand } from '../../api/types.ts';
import { ActionMenu, BigActions } from './ActionButtons.tsx';
import { CompleteDialog } from './CompleteDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { SuspendDialog } from './SuspendDialog.tsx';
import { useWorkOrderCommand } from './useWorkOrderCommand.ts';

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
