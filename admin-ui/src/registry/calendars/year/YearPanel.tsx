import { Box, IconButton, Skeleton } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { get } from '../../../api/client.ts';
import type { CalendarYear } from '../../../api/types.ts';
import { token } from '../../../app/theme/tokens.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { today } from '../../shared/days.ts';
import { useNumbers } from '../../shared/numbers.ts';
import { useYear } from '../../shared/useYear.ts';
import { YearSwitch } from '../../shared/YearSwitch.tsx';
import { DayDetails } from './DayDetails.tsx';
import { Legend } from './Legend.tsx';
import { MonthTable } from './MonthTable.tsx';
import { monthsOf, placeAfterKey } from './months.ts';
import { ParticularDays } from './ParticularDays.tsx';
import { useDayWords } from './useDayWords.ts';

/** A calendar's year: twelve months, each day with its hours and why. */
export function YearPanel({ calendarId }: { calendarId: string }) {
  const translate = useTranslate();
  const [year, show] = useYear();
  const { data, error, refetch } = useQuery({
    queryKey: ['calendars', 'detail', calendarId, 'years', year],
    queryFn: ({ signal }) => get<CalendarYear>(`/calendars/${calendarId}/years/${year}`, undefined, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Box sx={{ '@media print': { breakBefore: 'page' } }}>
      <Panel
        title={translate('resources.calendars.year.title', { year })}
        actions={
          <>
            <YearSwitch year={year} onChange={show} />
            <IconButton
              className="sp-no-print"
              aria-label={translate('resources.calendars.year.print')}
              onClick={() => window.print()}
            >
              <Icon name="print" />
            </IconButton>
          </>
        }
      >
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <Year year={data} />
        ) : (
          <Skeleton height={640} />
        )}
      </Panel>
    </Box>
  );
}

function Year({ year }: { year: CalendarYear }) {
  const translate = useTranslate();
  const words = useDayWords();
  const { count } = useNumbers();
  const { days, openDays, openMinutes } = year;
  const now = today();
  const months = useMemo(() => monthsOf(days), [days]);
  const [pointed, setPointed] = useState(now);
  const found = days.findIndex(({ date }) => date === pointed);
  const place = Math.max(found, 0);
  const day = days[place];

  function walk(event: KeyboardEvent<HTMLElement>) {
    const to = placeAfterKey(event.key, place, days);
    const next = to === null ? undefined : days[to];
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-date="${next.date}"]`)?.focus();
  }

  if (!day) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box component="p" sx={{ m: 0, fontSize: '0.8125rem', color: token('inkMuted') }}>
        {translate('resources.calendars.year.total', {
          hours: words.inHours(openMinutes),
          days: count(openDays),
        })}
      </Box>
      <Legend days={days} />
      <DayDetails day={day} />
      <Box sx={MONTHS} role="group" aria-label={translate('resources.calendars.year.grid')} onKeyDown={walk}>
        {months.map((month) => (
          <MonthTable
            key={month.month}
            month={month}
            today={now}
            reachable={day.date}
            onPoint={({ date }) => setPointed(date)}
          />
        ))}
      </Box>
      <ParticularDays days={days} />
    </Box>
  );
}

const MONTHS = {
  display: 'grid',
  gap: 2.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(236px, 1fr))' },
  '@media print': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 1.5 },
} as const;
