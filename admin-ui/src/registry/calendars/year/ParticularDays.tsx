import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../../../app/theme/tokens.ts';
import { useDays } from '../../shared/days.ts';
import { isParticular, type YearDay } from './kinds.ts';
import { useDayWords } from './useDayWords.ts';

/** The days of the year that are not those of a plain week, in words: also what paper shows instead of pointing. */
export function ParticularDays({ days }: { days: readonly YearDay[] }) {
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
  listStyle: 'none',
  m: 0,
  p: 0,
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
