import { Alert, Box, Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { SUSPEND_REASONS } from '../../../../domain/contract/terms.ts';
import { useSendCommand } from '../../api/commands.ts';
import { describeCommandError, fieldErrors, isApiError, isStale } from '../../api/problem.ts';
import type { SuspendReason, WorkOrder, WorkOrderCommand } from '../../api/types.ts';
import { ChoiceKeys } from '../../components/ChoiceKeys.tsx';
import { FormDialog, useSmallScreen, useTask } from '../../components/dialogs.tsx';
import { InstantInput, TextArea, TextLine } from '../../components/fields.tsx';
import { IconAction } from '../../components/Icon.tsx';

const HOUR = 3_600_000;

/** When the work will be done: from and to, the end two hours after the beginning unless it is said otherwise. */
export function ScheduleDialog(dialog: WorkOrderDialogProps) {
  const { order } = dialog;
  const translate = useTranslate();
  const submission = useWorkOrderCommand(order);
  const [from, setFrom] = useState<string | null>(order.scheduledFrom ?? nextFullHour());
  const [to, setTo] = useState<string | null>(order.scheduledTo ?? later(nextFullHour()));
  const [checked, setChecked] = useState(false);
  const wrong = {
    from: from === null ? translate('requestPage.errors.required') : undefined,
    to:
      from !== null && (to === null || to <= from)
        ? translate('workOrderPage.errors.endsBeforeStart')
        : undefined,
  };
  return (
    <WorkOrderDialog
      {...dialog}
      command="schedule"
      submission={submission}
      body={() => {
        setChecked(true);
        return wrong.from || wrong.to ? null : { from, to };
      }}
    >
      <InstantInput
        label={translate('workOrderPage.fields.from')}
        value={from}
        onChange={(value) => {
          setFrom(value);
          if (value !== null) setTo(later(value));
        }}
        error={submission.errors.from ?? (checked ? wrong.from : undefined)}
        required
        autoFocus
      />
      <InstantInput
        label={translate('workOrderPage.fields.to')}
        value={to}
        onChange={setTo}
        error={submission.errors.to ?? (checked ? wrong.to : undefined)}
        required
      />
    </WorkOrderDialog>
  );
}

const nextFullHour = () => new Date(Math.ceil((Date.now() + 1) / HOUR) * HOUR).toISOString();
const later = (instant: string) => new Date(Date.parse(instant) + 2 * HOUR).toISOString();

/** What the work has to wait for. */
export function SuspendDialog(dialog: WorkOrderDialogProps) {
  const translate = useTranslate();
  const submission = useWorkOrderCommand(dialog.order);
  const [reason, setReason] = useState<SuspendReason>('waiting_parts');
  return (
    <WorkOrderDialog {...dialog} command="suspend" submission={submission} body={() => ({ reason })}>
      <ChoiceKeys
        legend={translate('workOrderPage.fields.suspendReason')}
        layout="cards"
        value={reason}
        onChange={setReason}
        error={submission.errors.reason}
        autoFocus
        choices={SUSPEND_REASONS.map((value) => ({
          value,
          label: translate(`requestPage.suspendReasons.${value}`),
        }))}
      />
    </WorkOrderDialog>
  );
}

interface PartLine {
  key: number;
  description: string;
  code: string;
  quantity: number;
}

/** What was done, and the parts that it took. */
export function CompleteDialog(dialog: WorkOrderDialogProps) {
  const translate = useTranslate();
  const submission = useWorkOrderCommand(dialog.order);
  const [report, setReport] = useState('');
  const [parts, setParts] = useState<PartLine[]>([]);
  const [missing, setMissing] = useState(false);
  const change = (key: number, changed: Partial<PartLine>) =>
    setParts((lines) => lines.map((line) => (line.key === key ? { ...line, ...changed } : line)));
  return (
    <WorkOrderDialog
      {...dialog}
      command="complete"
      submission={submission}
      body={() => {
        setMissing(report.trim() === '');
        if (report.trim() === '') return null;
        const used = parts.filter((part) => part.description.trim() !== '').map(partBody);
        return { report: report.trim(), ...(used.length > 0 ? { parts: used } : {}) };
      }}
    >
      <TextArea
        label={translate('workOrderPage.fields.report')}
        value={report}
        onChange={setReport}
        error={submission.errors.report ?? (missing ? translate('requestPage.errors.required') : undefined)}
        rows={4}
        required
        autoFocus
      />
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, display: 'grid', gap: 1 }}>
        <Box component="legend" sx={{ fontSize: '0.75rem', mb: 0.5 }}>
          {translate('workOrderPage.fields.parts')}
        </Box>
        {parts.map((part, index) => (
          <Box key={part.key} sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 96px 72px auto' }}>
            <TextLine
              label={translate('workOrderPage.fields.partDescription', { index: index + 1 })}
              value={part.description}
              onChange={(description) => change(part.key, { description })}
              error={submission.errors[`parts.${index}.description`]}
              autoFocus
            />
            <TextLine
              label={translate('workOrderPage.fields.partCode')}
              value={part.code}
              onChange={(code) => change(part.key, { code })}
            />
            <TextLine
              type="number"
              label={translate('workOrderPage.fields.partQuantity')}
              value={part.quantity}
              onChange={(quantity) => change(part.key, { quantity: Number(quantity) })}
              slotProps={{ htmlInput: { min: 1, inputMode: 'numeric' } }}
            />
            <IconAction
              icon="close"
              label={translate('workOrderPage.fields.removePart', { index: index + 1 })}
              onClick={() => setParts((lines) => lines.filter((line) => line.key !== part.key))}
            />
          </Box>
        ))}
        <Button
          variant="text"
          sx={{ justifySelf: 'start' }}
          onClick={() =>
            setParts((lines) => [...lines, { key: Date.now(), description: '', code: '', quantity: 1 }])
          }
        >
          {translate('workOrderPage.fields.addPart')}
        </Button>
      </Box>
    </WorkOrderDialog>
  );
}

const partBody = ({ description, code, quantity }: PartLine) => ({
  description: description.trim(),
  ...(code.trim() ? { code: code.trim() } : {}),
  quantity,
});

/** Why an offer is declined or a work order cancelled. */
export function ReasonDialog({
  command,
  ...dialog
}: WorkOrderDialogProps & { command: 'decline' | 'cancel' }) {
  const translate = useTranslate();
  const submission = useWorkOrderCommand(dialog.order);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <WorkOrderDialog
      {...dialog}
      command={command}
      danger
      submission={submission}
      body={() => {
        setMissing(reason.trim() === '');
        return reason.trim() === '' ? null : { reason: reason.trim() };
      }}
    >
      <TextArea
        label={translate('workOrderPage.fields.reason')}
        value={reason}
        onChange={setReason}
        error={submission.errors.reason ?? (missing ? translate('requestPage.errors.required') : undefined)}
        required
        autoFocus
      />
    </WorkOrderDialog>
  );
}

interface WorkOrderDialogProps {
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
function WorkOrderDialog(props: FrameProps) {
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
