import { useTranslate } from 'react-admin';
import { SUSPEND_REASONS, type SuspendReason } from '../../../../api/types.ts';
import { ChoiceKeys } from '../../fields/ChoiceKeys.tsx';
import { InstantInput } from '../../fields/InstantInput.tsx';
import { TextArea } from '../../fields/TextArea.tsx';
import { useContract } from '../../lookups.ts';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

const KEYS: Record<SuspendReason, string> = {
  waiting_requester: 'u',
  waiting_access: 'a',
  waiting_parts: 'r',
  waiting_approval: 'p',
};

/** Why work waits, and until when; each reason says whether the contract stops the clocks for it. */
export function SuspendForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const pausing = useContract(request.contractId)?.pausingReasons;
  const form = useCommandForm(() => ({
    reason: 'waiting_requester' as SuspendReason,
    note: '',
    until: null as string | null,
  }));
  const { reason, note, until } = form.values;
  return (
    <CommandDialog
      {...dialog}
      command="suspend"
      fields={['reason', 'note', 'until']}
      errors={form.errors}
      setErrors={form.setErrors}
      check={() =>
        until !== null && Date.parse(until) <= Date.now()
          ? { until: translate('requestPage.errors.past') }
          : {}
      }
      body={() => ({ reason, ...(note.trim() ? { note: note.trim() } : {}), ...(until ? { until } : {}) })}
    >
      <ChoiceKeys
        legend={translate('requestPage.commands.suspend.reason')}
        layout="cards"
        value={reason}
        onChange={(value) => form.set('reason', value)}
        error={form.errors.reason}
        autoFocus
        choices={SUSPEND_REASONS.map((value) => ({
          value,
          label: translate(`requestPage.suspendReasons.${value}`),
          hotkey: KEYS[value],
          ...(pausing && {
            hint: translate(
              `requestPage.commands.suspend.${pausing.includes(value) ? 'stopsClocks' : 'clocksRun'}`,
            ),
          }),
        }))}
      />
      <InstantInput
        label={translate('requestPage.commands.suspend.until')}
        hint={translate('requestPage.commands.suspend.untilHint')}
        value={until}
        onChange={(value) => form.set('until', value)}
        error={form.errors.until}
      />
      <TextArea
        label={translate('requestPage.fields.noteOptional')}
        value={note}
        onChange={(value) => form.set('note', value)}
        error={form.errors.note}
        rows={2}
      />
    </CommandDialog>
  );
}
