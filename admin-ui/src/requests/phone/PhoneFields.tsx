import { Box, MenuItem, TextField } from '@mui/material';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslate } from 'react-admin';
import { isMaintenance } from '../../../../domain/contract/maintenance.ts';
import { REQUEST_KINDS } from '../../../../domain/request/state.ts';
import type { MaintenanceDocument, RequestKind } from '../../api/types.ts';
import { ChoiceKeys } from '../show/fields/ChoiceKeys.tsx';
import { DocumentChecks } from '../show/fields/DocumentChecks.tsx';
import { LevelKeys } from '../show/fields/LevelKeys.tsx';
import { TextArea } from '../show/fields/TextArea.tsx';
import { useContract } from '../show/lookups.ts';
import type { Draft } from './draft.ts';
import { openRequests } from './openRequests.ts';
import type { Caller } from './useCaller.ts';
import type { PhoneFormState } from './usePhoneForm.ts';
import { usePrefill } from './usePrefill.ts';
import { WherePickers } from './WherePickers.tsx';

/** The channels that operators register by hand (R06). */
const BY_HAND = ['phone', 'email', 'voicemail', 'order'] as const;

const KIND_KEYS: Record<RequestKind, string> = {
  incident: 'g',
  service: 's',
  information: 'i',
  booking: 'p',
  quote_clarification: 'q',
  complaint: 'r',
  order: 'o',
  help_desk: 'h',
};

interface PhoneFieldsProps {
  form: PhoneFormState;
  caller: Caller | null;
  phoneRef: RefObject<HTMLInputElement | null>;
  /** Arrow down in the number leads to the caller's open requests. */
  onDown: () => void;
}

/** The fields in the order in which a call gives them. */
export function PhoneFields({ form, caller, phoneRef, onDown }: PhoneFieldsProps) {
  const translate = useTranslate();
  const { draft, set } = form;
  const error = (path: string) => {
    const message = form.errors[path];
    return message?.startsWith('phoneForm.') ? translate(message) : message;
  };
  usePrefill(form, caller);
  const documents = useAskedDocuments(draft);
  const known = Boolean(caller?.requester);
  const open = openRequests(caller).length;
  const openRequestsHint =
    open > 0 ? `${translate('phoneForm.caller.open', { smart_count: open })} ↓` : undefined;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.75,
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(6, 1fr)' },
        '& > *': FULL,
      }}
    >
      <TextField
        className="third"
        type="tel"
        label={translate('phoneForm.fields.phone')}
        value={draft.phone}
        onChange={(event) => set('phone', event.target.value)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown' || !caller) return;
          event.preventDefault();
          onDown();
        }}
        error={error('requester.phone') !== undefined}
        helperText={error('requester.phone') ?? openRequestsHint}
        inputRef={phoneRef}
        autoComplete="off"
        autoFocus
      />
      <TextField
        className="third"
        label={translate('phoneForm.fields.name')}
        value={draft.name}
        onChange={(event) => set('name', event.target.value)}
        error={error('requester.name') !== undefined}
        helperText={error('requester.name') ?? (known ? translate('phoneForm.caller.known') : undefined)}
        autoComplete="off"
        required
      />
      <TextField
        className="third"
        type="email"
        label={translate('phoneForm.fields.email')}
        value={draft.email}
        onChange={(event) => set('email', event.target.value)}
        error={error('requester.email') !== undefined}
        helperText={error('requester.email')}
        autoComplete="off"
      />
      <WherePickers form={form} error={error} />
      <TextField
        label={translate('phoneForm.fields.subject')}
        value={draft.subject}
        onChange={(event) => set('subject', event.target.value)}
        error={error('subject') !== undefined}
        helperText={error('subject')}
        autoComplete="off"
        required
      />
      <TextArea
        label={translate('phoneForm.fields.description')}
        hint={translate('phoneForm.fields.descriptionHint')}
        value={draft.description}
        onChange={(value) => set('description', value)}
        error={error('description')}
        rows={2}
      />
      <Box className="half">
        <LevelKeys
          of="impact"
          value={draft.impact}
          onChange={(v) => set('impact', v)}
          error={error('impact')}
        />
      </Box>
      <Box className="half">
        <LevelKeys
          of="urgency"
          value={draft.urgency}
          onChange={(v) => set('urgency', v)}
          error={error('urgency')}
        />
      </Box>
      <ChoiceKeys
        legend={translate('phoneForm.fields.kind')}
        layout="grid"
        value={draft.kind}
        onChange={(value) => set('kind', value)}
        error={error('kind')}
        choices={REQUEST_KINDS.map((value) => ({
          value,
          label: translate(`requestPage.kinds.${value}`),
          hotkey: KIND_KEYS[value],
        }))}
      />
      {documents.length > 0 && (
        <DocumentChecks
          legend={translate('phoneForm.fields.documents')}
          documents={documents}
          value={draft.documents}
          onChange={(value) => set('documents', value)}
          error={error('documents')}
        />
      )}
      <TextField
        select
        className="third"
        label={translate('phoneForm.fields.channel')}
        value={draft.channel}
        onChange={(event) => set('channel', event.target.value as (typeof BY_HAND)[number])}
      >
        {BY_HAND.map((channel) => (
          <MenuItem key={channel} value={channel}>
            {translate(`requestPage.channels.${channel}`)}
          </MenuItem>
        ))}
      </TextField>
      <Box className="rest">
        <TextArea
          label={translate('phoneForm.fields.answer')}
          hint={translate('phoneForm.fields.answerHint')}
          value={draft.answer}
          onChange={(value) => set('answer', value)}
          error={error('answer')}
          rows={1}
        />
      </Box>
    </Box>
  );
}

/** The documents without which nothing is dispatched on the entry of the catalogue that is chosen (R38). */
function useAskedDocuments({ contractId, categoryId }: Draft): readonly MaintenanceDocument[] {
  const maintenance = useContract(contractId)?.maintenance;
  return maintenance && isMaintenance(maintenance, categoryId) ? maintenance.requiredDocuments : [];
}

const FULL = {
  gridColumn: '1 / -1',
  '@media (min-width: 700px)': {
    '&.third': { gridColumn: 'span 2' },
    '&.half': { gridColumn: 'span 3' },
    '&.rest': { gridColumn: 'span 4' },
  },
};
