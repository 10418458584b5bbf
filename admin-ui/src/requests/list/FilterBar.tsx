import { Box } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { useMe } from '../../app/me.ts';
import { ChoiceFilter, FilterChip } from '../../components/ChoiceFilter.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useContracts } from '../show/lookups.ts';
import { CHOICES, chosen, type Filters, SWITCHES, sameFilters, withFilter } from './filters.ts';

/** Shown always; the other switches only while they hold. */
const ALWAYS: readonly string[] = ['breached', 'unassigned'];

/** The fast filters of the list. */
export function FilterBar() {
  const translate = useTranslate();
  const me = useMe();
  const { contracts } = useContracts();
  const { filterValues, setFilters } = useListContext();
  const filters: Filters = filterValues;
  const set = (name: string, value: unknown) => setFilters(withFilter(filters, name, value));
  const label = (name: string) => translate(`app.requests.filters.${name}`);
  const mine = me !== null && chosen(filters, 'assigneeId').includes(me.user.id);
  const isOpenView = sameFilters(filters, { open: true });
  const others = Object.keys(filters).filter((name) => !NAMED.has(name));
  return (
    <Box role="group" aria-label={label('label')} sx={BAR}>
      {CHOICES.slice(0, 1).map((choice) => choiceFilter(choice))}
      {contracts.length > 1 && (
        <ChoiceFilter
          label={label('contractId')}
          choices={contracts.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
          chosen={chosen(filters, 'contractId')}
          onChange={(values) => set('contractId', values)}
        />
      )}
      {CHOICES.slice(1).map((choice) => choiceFilter(choice))}
      {me && me.user.role !== 'referent' && (
        <FilterChip
          on={mine}
          aria-pressed={mine}
          onClick={() => set('assigneeId', mine ? undefined : [me.user.id])}
        >
          {label('mine')}
        </FilterChip>
      )}
      {SWITCHES.filter((name) => ALWAYS.includes(name) || (filters[name] !== undefined && !isOpenView)).map(
        (name) => {
          const on = filters[name] !== undefined;
          return (
            <FilterChip key={name} on={on} aria-pressed={on} onClick={() => set(name, on ? undefined : true)}>
              {label(name)}
              {on && <Icon name="close" size={14} />}
            </FilterChip>
          );
        },
      )}
      {others.map((name) => (
        <FilterChip
          key={name}
          on
          aria-label={translate('app.requests.filters.remove', { name: nameOf(name) })}
          onClick={() => set(name, undefined)}
        >
          {nameOf(name)}
          <Icon name="close" size={14} />
        </FilterChip>
      ))}
    </Box>
  );

  function choiceFilter({ name, values, word }: (typeof CHOICES)[number]) {
    return (
      <ChoiceFilter
        key={name}
        label={label(name)}
        choices={values.map((value) => ({
          value,
          label: name === 'priority' ? `P${value} ${translate(word(value))}` : translate(word(value)),
        }))}
        chosen={chosen(filters, name)}
        onChange={(next) => set(name, next)}
      />
    );
  }

  function nameOf(name: string): string {
    return translate(`app.requests.filters.${name}`, { _: name });
  }
}

/** The filters that have a place of their own. */
const NAMED = new Set<string>([
  'q',
  'contractId',
  'assigneeId',
  ...CHOICES.map(({ name }) => name),
  ...SWITCHES,
]);

const BAR = {
  display: 'flex',
  gap: 0.75,
  flexWrap: { xs: 'nowrap', sm: 'wrap' },
  overflowX: { xs: 'auto', sm: 'visible' },
  mx: { xs: -1.5, sm: 0 },
  px: { xs: 1.5, sm: 0 },
  py: 0.25,
  mb: 1.25,
  scrollbarWidth: 'none',
} as const;
