import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../../../../app/theme/tokens.ts';
import { ChoiceKeys } from '../../fields/ChoiceKeys.tsx';
import { TextArea } from '../../fields/TextArea.tsx';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

type Outcome = 'ok' | 'rework';

/** Whether the work that the supplier says is done really is (R11). */
export function VerifyForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { workOrders } = useRequestPage();
  const done = workOrders.filter((order) => order.state === 'completed').at(-1);
  const form = useCommandForm(() => ({ outcome: 'ok' as Outcome, note: '' }));
  const { outcome, note } = form.values;
  return (
    <CommandDialog
      {...dialog}
      command="verify"
      fields={['outcome', 'note']}
      errors={form.errors}
      setErrors={form.setErrors}
      submitLabel={translate(`requestPage.commands.verify.submit_${outcome}`)}
      check={() =>
        outcome === 'rework' && note.trim() === ''
          ? { note: translate('requestPage.commands.verify.noteRequired') }
          : {}
      }
      body={() => ({ outcome, ...(note.trim() ? { note: note.trim() } : {}) })}
    >
      {done?.report && (
        <Box component="blockquote" sx={{ m: 0, p: 1.25, borderRadius: '8px', bgcolor: token('sunken') }}>
          <Box component="small" sx={{ color: token('inkMuted'), display: 'block' }}>
            {translate('requestPage.commands.verify.report', { supplier: done.supplierName ?? '' })}
          </Box>
          <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {done.report}
          </Box>
        </Box>
      )}
      <ChoiceKeys
        legend={translate('requestPage.commands.verify.outcome')}
        layout="cards"
        value={outcome}
        onChange={(value) => form.set('outcome', value)}
        error={form.errors.outcome}
        autoFocus
        choices={[
          {
            value: 'ok',
            label: translate('requestPage.commands.verify.ok'),
            hint: translate('requestPage.commands.verify.okHint'),
            hotkey: 'o',
          },
          {
            value: 'rework',
            label: translate('requestPage.commands.verify.rework'),
            hint: translate('requestPage.commands.verify.reworkHint'),
            hotkey: 'r',
          },
        ]}
      />
      <TextArea
        label={translate(
          outcome === 'ok' ? 'requestPage.fields.noteOptional' : 'requestPage.commands.verify.note',
        )}
        value={note}
        onChange={(value) => form.set('note', value)}
        error={form.errors.note}
        required={outcome === 'rework'}
      />
    </CommandDialog>
  );
}
