import {
  Alert,
  Box,
  Button,
  ButtonBase,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Tooltip,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useListContext, useNotify, useTranslate } from 'react-admin';
import { call, post, useRead } from '../../api/client.ts';
import { describeError } from '../../api/problem.ts';
import type { SavedView } from '../../api/types.ts';
import { useMay, useMe } from '../../app/session.ts';
import { token } from '../../app/theme/tokens.ts';
import { ChoiceFilter, FilterChip } from '../../components/ChoiceFilter.tsx';
import { useTask } from '../../components/dialogs.tsx';
import { TextLine } from '../../components/fields.tsx';
import { Icon, IconAction } from '../../components/Icon.tsx';
import { useContracts } from '../show/lookups.ts';
import { CHOICES, chosen, type Filters, SWITCHES, sameFilters, withFilter } from './filters.ts';

/** Shown always; the other switches only while they hold. */
const ALWAYS: readonly string[] = ['breached', 'unassigned'];

/** The fast filters of the list. */
export function FilterBar() {
  const translate = useTranslate();
  const me = useMe();
  const { rows: contracts } = useContracts();
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

const KEY = ['saved-views', 'requests'];

/** The ways to look at the list: three for everybody, and the person's own. */
export function Views() {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const me = useMe();
  const may = useMay();
  const { filterValues, setFilters, sort, setSort } = useListContext();
  const [saving, setSaving] = useState(false);
  const { data } = useRead<{ data: SavedView[] }>(KEY, '/saved-views', {
    query: { resource: 'requests' },
    enabled: may('saved-views', 'list'),
  });
  const saved = data?.data;
  const { run } = useTask((error) => notify(describeError(error, translate), { type: 'error' }));

  const filters: Filters = filterValues;
  const staff = me !== null && me.user.role !== 'referent';
  const given: { name: string; filter: Filters }[] = [
    { name: translate('app.requests.views.open'), filter: { open: true } },
    ...(staff
      ? [{ name: translate('app.requests.views.mine'), filter: { open: true, assigneeId: [me.user.id] } }]
      : []),
    { name: translate('app.requests.views.all'), filter: {} },
  ];
  const known = [...given, ...(saved ?? []).map(({ name, query }) => ({ name, filter: query.filter ?? {} }))];
  const isKnown = known.some(({ filter }) => sameFilters(filter, filters));

  const open = (view: SavedView) => {
    setFilters(view.query.filter ?? {});
    if (view.query.sort) setSort(view.query.sort);
  };
  const remove = async (view: SavedView) => {
    await run(async () => {
      await call('DELETE', `/saved-views/${view.id}`);
      notify('app.requests.views.removed');
    });
    await queries.invalidateQueries({ queryKey: KEY });
  };

  return (
    <Box component="nav" aria-label={translate('app.requests.views.label')} sx={VIEWS_BAR}>
      {given.map(({ name, filter }) => (
        <View key={name} here={sameFilters(filter, filters)} onOpen={() => setFilters(filter)}>
          {name}
        </View>
      ))}
      {saved?.map((view) => {
        const here = sameFilters(view.query.filter ?? {}, filters);
        return (
          <Box key={view.id} sx={{ display: 'flex', alignItems: 'center' }}>
            <View here={here} onOpen={() => open(view)}>
              <Icon name="bookmark" size={14} />
              {view.name}
            </View>
            {here && (
              <IconAction
                icon="close"
                iconSize={14}
                label={translate('app.requests.views.remove', { name: view.name })}
                size="small"
                onClick={() => void remove(view)}
                sx={{ p: 0.375, ml: -0.5 }}
              />
            )}
          </Box>
        );
      })}
      {!isKnown && may('saved-views', 'create') && (
        <Tooltip title={translate('app.requests.views.saveText')}>
          <ButtonBase onClick={() => setSaving(true)} sx={{ ...VIEW, color: token('accentInk') }}>
            <Icon name="plus" size={14} />
            {translate('app.requests.views.save')}
          </ButtonBase>
        </Tooltip>
      )}
      {saving && (
        <SaveViewDialog
          query={{ filter: filters, sort }}
          onClose={() => setSaving(false)}
          onSaved={() => {
            setSaving(false);
            notify('app.requests.views.saved', { type: 'success' });
            void queries.invalidateQueries({ queryKey: KEY });
          }}
        />
      )}
    </Box>
  );
}

function View({ here, onOpen, children }: { here: boolean; onOpen: () => void; children: ReactNode }) {
  return (
    <ButtonBase aria-current={here ? 'true' : undefined} onClick={onOpen} sx={VIEW}>
      {children}
    </ButtonBase>
  );
}

const VIEWS_BAR = {
  display: 'flex',
  gap: 0.25,
  mb: 1,
  ml: -1,
  overflowX: 'auto',
  scrollbarWidth: 'none',
} as const;

const VIEW = {
  height: 30,
  px: 1,
  gap: 0.5,
  flex: 'none',
  borderRadius: '7px',
  fontSize: '0.8125rem',
  fontWeight: 500,
  color: token('inkMuted'),
  '&:hover': { color: token('ink') },
  '&[aria-current]': { color: token('ink'), fontWeight: 620, bgcolor: token('selected') },
  '&:focus-visible': { outlineOffset: -2 },
} as const;

interface SaveViewDialogProps {
  query: SavedView['query'];
  onClose: () => void;
  onSaved: () => void;
}

/** Gives the present filters and order a name. */
function SaveViewDialog({ query, onClose, onSaved }: SaveViewDialogProps) {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const { busy, problem, run } = useTask();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    void run(async () => {
      await post('/saved-views', { resource: 'requests', name: name.trim(), query });
      onSaved();
    });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="save-view" maxWidth="xs" fullWidth>
      <form onSubmit={save}>
        <DialogTitle id="save-view">{translate('app.requests.views.saveTitle')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ fontSize: '0.8125rem', mb: 2 }}>
            {translate('app.requests.views.saveText')}
          </DialogContentText>
          <TextLine
            autoFocus
            label={translate('app.requests.views.name')}
            value={name}
            onChange={setName}
            slotProps={{ htmlInput: { maxLength: 100 } }}
          />
          <div role="alert">
            {problem !== null && (
              <Alert severity="error" sx={{ mt: 1.5 }}>
                {describeError(problem, translate)}
              </Alert>
            )}
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.common.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={name.trim() === '' || busy}>
            {translate('app.common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
