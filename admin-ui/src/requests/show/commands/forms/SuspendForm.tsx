import { useTranslate } from 'react-admin';
import { SUSPEND_REASONS } from '../../../../../../domain/contract/terms.ts';
import type { SuspendReason } from '../../../../api/types.ts';
import { type PausingTerms, stops } from '../../../../registry/contracts/terms/pausing.ts';
import { useContractVersions } from '../../../../registry/contracts/versions.ts';
import { ChoiceKeys } from '../../fields/ChoiceKeys.tsx';
import { InstantInput } from '../../fields/InstantInput.tsx';
import { TextArea } from '../../fields/TextArea.tsx';
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
  const versions = useContractVersions(request.contractId);
  const terms = versions?.find(({ version }) => version === request.contractVersion)?.terms;
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
          ...(terms && { hint: translate(`requestPage.commands.suspend.${whatStops(terms, value)}`) }),
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

function whatStops(terms: PausingTerms, reason: SuspendReason): string {
  const response = stops(terms, reason, 'response');
  const resolution = stops(terms, reason, 'resolution');
  if (response && resolution) return 'stopsClocks';
  if (response) return 'stopsResponse';
  return resolution ? 'stopsResolution' : 'clocksRun';
}
