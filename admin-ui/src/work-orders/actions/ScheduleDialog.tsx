import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { InstantInput } from '../../requests/show/fields/InstantInput.tsx';
import { useWorkOrderCommand } from './useWorkOrderCommand.ts';
import { WorkOrderDialog, type WorkOrderDialogProps } from './WorkOrderDialog.tsx';

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
