import { Alert, Box, Button, Skeleton } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { get } from '../../api/client.ts';
import type { HolidayYear } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useDays } from '../shared/days.ts';
import { routerLink } from '../shared/paths.ts';
import { TwoColumns } from '../shared/TwoColumns.tsx';
import { useYear } from '../shared/useYear.ts';
import { YearSwitch } from '../shared/YearSwitch.tsx';
import { HolidayDialog, type HolidayDraft } from './HolidayDialog.tsx';
import { HolidayNotes } from './HolidayNotes.tsx';
import { HolidayTable, type Row } from './HolidayTable.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

/** The public holidays of a year, held against the law's; administrators change them. */
export function HolidayList() {
  const translate = useTranslate();
  const [year, show] = useYear();
  const { canAccess: mayEdit = false } = useCanAccess({ resource: 'holidays', action: 'edit' });
  const [editing, setEditing] = useState<HolidayDraft | null>(null);
  const [removing, setRemoving] = useState<Row | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['holidays', 'getList', 'years', year],
    queryFn: ({ signal }) => get<HolidayYear>(`/holidays/years/${year}`, undefined, signal),
    placeholderData: keepPreviousData,
  });
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
          <Box component="p" sx={{ m: 0, fontSize: '0.8125rem', color: token('inkMuted'), maxWidth: 640 }}>
            {translate('resources.holidays.effect')}
          </Box>
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
  const translate = useTranslate();
  const days = useDays();
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
