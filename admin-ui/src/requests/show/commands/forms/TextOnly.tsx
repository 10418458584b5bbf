import { useTranslate } from 'react-admin';
import type { RequestCommand } from '../../../../api/types.ts';
import { TextArea } from '../../fields/TextArea.tsx';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

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
      errors={form.errors}
      setErrors={form.setErrors}
      check={() => (form.values.text.trim() === '' ? { text: translate('requestPage.errors.required') } : {})}
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
