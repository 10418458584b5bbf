import { Box, Button, Checkbox, FormControlLabel, FormHelperText, Radio, RadioGroup } from '@mui/material';
import { useState } from 'react';
import { useTranslate, type Validator } from 'react-admin';
import { MAINTENANCE_DOCUMENTS } from '../../../../../domain/contract/maintenance.ts';
import { SUSPEND_REASONS } from '../../../../../domain/contract/terms.ts';
import type { Contract, SuspendReason } from '../../../api/types.ts';
import { BLOCK, PLAIN_LIST, token } from '../../../app/theme/tokens.ts';
import { DocumentChecks } from '../../../components/ChoiceKeys.tsx';
import { OptionPicker } from '../../../components/fields.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Ref } from '../../../components/records.tsx';
import { categoryOption, useCategories } from '../../../requests/show/lookups.ts';
import { DurationField, useCustomInput } from '../../shared/inputs.tsx';
import type { Terms } from '../ContractList.tsx';
import { PAUSED_TARGETS, type PausedTarget, stops, withStop } from '../terms/articles.tsx';

/** Which wait stops which clock: one line for each reason, one column for each clock. */
export function PausingInput() {
  const translate = useTranslate();
  const both = useCustomInput<Contract['pausingReasons']>({ source: 'pausingReasons' });
  const single = useCustomInput<Contract['pausing']>({ source: 'pausing' });
  const terms = { pausingReasons: both.value ?? [], pausing: single.value ?? NOTHING };
  const set = (reason: SuspendReason, target: PausedTarget, stopped: boolean) => {
    const next = withStop(terms, reason, target, stopped);
    both.change(next.pausingReasons);
    single.change(next.pausing);
  };
  return (
    <>
      <Box component="table" sx={TABLE}>
        <thead>
          <tr>
            <td />
            {PAUSED_TARGETS.map((target) => (
              <th key={target} scope="col">
                {translate(`requestPage.targets.${target}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SUSPEND_REASONS.map((reason) => (
            <tr key={reason}>
              <th scope="row">{translate(`resources.contracts.reasonChoices.${reason}`)}</th>
              {PAUSED_TARGETS.map((target) => (
                <td key={target}>
                  <Checkbox
                    checked={stops(terms, reason, target)}
                    onChange={(event) => set(reason, target, event.target.checked)}
                    slotProps={{
                      input: {
                        'aria-label': translate('resources.contracts.pausing.stops', {
                          reason: translate(`resources.contracts.reasonChoices.${reason}`),
                          target: translate(`requestPage.targets.${target}`),
                        }),
                      },
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
      <FormHelperText>{translate('resources.contracts.helper.pausing')}</FormHelperText>
    </>
  );
}

const NOTHING: Contract['pausing'] = { response: [], resolution: [] };

const TABLE = {
  width: '100%',
  maxWidth: 560,
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': { textAlign: 'left', py: 0.25, borderBottom: `1px solid ${token('line')}` },
  '& thead th': {
    width: { xs: 80, sm: 120 },
    fontSize: '0.75rem',
    fontWeight: 520,
    color: token('inkMuted'),
  },
  '& tbody th': { fontWeight: 480 },
  '& td .MuiCheckbox-root': { ml: -1.125 },
} as const;

type Verification = Contract['verification'];

const MODES = ['staff', 'requester', 'automatic'] as const satisfies readonly Verification['mode'][];
const SAYS = 'resources.contracts.verification';
const USUAL_WINDOW = 'P3D';

/** A requester has some time to answer; what counts by itself may count at once. */
const hasWindow: Validator = (value: unknown) => {
  const verification = value as Verification | null;
  return verification?.mode === 'requester' && verification.window === null
    ? `${SAYS}.windowNeeded`
    : undefined;
};

/** Who says whether work that was reported as done is done, and when it counts as done by itself. */
export function VerificationInput() {
  const translate = useTranslate();
  const { value, change, error } = useCustomInput<Verification>({
    source: 'verification',
    validate: hasWindow,
  });
  const { mode, window } = value ?? { mode: 'staff', window: null };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <RadioGroup
        aria-label={translate('resources.contracts.fields.verification')}
        value={mode}
        onChange={(event) => {
          const chosen = event.target.value as Verification['mode'];
          change({ mode: chosen, window: chosen === 'staff' ? null : (window ?? USUAL_WINDOW) });
        }}
      >
        {MODES.map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio size="small" />}
            label={translate(`${SAYS}.choices.${one}`)}
          />
        ))}
      </RadioGroup>
      {mode !== 'staff' && (
        <Box sx={{ maxWidth: 360 }}>
          <DurationField
            label={translate(`${SAYS}.window.${mode}`)}
            value={window}
            onChange={(duration) => change({ mode, window: duration })}
            unit="days"
            required={mode === 'requester'}
            {...(error === undefined ? {} : { error })}
            hint={translate(
              mode === 'automatic' ? `${SAYS}.windowHint` : 'resources.contracts.helper.elapsed',
            )}
          />
        </Box>
      )}
      <FormHelperText>{translate('resources.contracts.helper.verification')}</FormHelperText>
    </Box>
  );
}

type Clause = NonNullable<Terms['maintenance']>;

const MAINTENANCE = 'resources.contracts.maintenance';

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
        label={translate(`${MAINTENANCE}.includes`)}
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
            label={translate(`${MAINTENANCE}.coversOthersChoice`)}
          />
          <DocumentChecks
            legend={translate(`${MAINTENANCE}.documentsChoice`)}
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
  const { rows: categories, loading } = useCategories(contractId, typed);
  const ids = clause.categoryIds ?? [];
  const set = (categoryIds: string[]) =>
    onChange({ ...clause, categoryIds: categoryIds.length > 0 ? categoryIds : null });
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <RadioGroup
        row
        aria-label={translate(`${MAINTENANCE}.entriesChoice`)}
        value={some ? 'some' : 'all'}
        onChange={(_, chosen) => {
          setSome(chosen === 'some');
          if (chosen === 'all') set([]);
        }}
      >
        {(['all', 'some'] as const).map((which) => (
          <FormControlLabel
            key={which}
            value={which}
            control={<Radio size="small" />}
            label={translate(`${MAINTENANCE}.${which}Entries`)}
          />
        ))}
      </RadioGroup>
      {some && (
        <>
          <Box component="ul" sx={{ ...PLAIN_LIST, display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
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
            label={translate(`${MAINTENANCE}.addEntry`)}
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
  ...BLOCK,
} as const;
