import { Box, Button, Checkbox, FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { MAINTENANCE_DOCUMENTS } from '../../../../../domain/contract/maintenance.ts';
import { token } from '../../../app/theme/tokens.ts';
import { DocumentChecks } from '../../../components/ChoiceKeys.tsx';
import { OptionPicker } from '../../../components/fields.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Ref } from '../../../components/records.tsx';
import { categoryOption, useCategories } from '../../../requests/show/lookups.ts';
import { useCustomInput } from '../../shared/inputs.tsx';
import type { Terms } from '../versions.ts';

type Clause = NonNullable<Terms['maintenance']>;

const SAYS = 'resources.contracts.maintenance';

const USUAL: Clause = {
  categoryIds: null,
  coversOtherSuppliersHardware: false,
  requiredDocuments: [...MAINTENANCE_DOCUMENTS],
};

/** Whether the contract is one of maintenance, for what, on which documents (R38). */
export function MaintenanceInput({ contractId }: { contractId: string | null }) {
  const translate = useTranslate();
  const { value, change } = useCustomInput<Clause>({ source: 'maintenance' });
  return (
    <Box sx={{ display: 'grid', gap: 1.25, justifyItems: 'start' }}>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={value !== null}
            onChange={(_, checked) => change(checked ? USUAL : null)}
          />
        }
        label={translate(`${SAYS}.includes`)}
      />
      {value !== null && (
        <Box sx={CLAUSE}>
          {contractId !== null && <Entries contractId={contractId} clause={value} onChange={change} />}
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={value.coversOtherSuppliersHardware}
                onChange={(_, checked) => change({ ...value, coversOtherSuppliersHardware: checked })}
              />
            }
            label={translate(`${SAYS}.coversOthersChoice`)}
          />
          <DocumentChecks
            legend={translate(`${SAYS}.documentsChoice`)}
            documents={MAINTENANCE_DOCUMENTS}
            value={value.requiredDocuments}
            onChange={(requiredDocuments) => change({ ...value, requiredDocuments })}
          />
        </Box>
      )}
    </Box>
  );
}

interface EntriesProps {
  contractId: string;
  clause: Clause;
  onChange: (clause: Clause) => void;
}

/** Which entries of the catalogue are maintenance: all, or some. */
function Entries({ contractId, clause, onChange }: EntriesProps) {
  const translate = useTranslate();
  const [some, setSome] = useState(clause.categoryIds !== null);
  const [typed, setTyped] = useState('');
  const { categories, loading } = useCategories(contractId, typed);
  const ids = clause.categoryIds ?? [];
  const set = (categoryIds: string[]) =>
    onChange({ ...clause, categoryIds: categoryIds.length > 0 ? categoryIds : null });
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <RadioGroup
        row
        aria-label={translate(`${SAYS}.entriesChoice`)}
        value={some ? 'some' : 'all'}
        onChange={(_, chosen) => {
          setSome(chosen === 'some');
          if (chosen === 'all') set([]);
        }}
      >
        <FormControlLabel
          value="all"
          control={<Radio size="small" />}
          label={translate(`${SAYS}.allEntries`)}
        />
        <FormControlLabel
          value="some"
          control={<Radio size="small" />}
          label={translate(`${SAYS}.someEntries`)}
        />
      </RadioGroup>
      {some && (
        <>
          <Box
            component="ul"
            sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 0.75 }}
          >
            {ids.map((id) => (
              <li key={id}>
                <Button
                  size="small"
                  variant="outlined"
                  onClick={() => set(ids.filter((one) => one !== id))}
                  endIcon={<Icon name="close" size={14} />}
                >
                  <Ref resource="categories" id={id} plain />
                </Button>
              </li>
            ))}
          </Box>
          <OptionPicker
            label={translate(`${SAYS}.addEntry`)}
            options={categories.filter(({ id }) => !ids.includes(id)).map(categoryOption)}
            value={null}
            onChange={(id) => id && set([...ids, id])}
            onSearch={setTyped}
            loading={loading}
          />
        </>
      )}
    </Box>
  );
}

const CLAUSE = {
  display: 'grid',
  gap: 1.25,
  width: '100%',
  p: 1.5,
  borderRadius: '8px',
  border: `1px solid ${token('line')}`,
  bgcolor: token('raised'),
} as const;
