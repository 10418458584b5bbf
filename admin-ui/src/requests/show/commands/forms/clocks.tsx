import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { SUSPEND_REASONS } from '../../../../../../domain/contract/terms.ts';
import type { DeadlineTarget, RequestCommand, SuspendReason } from '../../../../api/types.ts';
import { useMe } from '../../../../app/session.ts';
import { ChoiceKeys } from '../../../../components/ChoiceKeys.tsx';
import { InstantInput, TextArea } from '../../../../components/fields.tsx';
import { useWords } from '../../../../components/formats.ts';
import { useContractVersions } from '../../../../registry/contracts/ContractList.tsx';
import { type PausingTerms, stops } from '../../../../registry/contracts/terms/articles.tsx';
import { useContract } from '../../lookups.ts';
import { useRequestPage } from '../../page.ts';
import { CommandDialog, type DialogProps, useCommandForm } from '../CommandDialog.tsx';

const KEYS: Record<SuspendReason, string> = {
  waiting_requester: 'u',
  waiting_access: 'a',
  waiting_parts: 'r',
  waiting_approval: 'p',
};

/** Why work waits, and until when; each reason says whether the contract stops the clocks for it. */
export function SuspendForm(dialog: DialogProps) {
  const translate = useTranslate();
  const { request } = useRequestPage();
  const versions = useContractVersions(request.contractId);
  const terms = versions?.find(({ version }) => version === request.contractVersion)?.terms;
  const form = useCommandForm(() => ({
    reason: 'waiting_requester' as SuspendReason,
    note: '',
    until: null as string | null,
  }));
  const { reason, note, until } = form.values;
  return (
    <CommandDialog
      {...dialog}
      command="suspend"
      form={form}
      check={() => ({
        until:
          until !== null && Date.parse(until) <= Date.now()
            ? translate('requestPage.errors.past')
            : undefined,
      })}
      body={() => ({ reason, ...(note.trim() ? { note: note.trim() } : {}), ...(until ? { until } : {}) })}
    >
      <ChoiceKeys
        legend={translate('requestPage.commands.suspend.reason')}
        layout="cards"
        {...form.field('reason')}
        autoFocus
        choices={SUSPEND_REASONS.map((value) => ({
          value,
          label: translate(`requestPage.suspendReasons.${value}`),
          hotkey: KEYS[value],
          ...(terms && { hint: translate(`requestPage.commands.suspend.${whatStops(terms, value)}`) }),
        }))}
      />
      <InstantInput
        label={translate('requestPage.commands.suspend.until')}
        hint={translate('requestPage.commands.suspend.untilHint')}
        {...form.field('until')}
      />
      <TextArea label={translate('requestPage.fields.noteOptional')} {...form.field('note')} rows={2} />
    </CommandDialog>
  );
}

function whatStops(terms: PausingTerms, reason: SuspendReason): string {
  const response = stops(terms, reason, 'response');
  const resolution = stops(terms, reason, 'resolution');
  if (response && resolution) return 'stopsClocks';
  if (response) return 'stopsResponse';
  return resolution ? 'stopsResolution' : 'clocksRun';
}

/** A supervisor sets another due instant for a deadline that runs, or one that the calendar has none for, and says why. */
export function MoveDeadlineForm(dialog: DialogProps) {
  const { translate, moments } = useWords();
  const { request } = useRequestPage();
  const running = request.deadlines.filter(
    ({ state, metAt }) => state === 'running' || (state === 'unplannable' && metAt === null),
  );
  const form = useCommandForm(() => ({
    target: (running.at(-1)?.target ?? 'resolution') as DeadlineTarget,
    dueAt: running.at(-1)?.dueAt ?? null,
    reason: '',
  }));
  const { target, dueAt, reason } = form.values;
  const required = translate('requestPage.errors.required');
  return (
    <CommandDialog
      {...dialog}
      command="move-deadline"
      form={form}
      check={() => ({
        dueAt: dueAt === null ? required : undefined,
        ...(dueAt !== null && Date.parse(dueAt) <= Date.now()
          ? { dueAt: translate('requestPage.errors.past') }
          : {}),
        reason: reason.trim() === '' ? required : undefined,
      })}
      body={() => ({ target, dueAt, reason: reason.trim() })}
    >
      <ChoiceKeys
        legend={translate('requestPage.fields.deadline')}
        layout="cards"
        value={target}
        onChange={(value) => {
          form.set('target', value);
          form.set('dueAt', running.find((deadline) => deadline.target === value)?.dueAt ?? null);
        }}
        error={form.errors.target}
        autoFocus
        choices={running.map((deadline) => ({
          value: deadline.target,
          label: translate(`requestPage.targets.${deadline.target}`),
          hint: deadline.dueAt
            ? moments.dateTime(deadline.dueAt)
            : translate('requestPage.deadlines.unplannable'),
        }))}
      />
      <InstantInput
        label={translate('requestPage.commands.move-deadline.dueAt')}
        {...form.field('dueAt')}
        required
      />
      <TextArea
        label={translate('requestPage.commands.move-deadline.reason')}
        {...form.field('reason')}
        rows={2}
        required
      />
    </CommandDialog>
  );
}

/** A supervisor lets a running request follow another version of its contract, and says why. */
export function ChangeTermsForm(dialog: DialogProps) {
  const { translate, days } = useWords();
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
      form={form}
      check={() => ({
        contractVersion: contractVersion === null ? translate('requestPage.errors.choose') : undefined,
        reason: reason.trim() === '' ? translate('requestPage.errors.required') : undefined,
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
          {...form.field('contractVersion')}
          value={contractVersion}
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
        {...form.field('reason')}
        rows={2}
        required
      />
    </CommandDialog>
  );
}

const VISIBILITIES = ['internal', 'requester', 'supplier'] as const;
type Visibility = (typeof VISIBILITIES)[number];
const VISIBILITY_KEYS: Record<Visibility, string> = { internal: 'i', requester: 'u', supplier: 'f' };

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
            hotkey: VISIBILITY_KEYS[value],
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
