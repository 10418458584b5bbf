import { Box, TextField } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslate } from 'react-admin';
import { get } from '../../../../api/client.ts';
import { describeError } from '../../../../api/problem.ts';
import type { RequestSummary } from '../../../../api/types.ts';
import { token } from '../../../../app/theme/tokens.ts';
import { ChoiceKeys } from '../../fields/ChoiceKeys.tsx';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps } from '../CommandDialog.tsx';
import { useCommandForm } from '../useCommandForm.ts';

const SHOWN = 6;

/** The request that this one is a double of, found by its number or by words of it. */
export function MergeForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const [words, setWords] = useState('');
  const found = useTargets(useDeferredValue(words.trim()), request.contractId, request.id);
  const form = useCommandForm(() => ({ intoId: null as string | null }));
  const { intoId } = form.values;
  return (
    <CommandDialog
      {...dialog}
      command="merge"
      danger
      fields={['intoId']}
      errors={form.errors}
      setErrors={form.setErrors}
      check={() => (intoId === null ? { intoId: translate('requestPage.commands.merge.chooseOne') } : {})}
      body={() => ({ intoId })}
    >
      <TextField
        type="search"
        label={translate('requestPage.commands.merge.search')}
        helperText={translate('requestPage.commands.merge.hint')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          form.set('intoId', null);
        }}
        autoFocus
      />
      {found.targets.length > 0 ? (
        <ChoiceKeys
          legend={translate('requestPage.commands.merge.into')}
          layout="cards"
          value={intoId}
          onChange={(id) => form.set('intoId', id)}
          error={form.errors.intoId}
          choices={found.targets.map((target) => ({
            value: target.id,
            label: `${target.number} · ${target.subject}`,
            hint: `${translate(`requestPage.states.${target.state}`)} · ${target.requester.name}${
              target.siteName ? ` · ${target.siteName}` : ''
            }`,
          }))}
        />
      ) : (
        <Box component="p" role="status" sx={{ m: 0, color: token('inkMuted') }}>
          {form.errors.intoId ??
            (found.error
              ? describeError(found.error, translate)
              : found.known && translate('requestPage.commands.merge.none'))}
        </Box>
      )}
    </CommandDialog>
  );
}

/** Open requests of the same contract; without words the newest ones. */
function useTargets(
  words: string,
  contractId: string,
  ownId: string,
): { targets: RequestSummary[]; known: boolean; error: Error | null } {
  const { data, error } = useQuery({
    queryKey: ['requests', 'merge-targets', contractId, words],
    queryFn: ({ signal }) =>
      get<{ data: RequestSummary[] }>(
        '/requests',
        { contractId, open: true, q: words, sort: 'createdAt', order: 'desc', perPage: SHOWN + 1 },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const targets = (data?.data ?? []).filter((target) => target.id !== ownId).slice(0, SHOWN);
  return { targets, known: data !== undefined, error };
}
