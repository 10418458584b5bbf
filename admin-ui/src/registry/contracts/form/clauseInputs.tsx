import { Box, Button, FormHelperText } from '@mui/material';
import { useState } from 'react';
import { useTranslate, type Validator } from 'react-admin';
import { PRIORITIES } from '../../../../../domain/request/priority.ts';
import type { PenaltyClause, Target } from '../../../api/types.ts';
import { BLOCK, token } from '../../../app/theme/tokens.ts';
import { OptionPicker, SelectField } from '../../../components/fields.tsx';
import { Icon, IconAction } from '../../../components/Icon.tsx';
import { Ref } from '../../../components/records.tsx';
import { categoryOption, useCategories } from '../../../requests/show/lookups.ts';
import { DecimalField, DurationField, useCustomInput } from '../../shared/inputs.tsx';
import { CLOCKS, type Clock } from '../standing/standing.ts';
import {
  DeadlinesMet,
  FOR_ALL,
  type LevelScope,
  rowsOf,
  scopeKey,
  scopesOf,
  withLevel,
} from '../terms/ServiceLevels.tsx';

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
    <SelectField
      label={translate(`${SAYS}.add`)}
      value=""
      onChange={onAdd}
      sx={{ maxWidth: 360 }}
      options={CLAUSE_KINDS.filter((kind) => kind !== 'availability_credit' || !hasCredit).map(
        (kind) => [kind, translate(`${SAYS}.kinds.${kind}`)] as const,
      )}
    />
  );
}

const CLAUSE = {
  display: 'flex',
  gap: 0.5,
  alignItems: 'flex-start',
  p: 1.5,
  ...BLOCK,
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

/** The service levels: for all entries of the catalogue, for groups of it, and for entries that have their own. */
export function TargetsInput({ contractId }: { contractId: string | null }) {
  const translate = useTranslate();
  const { value, change } = useCustomInput<Target[]>({ source: 'targets' });
  const targets = value ?? [];
  const [added, setAdded] = useState<LevelScope[]>([]);
  const scopes = distinct([FOR_ALL, ...scopesOf(targets), ...added]);
  const remove = (scope: LevelScope) => {
    const others = (one: LevelScope) => scopeKey(one) !== scopeKey(scope);
    setAdded(added.filter(others));
    const rows = rowsOf(targets, scope);
    change(targets.filter((target) => !rows.includes(target)));
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {scopes.map((scope) => (
        <Box key={scopeKey(scope)} component="section" sx={{ p: 1.5, ...BLOCK }}>
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
            <Box component="h3" sx={{ m: 0, fontSize: '0.8125rem', fontWeight: 560 }}>
              <ScopeName scope={scope} />
            </Box>
            {scopeKey(scope) !== scopeKey(FOR_ALL) && (
              <IconAction icon="close" label={translate('registry.remove')} onClick={() => remove(scope)} />
            )}
          </Box>
          <LevelFields
            rows={rowsOf(targets, scope)}
            onChange={(priority, clock, duration) =>
              change(withLevel(targets, { scope, priority, clock }, duration))
            }
          />
        </Box>
      ))}
      {contractId === null ? (
        <Box sx={{ color: token('inkMuted') }}>{translate('resources.contracts.helper.targetsLater')}</Box>
      ) : (
        <AddScope
          contractId={contractId}
          taken={scopes}
          onAdd={(scope) => setAdded(distinct([...added, scope]))}
        />
      )}
    </Box>
  );
}

function distinct(scopes: readonly LevelScope[]): LevelScope[] {
  return [...new Map(scopes.map((scope) => [scopeKey(scope), scope])).values()];
}

function ScopeName({ scope: { categoryId, categoryGroup } }: { scope: LevelScope }) {
  const translate = useTranslate();
  if (categoryId !== null) return <Ref resource="categories" id={categoryId} plain />;
  if (categoryGroup === null) return translate('resources.contracts.text.forAll');
  return translate('resources.contracts.text.forGroup', { name: categoryGroup });
}

interface AddScopeProps {
  contractId: string;
  taken: readonly LevelScope[];
  onAdd: (scope: LevelScope) => void;
}

type Kind = 'category' | 'group';

/** Levels of their own for a group or for an entry of the catalogue. */
function AddScope({ contractId, taken, onAdd }: AddScopeProps) {
  const translate = useTranslate();
  const [choosing, setChoosing] = useState<Kind | null>(null);
  const [typed, setTyped] = useState('');
  const { rows: categories, loading } = useCategories(contractId, typed);
  if (choosing === null) {
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {(['group', 'category'] as const).map((kind) => (
          <Button key={kind} onClick={() => setChoosing(kind)} startIcon={<Icon name="plus" size={16} />}>
            {translate(ADD[kind])}
          </Button>
        ))}
      </Box>
    );
  }
  const isTaken = (scope: LevelScope) => taken.some((one) => scopeKey(one) === scopeKey(scope));
  const groups = [...new Set(categories.flatMap(({ groupName }) => groupName ?? []))].sort();
  const options =
    choosing === 'group'
      ? groups
          .filter((name) => !isTaken({ categoryId: null, categoryGroup: name }))
          .map((name) => ({ id: name, label: name }))
      : categories.filter(({ id }) => !isTaken({ categoryId: id, categoryGroup: null })).map(categoryOption);
  return (
    <OptionPicker
      label={translate(ADD[choosing])}
      options={options}
      value={null}
      onChange={(id) => {
        if (id && choosing === 'group') onAdd({ categoryId: null, categoryGroup: id });
        if (id && choosing === 'category') onAdd({ categoryId: id, categoryGroup: null });
        setChoosing(null);
      }}
      onSearch={setTyped}
      loading={loading}
      autoFocus
    />
  );
}

const ADD: Record<Kind, string> = {
  group: 'resources.contracts.levels.addGroup',
  category: 'resources.contracts.levels.addCategory',
};

interface LevelFieldsProps {
  rows: readonly Target[];
  onChange: (priority: number, clock: Clock, duration: string | null) => void;
}

/** One line for each priority, with a duration for each clock. */
function LevelFields({ rows, onChange }: LevelFieldsProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: { xs: 2, sm: 1.5 } }}>
      {PRIORITIES.map((priority) => {
        const row = rows.find((target) => target.priority === priority);
        const name = translate(`requestPage.priorities.${priority}`);
        return (
          <Box key={priority} role="group" aria-label={`${priority} ${name}`} sx={LINE}>
            <Box component="span" sx={{ fontSize: '0.8125rem', whiteSpace: 'nowrap' }}>
              <b>{priority}</b> {name}
            </Box>
            {CLOCKS.map((clock) => (
              <DurationField
                key={clock}
                label={translate(`resources.contracts.targets.${clock}`)}
                value={row?.[clock] ?? null}
                onChange={(duration) => onChange(priority, clock, duration)}
              />
            ))}
          </Box>
        );
      })}
    </Box>
  );
}

const LINE = {
  display: 'grid',
  gap: 1,
  alignItems: 'center',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '76px repeat(3, minmax(0, 1fr))' },
} as const;

interface AvailabilityFieldsProps {
  clause: AvailabilityClause;
  onChange: (clause: AvailabilityClause) => void;
}

/** The scale of availability credits: the lower the availability, the higher the credit. */
function AvailabilityFields({ clause, onChange }: AvailabilityFieldsProps) {
  const translate = useTranslate();
  const { steps } = clause;
  const set = (index: number, change: Partial<AvailabilityClause['steps'][number]>) =>
    onChange({ ...clause, steps: steps.map((step, at) => (at === index ? { ...step, ...change } : step)) });
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name of their own and keep their places
        <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'center', width: '100%' }}>
          <DecimalField
            label={translate(`${SAYS}.lessThanPercent`)}
            value={step.lessThanPercent}
            onChange={(lessThanPercent) => set(index, { lessThanPercent })}
          />
          <DecimalField
            label={translate(`${SAYS}.creditPercent`)}
            value={step.creditPercent}
            onChange={(creditPercent) => set(index, { creditPercent })}
          />
          <IconAction
            icon="close"
            label={translate(`${SAYS}.removeStep`, { place: index + 1 })}
            onClick={() => onChange({ ...clause, steps: steps.filter((_, at) => at !== index) })}
            disabled={steps.length === 1}
          />
        </Box>
      ))}
      <Button
        size="small"
        onClick={() => onChange({ ...clause, steps: [...steps, { lessThanPercent: '', creditPercent: '' }] })}
        startIcon={<Icon name="plus" size={16} />}
      >
        {translate(`${SAYS}.addStep`)}
      </Button>
    </Box>
  );
}

interface ThresholdFieldsProps {
  clause: ThresholdClause;
  onChange: (clause: ThresholdClause) => void;
}

/** A penalty that is due beyond a threshold. */
function ThresholdFields({ clause, onChange }: ThresholdFieldsProps) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.25,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '140px 140px minmax(0, 1fr)' },
      }}
    >
      <SelectField
        label={translate(`${SAYS}.comparison`)}
        value={clause.comparison}
        onChange={(value) => onChange({ ...clause, comparison: value })}
        options={(['less_than', 'more_than'] as const).map(
          (comparison) => [comparison, translate(`${SAYS}.comparisonChoices.${comparison}`)] as const,
        )}
      />
      <DecimalField
        label={translate(`${SAYS}.thresholdPercent`)}
        value={clause.thresholdPercent}
        onChange={(thresholdPercent) => onChange({ ...clause, thresholdPercent })}
      />
      <DecimalField
        label={translate(`${SAYS}.ratePerMille`)}
        value={clause.ratePerMille}
        onChange={(ratePerMille) => onChange({ ...clause, ratePerMille })}
      />
    </Box>
  );
}
