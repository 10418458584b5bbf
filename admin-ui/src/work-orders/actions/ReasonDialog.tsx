import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { TextArea } from '../../requests/show/fields/TextArea.tsx';
import { useWorkOrderCommand } from './useWorkOrderCommand.ts';
import { WorkOrderDialog, type WorkOrderDialogProps } from './WorkOrderDialog.tsx';

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
