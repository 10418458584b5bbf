import { Box, FormHelperText, MenuItem, TextField } from '@mui/material';
import { useTranslate, type Validator } from 'react-admin';
import type { PenaltyClause } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { IconAction } from '../../../components/Icon.tsx';
import { useCustomInput } from '../../shared/inputs.tsx';
import { DeadlinesMet } from '../terms/ServiceLevels.tsx';
import { AvailabilityFields, ThresholdFields } from './ContractFields.tsx';

const SAYS = 'resources.contracts.penalty';

const areNumbers: Validator = (value: unknown) =>
  clausesAreNumbers((value ?? []) as PenaltyClause[]) ? undefined : `${SAYS}.decimals`;

/** The penalties and credits of a contract. */
export function PenaltyClausesInput() {
  const translate = useTranslate();
  const { value, change, error } = useCustomInput<PenaltyClause[]>({
    source: 'penaltyClauses',
    validate: areNumbers,
  });
  const clauses = value ?? [];
  const replace = (index: number, clause: PenaltyClause) =>
    change(clauses.map((one, at) => (at === index ? clause : one)));
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      {clauses.map((clause, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no name of their own and keep their places
        <Box key={index} component="section" sx={CLAUSE}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Box component="h3" sx={{ m: 0, mb: 1.25, fontSize: '0.8125rem', fontWeight: 560 }}>
              {translate(`${SAYS}.kinds.${clause.kind}`)}
            </Box>
            {clause.kind === 'availability_credit' && (
              <AvailabilityFields clause={clause} onChange={(changed) => replace(index, changed)} />
            )}
            {clause.kind === 'deadlines_met' && <DeadlinesMet clause={clause} />}
            {'ratePerMille' in clause && (
              <ThresholdFields clause={clause} onChange={(changed) => replace(index, changed)} />
            )}
          </Box>
          <IconAction
            icon="close"
            label={translate('registry.removeNamed', {
              name: translate(`${SAYS}.kinds.${clause.kind}`),
            })}
            onClick={() => change(clauses.filter((_, at) => at !== index))}
          />
        </Box>
      ))}
      <FormHelperText error>{error}</FormHelperText>
      <AddClause clauses={clauses} onAdd={(kind) => change([...clauses, newClause(kind)])} />
    </Box>
  );
}

interface AddClauseProps {
  clauses: readonly PenaltyClause[];
  onAdd: (kind: ClauseKind) => void;
}

/** There is one scale of availability credits at most. */
function AddClause({ clauses, onAdd }: AddClauseProps) {
  const translate = useTranslate();
  const hasCredit = clauses.some(({ kind }) => kind === 'availability_credit');
  return (
    <TextField
      select
      label={translate(`${SAYS}.add`)}
      value=""
      onChange={(event) => onAdd(event.target.value as ClauseKind)}
      sx={{ maxWidth: 360 }}
    >
      {CLAUSE_KINDS.filter((kind) => kind !== 'availability_credit' || !hasCredit).map((kind) => (
        <MenuItem key={kind} value={kind}>
          {translate(`${SAYS}.kinds.${kind}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

const CLAUSE = {
  display: 'flex',
  gap: 0.5,
  alignItems: 'flex-start',
  p: 1.5,
  borderRadius: '8px',
  border: `1px solid ${token('line')}`,
  bgcolor: token('raised'),
} as const;

export type ThresholdClause = Extract<PenaltyClause, { ratePerMille: string }>;
export type AvailabilityClause = Extract<PenaltyClause, { kind: 'availability_credit' }>;
/** The kinds that the form can write; those of a share of deadlines are shown and kept. */
type ClauseKind = Exclude<PenaltyClause['kind'], 'deadlines_met'>;

const CLAUSE_KINDS = [
  'direct_resolution',
  'abandoned_calls',
  'availability_credit',
] as const satisfies readonly ClauseKind[];

/** A clause as public contracts usually word it, to begin with. */
function newClause(kind: ClauseKind): PenaltyClause {
  if (kind === 'availability_credit') {
    return { kind, base: 'monthly_fee', steps: [{ lessThanPercent: '99.9', creditPercent: '2' }] };
  }
  const usual = { ratePerMille: '0.5', base: 'yearly_amount' } as const;
  return kind === 'direct_resolution'
    ? { kind, comparison: 'less_than', thresholdPercent: '75', ...usual }
    : { kind, comparison: 'more_than', thresholdPercent: '3', ...usual };
}

const DECIMAL = /^\d{1,6}(\.\d{1,6})?$/;

/** Are all thresholds and rates numbers? */
function clausesAreNumbers(clauses: readonly PenaltyClause[]): boolean {
  return clauses
    .flatMap((clause) => {
      if (clause.kind === 'availability_credit')
        return clause.steps.flatMap(({ lessThanPercent, creditPercent }) => [lessThanPercent, creditPercent]);
      return clause.kind === 'deadlines_met'
        ? [clause.thresholdPercent]
        : [clause.thresholdPercent, clause.ratePerMille];
    })
    .every((text) => DECIMAL.test(text));
}
