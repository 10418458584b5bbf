import { Box, Skeleton } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useRead } from '../../../api/client.ts';
import type { CalendarYear } from '../../../api/types.ts';
import { BLOCK, PLAIN_LIST, token } from '../../../app/theme/tokens.ts';
import { today, useDays, useWords } from '../../../components/formats.ts';
import { IconAction } from '../../../components/Icon.tsx';
import { ErrorState, Panel, Quiet } from '../../../components/page.tsx';
import { useYear, YearSwitch } from '../../shared/YearSwitch.tsx';
import {
  dayColours,
  isParticular,
  kindOf,
  Legend,
  MonthTable,
  monthsOf,
  placeAfterKey,
  useDayWords,
  type YearDay,
} from './MonthTable.tsx';

/** A calendar's year: twelve months, each day with its hours and why. */
export function YearPanel({ calendarId }: { calendarId: string }) {
  const translate = useTranslate();
  const [year, show] = useYear();
  const { data, error, refetch } = useRead<CalendarYear>(
    ['calendars', 'detail', calendarId, 'years', year],
    `/calendars/${calendarId}/years/${year}`,
    { placeholderData: keepPreviousData },
  );
  return (
    <Box sx={{ '@media print': { breakBefore: 'page' } }}>
      <Panel
        title={translate('resources.calendars.year.title', { year })}
        actions={
          <>
            <YearSwitch year={year} onChange={show} />
            <IconAction
              icon="print"
              label={translate('resources.calendars.year.print')}
              className="sp-no-print"
              onClick={() => window.print()}
            />
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
  const { translate, count } = useWords();
  const words = useDayWords();
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
      <Quiet sx={{ fontSize: '0.8125rem' }}>
        {translate('resources.calendars.year.total', {
          hours: words.inHours(openMinutes),
          days: count(openDays),
        })}
      </Quiet>
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

/** The days of the year that are not those of a plain week, in words: also what paper shows instead of pointing. */
function ParticularDays({ days }: { days: readonly YearDay[] }) {
  const translate = useTranslate();
  const words = useDayWords();
  const { withWeekday } = useDays();
  const particular = days.filter(isParticular);
  if (particular.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 2 }}>
      <Box component="h3" sx={{ m: 0, mb: 0.75, fontSize: '0.875rem', fontWeight: 600 }}>
        {translate('resources.calendars.year.particular', { smart_count: particular.length })}
      </Box>
      <Box component="ul" sx={LIST}>
        {particular.map((day) => (
          <li key={day.date}>
            <strong>{withWeekday(day.date)}</strong>
            <span>
              {words.hours(day)} · {words.clock(day) ?? words.why(day)}
            </span>
          </li>
        ))}
      </Box>
    </Box>
  );
}

const LIST = {
  ...PLAIN_LIST,
  fontSize: '0.8125rem',
  columns: { xs: 1, md: 2 },
  columnGap: 4,
  '@media print': { columns: 2 },
  '& li': {
    display: 'grid',
    gridTemplateColumns: '136px minmax(0, 1fr)',
    gap: 1,
    py: 0.375,
    breakInside: 'avoid',
    borderBottom: `1px solid ${token('line')}`,
  },
  '& strong': { fontWeight: 520 },
  '& span': { color: token('inkMuted'), textWrap: 'pretty' },
} as const;

/** The day that is pointed at, in words; it keeps its height, whatever it says. */
function DayDetails({ day }: { day: YearDay }) {
  const words = useDayWords();
  const clock = words.clock(day);
  return (
    <Box className="sp-no-print" data-testid="day-details" sx={DETAILS}>
      <Box aria-hidden sx={{ ...SIGN, ...dayColours(kindOf(day)) }}>
        {Number(day.date.slice(8))}
      </Box>
      <div>
        <strong>{words.date(day)}</strong>
        <span>
          {words.hours(day)} · {words.why(day)}
          {clock && ` · ${clock}`}
        </span>
      </div>
    </Box>
  );
}

const DETAILS = {
  position: 'sticky',
  top: { xs: 56, sm: 56 },
  zIndex: 1,
  display: 'flex',
  alignItems: 'center',
  gap: 1.25,
  minHeight: { xs: 74, sm: 56 },
  px: 1.25,
  py: 0.75,
  ...BLOCK,
  '& strong': { display: 'block', fontSize: '0.9375rem', fontWeight: 600 },
  '& strong::first-letter': { textTransform: 'uppercase' },
  '& span': { fontSize: '0.8125rem', color: token('inkMuted'), textWrap: 'pretty' },
} as const;

const SIGN = {
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  width: 38,
  height: 38,
  borderRadius: '8px',
  border: `1px solid ${token('line')}`,
  fontWeight: 620,
} as const;
