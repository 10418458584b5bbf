import { Alert } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useSendCommand } from '../../api/commands.ts';
import { describeCommandError, fieldErrors, isApiError, isStale } from '../../api/problem.ts';
import type { WorkOrder, WorkOrderCommand } from '../../api/types.ts';
import { FormDialog, useSmallScreen } from '../../components/dialogs.tsx';
import { useTask } from '../../components/tasks.ts';

export interface WorkOrderDialogProps {
  order: WorkOrder;
  onClose: () => void;
}

interface FrameProps extends WorkOrderDialogProps {
  command: WorkOrderCommand;
  submission: WorkOrderSubmission;
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

interface WorkOrderSubmission {
  sending: boolean;
  failure: string | null;
  errors: Record<string, string>;
  /** Sends the command on the version shown; answers whether it was carried out. */
  send: (command: WorkOrderCommand, body?: Record<string, unknown>) => Promise<boolean>;
}

/** Sending commands to a work order. One that has changed meanwhile is read anew and shown before anything is done. */
export function useWorkOrderCommand({ id, version, requestId }: WorkOrder): WorkOrderSubmission {
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
    send: (command, body) =>
      run(async () => {
        await sendCommand({ resource: 'work-orders', id, version, command, ...(body ? { body } : {}) });
        void refresh();
      }),
  };
}
