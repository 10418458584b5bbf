import { Box } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { OptionPicker } from '../show/fields/OptionPicker.tsx';
import { categoryOption, siteOption, useCategories, useContracts, useSites } from '../show/lookups.ts';
import type { PhoneFormState } from './usePhoneForm.ts';

interface WhereProps {
  form: PhoneFormState;
  error: (path: string) => string | undefined;
}

/** Contract, catalogue entry and site: each by typing a few letters. */
export function WherePickers({ form, error }: WhereProps) {
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
