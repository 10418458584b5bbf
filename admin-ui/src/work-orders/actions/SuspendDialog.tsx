import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SUSPEND_REASONS } from '../../../../domain/contract/terms.ts';
import type { SuspendReason } from '../../api/types.ts';
import { ChoiceKeys } from '../../requests/show/fields/ChoiceKeys.tsx';
import { useWorkOrderCommand } from './useWorkOrderCommand.ts';
import { WorkOrderDialog, type WorkOrderDialogProps } from './WorkOrderDialog.tsx';

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
