import { Box, Link } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useRead } from '../../../../api/client.ts';
import { describeError } from '../../../../api/problem.ts';
import type { RequestSummary } from '../../../../api/types.ts';
import { token } from '../../../../app/theme/tokens.ts';
import { ChoiceKeys } from '../../../../components/ChoiceKeys.tsx';
import { TextArea, TextLine } from '../../../../components/fields.tsx';
import { Quiet } from '../../../../components/page.tsx';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps, useCommandForm } from '../CommandDialog.tsx';

type Verdict = 'ok' | 'rework';

/** Whether the work that the supplier says is done really is (R11). */
export function VerifyForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { workOrders } = useRequestPage();
  const done = workOrders.filter((order) => order.state === 'completed').at(-1);
  const form = useCommandForm(() => ({ outcome: 'ok' as Verdict, note: '' }));
  const { outcome, note } = form.values;
  return (
    <CommandDialog
      {...dialog}
      command="verify"
      form={form}
      submitLabel={translate(`requestPage.commands.verify.submit_${outcome}`)}
      check={() => ({
        note:
          outcome === 'rework' && note.trim() === ''
            ? translate('requestPage.commands.verify.noteRequired')
            : undefined,
      })}
      body={() => ({ outcome, ...(note.trim() ? { note: note.trim() } : {}) })}
    >
      {done?.report && (
        <Box component="blockquote" sx={{ m: 0, p: 1.25, borderRadius: '8px', bgcolor: token('sunken') }}>
          <Quiet as="small" sx={{ display: 'block' }}>
            {translate('requestPage.commands.verify.report', { supplier: done.supplierName ?? '' })}
          </Quiet>
          <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {done.report}
          </Box>
        </Box>
      )}
      <ChoiceKeys
        legend={translate('requestPage.commands.verify.outcome')}
        layout="cards"
        {...form.field('outcome')}
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
        {...form.field('note')}
        required={outcome === 'rework'}
      />
    </CommandDialog>
  );
}

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
      form={form}
      check={() => ({
        outcome: outcome === null ? translate('requestPage.errors.choose') : undefined,
        note: note.trim() === '' ? translate('requestPage.errors.required') : undefined,
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
        <Quiet as="span">
          {translate('requestPage.commands.recontact.attempt', {
            attempt,
            attempts: recontact?.maxAttempts ?? 1,
            score: survey.score ?? 0,
          })}
        </Quiet>
      </Box>
      <ChoiceKeys
        legend={translate('requestPage.commands.recontact.outcome')}
        layout="cards"
        {...form.field('outcome')}
        autoFocus
        required
        choices={[
          choice('satisfied', 's', 'satisfiedHint'),
          choice('reopen', 'r', 'reopenHint'),
          choice('unreachable', 'n', last ? 'unreachableLastHint' : 'unreachableHint'),
        ]}
      />
      <TextArea label={translate('requestPage.commands.recontact.note')} {...form.field('note')} required />
    </CommandDialog>
  );
}

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
      form={form}
      check={() => ({
        intoId: intoId === null ? translate('requestPage.commands.merge.chooseOne') : undefined,
      })}
      body={() => ({ intoId })}
    >
      <TextLine
        type="search"
        label={translate('requestPage.commands.merge.search')}
        hint={translate('requestPage.commands.merge.hint')}
        value={words}
        onChange={(typed) => {
          setWords(typed);
          form.set('intoId', null);
        }}
        autoFocus
      />
      {found.targets.length > 0 ? (
        <ChoiceKeys
          legend={translate('requestPage.commands.merge.into')}
          layout="cards"
          {...form.field('intoId')}
          choices={found.targets.map((target) => ({
            value: target.id,
            label: `${target.number} · ${target.subject}`,
            hint: `${translate(`requestPage.states.${target.state}`)} · ${target.requester.name}${
              target.siteName ? ` · ${target.siteName}` : ''
            }`,
          }))}
        />
      ) : (
        <Quiet role="status">
          {form.errors.intoId ??
            (found.error
              ? describeError(found.error, translate)
              : found.known && translate('requestPage.commands.merge.none'))}
        </Quiet>
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
  const { data, error } = useRead<{ data: RequestSummary[] }>(
    ['requests', 'merge-targets', contractId, words],
    '/requests',
    {
      query: { contractId, open: true, q: words, sort: 'createdAt', order: 'desc', perPage: SHOWN + 1 },
      placeholderData: keepPreviousData,
    },
  );
  const targets = (data?.data ?? []).filter((target) => target.id !== ownId).slice(0, SHOWN);
  return { targets, known: data !== undefined, error };
}
