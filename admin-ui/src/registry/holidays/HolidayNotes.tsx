import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { get } from '../../api/client.ts';
import type { HolidayNote } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useMoments } from '../../requests/show/moments.ts';
import { useDays } from '../shared/days.ts';

const SHOWN = 50;

/** Who changed the holidays of a year, when and how. @param version of the table: another one is read anew */
export function HolidayNotes({ year, version }: { year: number; version: number }) {
  const translate = useTranslate();
  const days = useDays();
  const moments = useMoments();
  const { data, error } = useQuery({
    queryKey: ['holidays', 'changes', year, version],
    queryFn: ({ signal }) =>
      get<{ data: HolidayNote[]; total: number }>('/holidays/changes', { year, perPage: SHOWN }, signal),
  });
  const notes = data?.data ?? [];
  return (
    <Panel title={translate('resources.holidays.notes.title')}>
      {error ? (
        <ErrorState error={error} />
      ) : (
        <Box component="ol" sx={LIST}>
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

const LIST = {
  listStyle: 'none',
  m: 0,
  p: 0,
  fontSize: '0.8125rem',
  '& li': { py: 0.75, borderBottom: `1px solid ${token('line')}`, textWrap: 'pretty' },
  '& li:last-of-type': { borderBottom: 0 },
  '& small': { color: token('inkMuted') },
} as const;
