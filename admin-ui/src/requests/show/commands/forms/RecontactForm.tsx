import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../../../../app/theme/tokens.ts';
import { ChoiceKeys } from '../../fields/ChoiceKeys.tsx';
import { TextArea } from '../../fields/TextArea.tsx';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

type Outcome = 'satisfied' | 'reopen' | 'unreachable';

/** The call to somebody who scored 1 or 2 (R13): the number to dial, which attempt it is, and how it ended. */
export function RecontactForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const { recontact, survey, requester } = request;
  const attempt = (recontact?.attempts ?? 0) + 1;
  const last = recontact !== null && attempt >= recontact.maxAttempts;
  const form = useCommandForm(() => ({ outcome: null as Outcome | null, note: '' }));
  const { outcome, note } = form.values;
  const choice = (value: Outcome, hotkey: string, hint: string) => ({
    value,
    hotkey,
    label: translate(`requestPage.commands.recontact.${value}`),
    hint: translate(`requestPage.commands.recontact.${hint}`),
  });
  return (
    <CommandDialog
      {...dialog}
      command="recontact"
      fields={['outcome', 'note']}
      errors={form.errors}
      setErrors={form.setErrors}
      check={() => ({
        ...(outcome === null ? { outcome: translate('requestPage.errors.choose') } : {}),
        ...(note.trim() === '' ? { note: translate('requestPage.errors.required') } : {}),
      })}
      body={() => ({ outcome, note: note.trim() })}
    >
      <Box sx={{ p: 1.25, borderRadius: '8px', bgcolor: token('sunken'), display: 'grid', gap: 0.25 }}>
        <strong>{requester.name}</strong>
        {requester.phone ? (
          <Link href={`tel:${requester.phone}`} sx={{ fontSize: '1.125rem', fontWeight: 600 }}>
            {requester.phone}
          </Link>
        ) : (
          <span>{requester.email ?? translate('requestPage.facts.noPhone')}</span>
        )}
        <Box component="span" sx={{ color: token('inkMuted') }}>
          {translate('requestPage.commands.recontact.attempt', {
            attempt,
            attempts: recontact?.maxAttempts ?? 1,
            score: survey.score ?? 0,
          })}
        </Box>
      </Box>
      <ChoiceKeys
        legend={translate('requestPage.commands.recontact.outcome')}
        layout="cards"
        value={outcome}
        onChange={(value) => form.set('outcome', value)}
        error={form.errors.outcome}
        autoFocus
        required
        choices={[
          choice('satisfied', 's', 'satisfiedHint'),
          choice('reopen', 'r', 'reopenHint'),
          choice('unreachable', 'n', last ? 'unreachableLastHint' : 'unreachableHint'),
        ]}
      />
      <TextArea
        label={translate('requestPage.commands.recontact.note')}
        value={note}
        onChange={(value) => form.set('note', value)}
        error={form.errors.note}
        required
      />
    </CommandDialog>
  );
}
