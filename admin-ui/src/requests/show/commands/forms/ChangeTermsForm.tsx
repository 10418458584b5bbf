import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useContractVersions } from '../../../../registry/contracts/versions.ts';
import { useDays } from '../../../../registry/shared/days.ts';
import { ChoiceKeys } from '../../fields/ChoiceKeys.tsx';
import { TextArea } from '../../fields/TextArea.tsx';
import { useContract } from '../../lookups.ts';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

/** A supervisor lets a running request follow another version of its contract, and says why. */
export function ChangeTermsForm(dialog: DialogProps) {
  const translate = useTranslate();
  const days = useDays();
  const { request } = useRequestPage();
  const inForce = useContract(request.contractId)?.termsVersion;
  const versions = useContractVersions(request.contractId) ?? [];
  const others = versions.filter(({ version }) => version !== request.contractVersion);
  const form = useCommandForm(() => ({ contractVersion: undefined as string | undefined, reason: '' }));
  const only = others.length === 1 ? String(others[0]?.version) : null;
  const { reason, contractVersion = only } = form.values;
  return (
    <CommandDialog
      {...dialog}
      command="change-terms"
      fields={['contractVersion', 'reason']}
      errors={form.errors}
      setErrors={form.setErrors}
      check={() => ({
        ...(contractVersion === null ? { contractVersion: translate('requestPage.errors.choose') } : {}),
        ...(reason.trim() === '' ? { reason: translate('requestPage.errors.required') } : {}),
      })}
      body={() => ({ contractVersion: Number(contractVersion), reason: reason.trim() })}
    >
      <Box component="p" sx={{ m: 0 }}>
        {translate('requestPage.commands.change-terms.explain', { version: request.contractVersion })}
      </Box>
      {others.length === 0 ? (
        <Box component="p" role="status" sx={{ m: 0 }}>
          {translate('requestPage.commands.change-terms.none')}
        </Box>
      ) : (
        <ChoiceKeys
          legend={translate('requestPage.commands.change-terms.version')}
          layout="cards"
          value={contractVersion}
          onChange={(value) => form.set('contractVersion', value)}
          error={form.errors.contractVersion}
          autoFocus
          choices={others.map(({ version, validFrom }) => ({
            value: String(version),
            label: translate('requestPage.commands.change-terms.choice', { version }),
            hint: translate(
              `requestPage.commands.change-terms.${version === inForce ? 'inForce' : 'since'}`,
              {
                day: days.long(validFrom),
              },
            ),
          }))}
        />
      )}
      <TextArea
        label={translate('requestPage.commands.change-terms.reason')}
        value={reason}
        onChange={(value) => form.set('reason', value)}
        error={form.errors.reason}
        rows={2}
        required
      />
    </CommandDialog>
  );
}
