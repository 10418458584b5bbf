import { Alert, Box, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useSendCommand } from '../../api/commands.ts';
import { describeCommandError, fieldErrors, isApiError, isStale } from '../../api/problem.ts';
import type { WorkOrder, WorkOrderCommand } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { FormDialog, useSmallScreen, useTask } from '../../components/dialogs.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { CompleteDialog, ReasonDialog, ScheduleDialog, SuspendDialog } from './dialogs.tsx';

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

export interface WorkOrderDialogProps {
  order: WorkOrder;
  onClose: () => void;
}

interface FrameProps extends WorkOrderDialogProps {
  command: WorkOrderCommand;
  submission: ReturnType<typeof useWorkOrderCommand>;
  /** Null while something is missing; the fields then say what. */
  body: () => Record<string, unknown> | null;
  danger?: boolean;
  children: ReactNode;
}

/** The frame of a work order's command: Ctrl+Enter gives it, Escape leaves, the whole screen on a phone. */
export function WorkOrderDialog(props: FrameProps) {
  const { order, onClose, command, submission, body, danger = false, children } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const small = useSmallScreen();
  const possible = order.allowed.includes(command);

  const submit = async () => {
    const content = body();
    if (content === null || !possible) return;
    if (!(await submission.send(command, content))) return;
    notify(`workOrderPage.commands.${command}.done`, { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      title={translate(`workOrderPage.commands.${command}.title`, { number: order.number })}
      onClose={onClose}
      leave={translate('requestPage.dialog.leave')}
      submit={translate(`workOrderPage.commands.${command}.label`)}
      onSubmit={() => void submit()}
      keyed
      dialog={{ fullScreen: small }}
      actions={small ? STACKED : {}}
      button={{ color: danger ? 'error' : 'primary', disabled: submission.sending || !possible }}
      failure={submission.failure && <Alert severity="warning">{submission.failure}</Alert>}
    >
      {children}
    </FormDialog>
  );
}

const STACKED = { flexDirection: 'column-reverse', '& button': { width: '100%', minHeight: 48, m: 0 } };

/** Sending commands to a work order. One that has changed meanwhile is read anew and shown before anything is done. */
export function useWorkOrderCommand({ id, version, requestId }: WorkOrder) {
  const translate = useTranslate();
  const sendCommand = useSendCommand();
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['work-orders'] }),
      queries.invalidateQueries({ queryKey: ['requests', 'detail', requestId] }),
      queries.invalidateQueries({ queryKey: ['requests', 'getOne'] }),
    ]);
  const { busy, problem, run } = useTask(async (error) => {
    if (isApiError(error) && [404, 409, 412].includes(error.problem.status)) await refresh();
  });
  const errors = fieldErrors(problem);
  const whole = isStale(problem)
    ? translate('workOrderPage.stale')
    : describeCommandError(problem, translate);
  return {
    sending: busy,
    failure: problem === null || errors ? null : whole,
    errors: errors ?? {},
    /** Sends the command on the version shown; answers whether it was carried out. */
    send: (command: WorkOrderCommand, body?: Record<string, unknown>) =>
      run(async () => {
        await sendCommand({ resource: 'work-orders', id, version, command, ...(body ? { body } : {}) });
        void refresh();
      }),
  };
}
