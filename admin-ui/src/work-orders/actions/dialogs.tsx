import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SUSPEND_REASONS } from '../../../../domain/contract/terms.ts';
import type { SuspendReason } from '../../api/types.ts';
import { ChoiceKeys } from '../../components/ChoiceKeys.tsx';
import { InstantInput, TextArea, TextLine } from '../../components/fields.tsx';
import { IconAction } from '../../components/Icon.tsx';
import { useWorkOrderCommand, WorkOrderDialog, type WorkOrderDialogProps } from './WorkOrderActions.tsx';

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
