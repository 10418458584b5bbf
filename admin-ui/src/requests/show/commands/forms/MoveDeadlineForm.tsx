import { useTranslate } from 'react-admin';
import type { DeadlineTarget } from '../../../../api/types.ts';
import { ChoiceKeys } from '../../fields/ChoiceKeys.tsx';
import { InstantInput } from '../../fields/InstantInput.tsx';
import { TextArea } from '../../fields/TextArea.tsx';
import { useMoments } from '../../moments.ts';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

/** A supervisor sets another due instant for a deadline that runs, or one that the calendar has none for, and says why. */
export function MoveDeadlineForm(dialog: DialogProps) {
  const translate = useTranslate();
  const moments = useMoments();
  const { request } = useRequestPage();
  const running = request.deadlines.filter(
    ({ state, metAt }) => state === 'running' || (state === 'unplannable' && metAt === null),
  );
  const form = useCommandForm(() => ({
    target: (running.at(-1)?.target ?? 'resolution') as DeadlineTarget,
    dueAt: running.at(-1)?.dueAt ?? null,
    reason: '',
  }));
  const { target, dueAt, reason } = form.values;
  const required = translate('requestPage.errors.required');
  return (
    <CommandDialog
      {...dialog}
      command="move-deadline"
      fields={['target', 'dueAt', 'reason']}
      errors={form.errors}
      setErrors={form.setErrors}
      check={() => ({
        ...(dueAt === null ? { dueAt: required } : {}),
        ...(dueAt !== null && Date.parse(dueAt) <= Date.now()
          ? { dueAt: translate('requestPage.errors.past') }
          : {}),
        ...(reason.trim() === '' ? { reason: required } : {}),
      })}
      body={() => ({ target, dueAt, reason: reason.trim() })}
    >
      <ChoiceKeys
        legend={translate('requestPage.fields.deadline')}
        layout="cards"
        value={target}
        onChange={(value) => {
          form.set('target', value);
          form.set('dueAt', running.find((deadline) => deadline.target === value)?.dueAt ?? null);
        }}
        error={form.errors.target}
        autoFocus
        choices={running.map((deadline) => ({
          value: deadline.target,
          label: translate(`requestPage.targets.${deadline.target}`),
          hint: deadline.dueAt
            ? moments.dateTime(deadline.dueAt)
            : translate('requestPage.deadlines.unplannable'),
        }))}
      />
      <InstantInput
        label={translate('requestPage.commands.move-deadline.dueAt')}
        value={dueAt}
        onChange={(value) => form.set('dueAt', value)}
        error={form.errors.dueAt}
        required
      />
      <TextArea
        label={translate('requestPage.commands.move-deadline.reason')}
        value={reason}
        onChange={(value) => form.set('reason', value)}
        error={form.errors.reason}
        rows={2}
        required
      />
    </CommandDialog>
  );
}
