import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMe } from '../../../../app/me.ts';
import { OptionPicker } from '../../fields/OptionPicker.tsx';
import { useStaff } from '../../lookups.ts';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

/** Who looks after the request; opens with oneself chosen where nobody does, so that Enter takes it. */
export function AssignForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const { staff, loading } = useStaff();
  const own = useMe()?.user.id ?? null;
  const form = useCommandForm(() => ({ assigneeId: request.assigneeId ?? own }));
  const { assigneeId } = form.values;
  return (
    <CommandDialog
      {...dialog}
      command="assign"
      fields={['assigneeId']}
      errors={form.errors}
      setErrors={form.setErrors}
      body={() => ({ assigneeId })}
      submitLabel={translate(`requestPage.commands.assign.${assigneeId === null ? 'free' : 'submit'}`)}
    >
      <OptionPicker
        label={translate('requestPage.fields.assignee')}
        options={staff.map((user) => ({
          id: user.id,
          label:
            user.id === own ? translate('requestPage.commands.assign.me', { name: user.name }) : user.name,
          detail: translate(`requestPage.roles.${user.role}`),
        }))}
        loading={loading}
        value={assigneeId}
        onChange={(id) => form.set('assigneeId', id)}
        error={form.errors.assigneeId}
        hint={translate('requestPage.commands.assign.hint')}
        autoFocus
      />
      {own !== null && assigneeId !== own && (
        <Button variant="text" sx={{ justifySelf: 'start' }} onClick={() => form.set('assigneeId', own)}>
          {translate('requestPage.commands.assign.takeIt')}
        </Button>
      )}
    </CommandDialog>
  );
}
