import { Box } from '@mui/material';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { isMaintenance } from '../../../../domain/contract/maintenance.ts';
import { REQUEST_KINDS } from '../../../../domain/request/state.ts';
import type { MaintenanceDocument, RequestKind } from '../../api/types.ts';
import { ChoiceKeys, DocumentChecks, LevelKeys } from '../../components/ChoiceKeys.tsx';
import { OptionPicker, SelectField, TextArea, TextLine } from '../../components/fields.tsx';
import { OpenNow, useOpeningHours } from '../../registry/contracts/OpenNow.tsx';
import {
  categoryOption,
  siteOption,
  useCategories,
  useContract,
  useContracts,
  useSites,
} from '../show/lookups.ts';
import { openRequests } from './CallerPanel.tsx';
import type { Caller } from './usePhoneForm.ts';
import { type Draft, type PhoneFormState, pathOf, usePrefill } from './usePhoneForm.ts';

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
  const field = useFieldOf(form);
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
      <TextLine
        className="third"
        type="tel"
        label={translate('phoneForm.fields.phone')}
        {...field('phone')}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown' || !caller) return;
          event.preventDefault();
          onDown();
        }}
        hint={openRequestsHint}
        inputRef={phoneRef}
        autoComplete="off"
        autoFocus
      />
      <TextLine
        className="third"
        label={translate('phoneForm.fields.name')}
        {...field('name')}
        hint={known ? translate('phoneForm.caller.known') : undefined}
        autoComplete="off"
        required
      />
      <TextLine
        className="third"
        type="email"
        label={translate('phoneForm.fields.email')}
        {...field('email')}
        autoComplete="off"
      />
      <WherePickers form={form} />
      <TextLine
        label={translate('phoneForm.fields.subject')}
        {...field('subject')}
        autoComplete="off"
        required
      />
      <TextArea
        label={translate('phoneForm.fields.description')}
        hint={translate('phoneForm.fields.descriptionHint')}
        {...field('description')}
        rows={2}
      />
      <Box className="half">
        <LevelKeys of="impact" {...field('impact')} />
      </Box>
      <Box className="half">
        <LevelKeys of="urgency" {...field('urgency')} />
      </Box>
      <ChoiceKeys
        legend={translate('phoneForm.fields.kind')}
        layout="grid"
        {...field('kind')}
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
          {...field('documents')}
        />
      )}
      <SelectField
        className="third"
        label={translate('phoneForm.fields.channel')}
        value={draft.channel}
        onChange={(value) => set('channel', value)}
        options={BY_HAND.map((channel) => [channel, translate(`requestPage.channels.${channel}`)] as const)}
      />
      <Box className="rest">
        <TextArea
          label={translate('phoneForm.fields.answer')}
          hint={translate('phoneForm.fields.answerHint')}
          {...field('answer')}
          rows={1}
        />
      </Box>
    </Box>
  );
}

/** What an input needs of a field: its value, how it is changed, and what is wrong with it, in words. */
function useFieldOf({ draft, set, errors }: PhoneFormState) {
  const translate = useTranslate();
  return <Name extends keyof Draft>(name: Name) => {
    const message = errors[pathOf(name)];
    return {
      value: draft[name],
      onChange: (value: Draft[Name]) => set(name, value),
      error: message?.startsWith('phoneForm.') ? translate(message) : message,
    };
  };
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

/** Contract, catalogue entry and site: each by typing a few letters. */
function WherePickers({ form }: { form: PhoneFormState }) {
  const translate = useTranslate();
  const { draft, set } = form;
  const field = useFieldOf(form);
  const [typed, setTyped] = useState({ category: '', site: '' });
  const { rows: contracts, loading } = useContracts();
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
          {...field('contractId')}
          required
        />
      </Box>
      <Box className="third">
        <OptionPicker
          label={translate('phoneForm.fields.category')}
          options={categories.rows.map(categoryOption)}
          loading={categories.loading}
          {...field('categoryId')}
          onSearch={(text) => setTyped((before) => ({ ...before, category: text }))}
          disabled={draft.contractId === null}
        />
      </Box>
      <Box className="third">
        <OptionPicker
          label={translate('phoneForm.fields.site')}
          options={sites.rows.map(siteOption)}
          loading={sites.loading}
          {...field('siteId')}
          onSearch={(text) => setTyped((before) => ({ ...before, site: text }))}
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
