import { Box, MenuItem, TextField } from '@mui/material';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isMaintenance } from '../../../../domain/contract/maintenance.ts';
import { REQUEST_KINDS } from '../../../../domain/request/state.ts';
import type { MaintenanceDocument, RequestKind } from '../../api/types.ts';
import { ChoiceKeys, DocumentChecks, LevelKeys } from '../../components/ChoiceKeys.tsx';
import { OptionPicker, TextArea } from '../../components/fields.tsx';
import { OpenNow, useOpeningHours } from '../../registry/contracts/OpenNow.tsx';
import {
  categoryOption,
  siteOption,
  useCategories,
  useContract,
  useContracts,
  useSites,
} from '../show/lookups.ts';
import { type Caller, openRequests } from './CallerPanel.tsx';
import { type Draft, type PhoneFormState, usePrefill } from './usePhoneForm.ts';

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

interface WhereProps {
  form: PhoneFormState;
  error: (path: string) => string | undefined;
}

/** Contract, catalogue entry and site: each by typing a few letters. */
function WherePickers({ form, error }: WhereProps) {
  const translate = useTranslate();
  const { draft, set } = form;
  const [typed, setTyped] = useState({ category: '', site: '' });
  const { contracts, loading } = useContracts();
  const contract = contracts.find((one) => one.id === draft.contractId);
  const categories = useCategories(draft.contractId, typed.category);
  const sites = useSites(contract?.administrationId ?? null, typed.site);
  const only = contracts.length === 1 ? contracts[0]?.id : undefined;
  useEffect(() => {
    if (only && draft.contractId === null) set('contractId', only);
  }, [only, draft.contractId, set]);
  return (
    <>
      <Box className="third">
        <OptionPicker
          label={translate('phoneForm.fields.contract')}
          options={contracts.map((one) => ({ id: one.id, label: `${one.code} · ${one.title}` }))}
          loading={loading}
          value={draft.contractId}
          onChange={(id) => set('contractId', id)}
          error={error('contractId')}
          required
        />
      </Box>
      <Box className="third">
        <OptionPicker
          label={translate('phoneForm.fields.category')}
          options={categories.categories.map(categoryOption)}
          loading={categories.loading}
          value={draft.categoryId}
          onChange={(id) => set('categoryId', id)}
          onSearch={(text) => setTyped((before) => ({ ...before, category: text }))}
          error={error('categoryId')}
          disabled={draft.contractId === null}
        />
      </Box>
      <Box className="third">
        <OptionPicker
          label={translate('phoneForm.fields.site')}
          options={sites.sites.map(siteOption)}
          loading={sites.loading}
          value={draft.siteId}
          onChange={(id) => set('siteId', id)}
          onSearch={(text) => setTyped((before) => ({ ...before, site: text }))}
          error={error('siteId')}
          disabled={draft.contractId === null}
        />
      </Box>
    </>
  );
}

/** Whether the telephone of the contract is open: what an operator tells a caller, and whether the call counts (R17). */
export function PhoneHours({ contractId }: { contractId: string | null }) {
  const phone = useOpeningHours(contractId)?.find(({ channel }) => channel === 'phone');
  if (!phone) return null;
  return (
    <section aria-live="polite">
      <OpenNow hours={phone} />
    </section>
  );
}
