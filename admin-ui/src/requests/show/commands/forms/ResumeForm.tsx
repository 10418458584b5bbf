import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

/** Resuming needs nothing said: its dialog opens only when the request has changed since it was looked at. */
export function ResumeForm(dialog: DialogProps) {
  const form = useCommandForm(() => ({}));
  return (
    <CommandDialog
      {...dialog}
      command="resume"
      fields={[]}
      errors={form.errors}
      setErrors={form.setErrors}
      body={() => ({})}
    />
  );
}
