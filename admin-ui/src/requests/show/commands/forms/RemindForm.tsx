import { useTranslate } from 'react-admin';
import { ChoiceKeys } from '../../fields/ChoiceKeys.tsx';
import { TextArea } from '../../fields/TextArea.tsx';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

type Sort = 'reminder' | 'complaint';

/** A reminder or a complaint of the requester about this request (R33): attached, counted, passed on. */
export function RemindForm(dialog: DialogProps) {
  const translate = useTranslate();
  const form = useCommandForm(() => ({ sort: 'reminder' as Sort, note: '' }));
  const { sort, note } = form.values;
  return (
    <CommandDialog
      {...dialog}
      command="remind"
      fields={['note', 'complaint']}
      errors={form.errors}
      setErrors={form.setErrors}
      body={() => ({
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(sort === 'complaint' ? { complaint: true } : {}),
      })}
    >
      <ChoiceKeys
        legend={translate('requestPage.commands.remind.sort')}
        value={sort}
        onChange={(value) => form.set('sort', value)}
        error={form.errors.complaint}
        autoFocus
        choices={[
          { value: 'reminder', label: translate('requestPage.commands.remind.reminder'), hotkey: 's' },
          { value: 'complaint', label: translate('requestPage.commands.remind.complaint'), hotkey: 'r' },
        ]}
      />
      <TextArea
        label={translate('requestPage.commands.remind.note')}
        value={note}
        onChange={(value) => form.set('note', value)}
        error={form.errors.note}
      />
    </CommandDialog>
  );
}
