import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Calendar } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { today, useDays } from '../shared/days.ts';
import { useHoursWords } from './useHoursWords.ts';

type Exceptions = Calendar['exceptions'];

/** The days that go their own way: those to come, and the past ones folded. */
export function ExceptionList({ exceptions }: { exceptions: Exceptions }) {
  const translate = useTranslate();
  const now = today();
  const inOrder = [...exceptions].sort((a, b) => a.date.localeCompare(b.date));
  const past = inOrder.filter(({ date }) => date < now);
  const coming = inOrder.filter(({ date }) => date >= now);
  return (
    <Box sx={{ fontSize: '0.8125rem', '& p': { m: 0, mb: 1, color: token('inkMuted') } }}>
      <p>{translate(`resources.calendars.exceptions.${exceptions.length === 0 ? 'none' : 'rule'}`)}</p>
      <Days exceptions={coming} />
      {past.length > 0 && (
        <Box component="details" sx={{ mt: 1, '& summary': { cursor: 'pointer', color: token('inkMuted') } }}>
          <summary>{translate('resources.calendars.exceptions.past', { count: past.length })}</summary>
          <Days exceptions={past.reverse()} />
        </Box>
      )}
    </Box>
  );
}

function Days({ exceptions }: { exceptions: Exceptions }) {
  const days = useDays();
  const words = useHoursWords();
  return (
    <Box component="ul" sx={ROWS}>
      {exceptions.map(({ date, segments, reason }) => (
        <li key={date}>
          <div>
            <strong>{days.withWeekday(date)}</strong>
            <div>{reason}</div>
          </div>
          <span>{words.day(segments)}</span>
        </li>
      ))}
    </Box>
  );
}

const ROWS = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 1.5,
    py: 0.75,
    borderBottom: `1px solid ${token('line')}`,
  },
  '& li:last-of-type': { borderBottom: 0 },
  '& strong': { fontWeight: 560 },
  '& li div div': { color: token('inkMuted') },
  '& li span': { textAlign: 'right' },
} as const;
