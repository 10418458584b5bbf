import { useTranslate } from 'react-admin';
import { useMe } from '../../../../app/me.ts';
import { ChoiceKeys } from '../../fields/ChoiceKeys.tsx';
import { TextArea } from '../../fields/TextArea.tsx';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

const VISIBILITIES = ['internal', 'requester', 'supplier'] as const;
type Visibility = (typeof VISIBILITIES)[number];
const KEYS: Record<Visibility, string> = { internal: 'i', requester: 'u', supplier: 'f' };

/** A note, and who may read it. A referent writes to the contact centre: their notes are seen by the requester too. */
export function NoteForm(dialog: DialogProps) {
  const translate = useTranslate();
  const referent = useMe()?.user.role === 'referent';
  const form = useCommandForm(() => ({
    text: '',
    visibility: (referent ? 'requester' : 'internal') as Visibility,
  }));
  return (
    <CommandDialog
      {...dialog}
      command="note"
      fields={['text', 'visibility']}
      errors={form.errors}
      setErrors={form.setErrors}
      check={() => (form.values.text.trim() === '' ? { text: translate('requestPage.errors.required') } : {})}
      body={() => ({ text: form.values.text.trim(), visibility: form.values.visibility })}
    >
      <TextArea
        label={translate('requestPage.commands.note.text')}
        value={form.values.text}
        onChange={(text) => form.set('text', text)}
        error={form.errors.text}
        rows={4}
        required
        autoFocus
      />
      {!referent && (
        <ChoiceKeys
          legend={translate('requestPage.commands.note.visibility')}
          value={form.values.visibility}
          onChange={(visibility) => form.set('visibility', visibility)}
          error={form.errors.visibility}
          choices={VISIBILITIES.map((value) => ({
            value,
            label: translate(`requestPage.visibility.${value}`),
            hotkey: KEYS[value],
          }))}
        />
      )}
    </CommandDialog>
  );
}
