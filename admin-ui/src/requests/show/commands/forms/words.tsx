import { useTranslate } from 'react-admin';
import type { RequestCommand } from '../../../../api/types.ts';
import { useMe } from '../../../../app/me.ts';
import { ChoiceKeys } from '../../../../components/ChoiceKeys.tsx';
import { TextArea } from '../../../../components/fields.tsx';
import { CommandDialog, type DialogProps, useCommandForm } from '../CommandDialog.tsx';

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
      form={form}
      check={() => ({
        text: form.values.text.trim() === '' ? translate('requestPage.errors.required') : undefined,
      })}
      body={() => ({ text: form.values.text.trim(), visibility: form.values.visibility })}
    >
      <TextArea
        label={translate('requestPage.commands.note.text')}
        {...form.field('text')}
        rows={4}
        required
        autoFocus
      />
      {!referent && (
        <ChoiceKeys
          legend={translate('requestPage.commands.note.visibility')}
          {...form.field('visibility')}
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
      form={form}
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
      <TextArea label={translate('requestPage.commands.remind.note')} {...form.field('note')} />
    </CommandDialog>
  );
}

interface TextOnlyProps extends DialogProps {
  command: RequestCommand;
  /** The name of the text in the command's body. */
  field: 'reason' | 'resolution';
  danger?: boolean;
}

/** A command that needs one text: why it is reopened or cancelled, how it was resolved. */
function TextOnly({ command, field, danger = false, ...dialog }: TextOnlyProps) {
  const translate = useTranslate();
  const form = useCommandForm(() => ({ text: '' }));
  const error = form.errors[field] ?? form.errors.text;
  return (
    <CommandDialog
      {...dialog}
      command={command}
      danger={danger}
      fields={[field, 'text']}
      form={form}
      check={() => ({
        text: form.values.text.trim() === '' ? translate('requestPage.errors.required') : undefined,
      })}
      body={() => ({ [field]: form.values.text.trim() })}
    >
      <TextArea
        label={translate(`requestPage.commands.${command}.${field}`)}
        hint={translate(`requestPage.commands.${command}.hint`, { _: '' })}
        value={form.values.text}
        onChange={(text) => form.set('text', text)}
        error={error}
        required
        autoFocus
      />
    </CommandDialog>
  );
}

export const ReopenForm = (dialog: DialogProps) => <TextOnly {...dialog} command="reopen" field="reason" />;
export const CancelForm = (dialog: DialogProps) => (
  <TextOnly {...dialog} command="cancel" field="reason" danger />
);
export const ResolveForm = (dialog: DialogProps) => (
  <TextOnly {...dialog} command="resolve" field="resolution" />
);

/** Resuming needs nothing said: its dialog opens only when the request has changed since it was looked at. */
export function ResumeForm(dialog: DialogProps) {
  const form = useCommandForm(() => ({}));
  return <CommandDialog {...dialog} command="resume" fields={[]} form={form} body={() => ({})} />;
}
