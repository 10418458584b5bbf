import { Alert, Box, Button, Skeleton } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { call, useRead } from '../../api/client.ts';
import { describeError } from '../../api/problem.ts';
import type { HolidayNote, HolidayYear } from '../../api/types.ts';
import { PLAIN_LIST, token } from '../../app/theme/tokens.ts';
import { ConfirmDialog, EMPTY_TAKES_NO_ROOM, FormDialog, useTask } from '../../components/dialogs.tsx';
import { DayField, TextLine } from '../../components/fields.tsx';
import { useWords } from '../../components/formats.ts';
import { Icon, IconAction } from '../../components/Icon.tsx';
import { Mark } from '../../components/marks.tsx';
import { ErrorState, PageHeader, Panel, Quiet, TwoColumns } from '../../components/page.tsx';
import { routerLink } from '../../components/paths.ts';
import { useFieldProblems } from '../shared/SaveProblem.tsx';
import { useYear, YearSwitch } from '../shared/YearSwitch.tsx';

/** The public holidays of a year, held against the law's; administrators change them. */
export function HolidayList() {
  const translate = useTranslate();
  const [year, show] = useYear();
  const { canAccess: mayEdit = false } = useCanAccess({ resource: 'holidays', action: 'edit' });
  const [editing, setEditing] = useState<HolidayDraft | null>(null);
  const [removing, setRemoving] = useState<Row | null>(null);
  const { data, error, refetch } = useRead<HolidayYear>(
    ['holidays', 'getList', 'years', year],
    `/holidays/years/${year}`,
    { placeholderData: keepPreviousData },
  );
  const changed = () => {
    setEditing(null);
    setRemoving(null);
    void refetch();
  };
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <PageHeader
        title={translate('resources.holidays.title', { year })}
        below={translate('resources.holidays.lead')}
        actions={
          <>
            <YearSwitch year={year} onChange={show} />
            {mayEdit && (
              <>
                <Button {...routerLink('/holidays/import')} startIcon={<Icon name="upload" size={16} />}>
                  {translate('resources.holidays.import.open')}
                </Button>
                <Button
                  variant="contained"
                  startIcon={<Icon name="plus" size={16} />}
                  onClick={() => setEditing({ date: `${year}-01-01`, name: '' })}
                >
                  {translate('resources.holidays.new')}
                </Button>
              </>
            )}
          </>
        }
      />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <TwoColumns side={<HolidayNotes year={data.year} version={data.version} />}>
          {!data.inTable && (
            <Alert severity="info">{translate('resources.holidays.byLaw', { year: data.year })}</Alert>
          )}
          <Missing
            missing={data.missing}
            {...(mayEdit ? { onAdd: (one: HolidayDraft) => setEditing(one) } : {})}
          />
          <Panel flush title={translate('resources.holidays.count', { smart_count: data.holidays.length })}>
            <HolidayTable
              holidays={data.holidays}
              {...(mayEdit ? { onEdit: setEditing, onRemove: setRemoving } : {})}
            />
          </Panel>
          <Quiet sx={{ fontSize: '0.8125rem', maxWidth: 640 }}>
            {translate('resources.holidays.effect')}
          </Quiet>
        </TwoColumns>
      ) : (
        <Skeleton height={480} />
      )}
      {editing && <HolidayDialog draft={editing} onClose={() => setEditing(null)} onSaved={changed} />}
      {removing && <RemoveDialog holiday={removing} onClose={() => setRemoving(null)} onRemoved={changed} />}
    </Box>
  );
}

/** The law's holidays that the table does not have: a deadline would run on them. */
function Missing({
  missing,
  onAdd,
}: {
  missing: HolidayYear['missing'];
  onAdd?: (holiday: HolidayDraft) => void;
}) {
  const { translate, days } = useWords();
  if (missing.length === 0) return null;
  return (
    <Alert severity="warning">
      {translate('resources.holidays.missing', { smart_count: missing.length })}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {missing.map(({ date, name }) => (
          <li key={`${date} ${name}`}>
            {days.withWeekday(date)}, {name}{' '}
            {onAdd && (
              <Button size="small" variant="text" onClick={() => onAdd({ date, name })}>
                {translate('resources.holidays.putBack', { name })}
              </Button>
            )}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

type Row = HolidayYear['holidays'][number];

interface HolidayTableProps {
  holidays: readonly Row[];
  /** For those who may; rows that only the law gives have nothing to change. */
  onEdit?: (holiday: HolidayDraft) => void;
  onRemove?: (holiday: Row) => void;
}

/** The holidays of a year in the order of their dates, with where each comes from. */
function HolidayTable({ holidays, onEdit, onRemove }: HolidayTableProps) {
  const { translate, days } = useWords();
  if (holidays.length === 0) {
    return <Box sx={{ px: 2, pb: 2, color: token('inkMuted') }}>{translate('resources.holidays.none')}</Box>;
  }
  return (
    <Box component="ul" sx={LIST}>
      {holidays.map((holiday) => {
        const { id, version, date, name, origin, lawful } = holiday;
        return (
          <li key={id ?? `${date} ${name}`}>
            <time dateTime={date}>{days.withWeekday(date)}</time>
            <span className="name">{name}</span>
            <span className="marks">
              {origin !== 'law' && (
                <Mark tone="info">{translate(`resources.holidays.origins.${origin}`)}</Mark>
              )}
              {!lawful && (
                <Mark tone="warn" strong>
                  {translate('resources.holidays.unlawful')}
                </Mark>
              )}
            </span>
            <span className="acts">
              {id !== null && version !== null && onEdit && (
                <IconAction
                  icon="edit"
                  iconSize={16}
                  label={translate('resources.holidays.editNamed', { name })}
                  onClick={() => onEdit({ id, version, date, name })}
                />
              )}
              {id !== null && onRemove && (
                <IconAction
                  icon="close"
                  iconSize={16}
                  label={translate('registry.removeNamed', { name })}
                  onClick={() => onRemove(holiday)}
                />
              )}
            </span>
          </li>
        );
      })}
    </Box>
  );
}

const LIST = {
  ...PLAIN_LIST,
  '& li': {
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: '140px minmax(0, 1fr) auto auto' },
    gridTemplateAreas: {
      xs: '"date acts" "name acts" "marks acts"',
      sm: '"date name marks acts"',
    },
    alignItems: 'center',
    columnGap: 1.5,
    px: 2,
    py: 0.625,
    borderTop: `1px solid ${token('line')}`,
  },
  '& time': { gridArea: 'date', fontSize: '0.8125rem', color: token('inkMuted') },
  '& .name': { gridArea: 'name', fontWeight: 520, overflowWrap: 'anywhere' },
  '& .marks': { gridArea: 'marks', display: 'flex', flexWrap: 'wrap', gap: 0.75 },
  '& .acts': { gridArea: 'acts', display: 'flex', minHeight: 28, '& button': { p: 0.75 } },
} as const;

const SHOWN = 50;

/** Who changed the holidays of a year, when and how. @param version of the table: another one is read anew */
function HolidayNotes({ year, version }: { year: number; version: number }) {
  const { translate, days, moments } = useWords();
  const { data, error } = useRead<{ data: HolidayNote[]; total: number }>(
    ['holidays', 'changes', year, version],
    '/holidays/changes',
    { query: { year, perPage: SHOWN } },
  );
  const notes = data?.data ?? [];
  return (
    <Panel title={translate('resources.holidays.notes.title')}>
      {error ? (
        <ErrorState error={error} />
      ) : (
        <Box component="ol" sx={NOTES}>
          {notes.length === 0 && <li>{translate('resources.holidays.notes.none')}</li>}
          {notes.map(({ id, action, date, name, dateBefore, nameBefore, origin, at, by }) => (
            <li key={id}>
              <div>
                {translate(`resources.holidays.notes.${action}`, {
                  name,
                  day: days.withWeekday(date),
                  nameBefore: nameBefore ?? '',
                  dayBefore: dateBefore === null ? '' : days.withWeekday(dateBefore),
                })}
              </div>
              <small>
                {translate('resources.holidays.notes.by', {
                  name: by?.name ?? translate('resources.holidays.notes.program'),
                  at: moments.dateTime(at),
                })}
                {origin === 'import' && ` · ${translate('resources.holidays.origins.import')}`}
              </small>
            </li>
          ))}
          {data && data.total > notes.length && (
            <li>{translate('registry.andMore', { smart_count: data.total - notes.length })}</li>
          )}
        </Box>
      )}
    </Panel>
  );
}

const NOTES = {
  ...PLAIN_LIST,
  fontSize: '0.8125rem',
  '& li': { py: 0.75, borderBottom: `1px solid ${token('line')}`, textWrap: 'pretty' },
  '& li:last-of-type': { borderBottom: 0 },
  '& small': { color: token('inkMuted') },
} as const;

/** A new holiday, or one that is changed: then with its id and version. */
interface HolidayDraft {
  id?: string;
  version?: number;
  date: string;
  name: string;
}

interface HolidayDialogProps {
  draft: HolidayDraft;
  onClose: () => void;
  onSaved: () => void;
}

/** Adds a holiday, or changes one. */
function HolidayDialog({ draft, onClose, onSaved }: HolidayDialogProps) {
  const translate = useTranslate();
  const { busy, problem, run } = useTask();
  const [date, setDate] = useState(draft.date);
  const [name, setName] = useState(draft.name);
  const fields = useFieldProblems(problem);
  const save = async () => {
    const body = { date, name };
    const { id, version = 0 } = draft;
    if (id === undefined) await call('POST', '/holidays', { body, idempotencyKey: crypto.randomUUID() });
    else await call('PATCH', `/holidays/${id}`, { body, version });
    onSaved();
  };
  return (
    <FormDialog
      title={translate(`resources.holidays.${draft.id === undefined ? 'new' : 'edit'}`)}
      onClose={onClose}
      leave={translate('ra.action.cancel')}
      submit={translate('ra.action.save')}
      onSubmit={() => void run(save)}
      button={{ disabled: busy }}
      content={{ pt: '8px !important', ...EMPTY_TAKES_NO_ROOM }}
      failure={
        problem !== null &&
        Object.keys(fields).length === 0 && (
          <Alert severity="error">{describeError(problem, translate)}</Alert>
        )
      }
    >
      <DayField
        label={translate('resources.holidays.fields.date')}
        value={date}
        onChange={setDate}
        error={fields.date}
      />
      <TextLine
        autoFocus
        label={translate('resources.holidays.fields.name')}
        value={name}
        onChange={setName}
        error={fields.name}
      />
    </FormDialog>
  );
}

interface RemoveDialogProps {
  holiday: Row;
  onClose: () => void;
  onRemoved: () => void;
}

/** Asks before a holiday is taken out of the table, and says what follows from it. */
function RemoveDialog({ holiday, onClose, onRemoved }: RemoveDialogProps) {
  const { translate, days } = useWords();
  const task = useTask();
  const { id, version, date, name, lawful } = holiday;
  const remove = async () => {
    await call('DELETE', `/holidays/${id}`, version === null ? {} : { version });
    onRemoved();
  };
  return (
    <ConfirmDialog
      title={translate('resources.holidays.remove.title', { name })}
      onClose={onClose}
      submit={translate('resources.holidays.remove.confirm')}
      onSubmit={() => void task.run(remove)}
      task={task}
    >
      {translate(`resources.holidays.remove.${lawful ? 'lawful' : 'other'}`, { day: days.long(date) })}
    </ConfirmDialog>
  );
}
