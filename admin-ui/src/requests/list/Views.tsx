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
  TextField,
  Tooltip,
} from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useListContext, useNotify, useTranslate } from 'react-admin';
import { call, get, post } from '../../api/client.ts';
import { describeError } from '../../api/problem.ts';
import type { SavedView } from '../../api/types.ts';
import { useMay, useMe } from '../../app/me.ts';
import { token } from '../../app/theme/tokens.ts';
import { Icon, IconAction } from '../../components/Icon.tsx';
import { useTask } from '../../components/tasks.ts';
import { type Filters, sameFilters } from './filters.ts';

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
  const { data: saved } = useQuery({
    queryKey: KEY,
    queryFn: async () => (await get<{ data: SavedView[] }>('/saved-views', { resource: 'requests' })).data,
    enabled: may('saved-views', 'list'),
  });

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
    try {
      await call('DELETE', `/saved-views/${view.id}`);
      notify('app.requests.views.removed');
    } catch (error) {
      notify(describeError(error, translate), { type: 'error' });
    }
    await queries.invalidateQueries({ queryKey: KEY });
  };

  return (
    <Box component="nav" aria-label={translate('app.requests.views.label')} sx={BAR}>
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

const BAR = {
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
          <TextField
            autoFocus
            label={translate('app.requests.views.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
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
