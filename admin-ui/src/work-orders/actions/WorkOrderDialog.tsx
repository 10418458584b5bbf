import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useSendCommand } from '../../api/commands.ts';
import { describeCommandError, isApiError, isStale } from '../../api/problem.ts';
import type { WorkOrder, WorkOrderCommand } from '../../api/types.ts';
import { KeyCap } from '../../components/keys.tsx';

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
export function WorkOrderDialog({
  order,
  onClose,
  command,
  submission,
  body,
  danger = false,
  children,
}: FrameProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const heading = useId();
  const small = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const possible = order.allowed.includes(command);

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const content = body();
    if (content === null || !possible) return;
    if (!(await submission.send(command, content))) return;
    notify(`workOrderPage.commands.${command}.done`, { type: 'success' });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      onKeyDown={onKeyDown}
      aria-labelledby={heading}
      fullWidth
      maxWidth="xs"
      fullScreen={small}
    >
      <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
        <DialogTitle id={heading} component="h2">
          {translate(`workOrderPage.commands.${command}.title`, { number: order.number })}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.75, alignContent: 'start', pt: '10px !important' }}>
          {children}
          <div role="alert">
            {submission.failure && <Alert severity="warning">{submission.failure}</Alert>}
          </div>
        </DialogContent>
        <DialogActions
          sx={
            small
              ? { flexDirection: 'column-reverse', '& button': { width: '100%', minHeight: 48, m: 0 } }
              : {}
          }
        >
          <Button variant="text" onClick={onClose}>
            {translate('requestPage.dialog.leave')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            disabled={submission.sending || !possible}
            endIcon={<KeyCap>Ctrl ↵</KeyCap>}
          >
            {translate(`workOrderPage.commands.${command}.label`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface WorkOrderSubmission {
  sending: boolean;
  failure: string | null;
  errors: Record<string, string>;
  /** Sends the command on the version shown; answers whether it was carried out. */
  send: (command: WorkOrderCommand, body?: Record<string, unknown>) => Promise<boolean>;
}

/** Sending commands to a work order. One that has changed meanwhile is read anew and shown before anything is done. */
export function useWorkOrderCommand(order: WorkOrder): WorkOrderSubmission {
  const translate = useTranslate();
  const sendCommand = useSendCommand();
  const queries = useQueryClient();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});

  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['work-orders'] }),
      queries.invalidateQueries({ queryKey: ['requests', 'detail', order.requestId] }),
      queries.invalidateQueries({ queryKey: ['requests', 'getOne'] }),
    ]);

  async function send(command: WorkOrderCommand, body?: Record<string, unknown>): Promise<boolean> {
    if (sending) return false;
    setSending(true);
    setFailure(null);
    setErrors({});
    try {
      const said = body === undefined ? {} : { body };
      await sendCommand({ resource: 'work-orders', id: order.id, version: order.version, command, ...said });
      void refresh();
      return true;
    } catch (error) {
      if (isApiError(error) && error.problem.errors?.length)
        setErrors(Object.fromEntries(error.problem.errors.map(({ path, message }) => [path, message])));
      else
        setFailure(
          isStale(error) ? translate('workOrderPage.stale') : describeCommandError(error, translate),
        );
      if (isApiError(error) && [404, 409, 412].includes(error.problem.status)) await refresh();
      return false;
    } finally {
      setSending(false);
    }
  }
  return { sending, failure, errors, send };
}
