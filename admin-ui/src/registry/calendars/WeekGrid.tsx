import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { minutesOfDay } from '../../../../domain/time/calendar.ts';
import { WEEKDAYS } from '../../../../domain/time/local-date.ts';
import { token } from '../../app/theme/tokens.ts';
import { type Segment, segmentsOf, useHoursWords, type Weekly } from './hours.ts';

const TICKS = [0, 6, 12, 18, 24];
const DAY_MINUTES = 1440;

/** The hours of a week: each weekday with its open segments on the line of the day, and the same in words. */
export function WeekGrid({ weekly }: { weekly: Weekly }) {
  const translate = useTranslate();
  const words = useHoursWords();
  return (
    <Box component="table" sx={TABLE}>
      <tbody>
        {WEEKDAYS.map((day) => {
          const segments = segmentsOf(weekly, day);
          return (
            <tr key={day} className={segments.length === 0 ? 'closed' : undefined}>
              <th scope="row">{translate(`registry.weekdays.${day}`)}</th>
              <td className="line">
                <DayLine segments={segments} />
              </td>
              <td className="words">
                {words
                  .day(segments)
                  .split(', ')
                  .map((span) => (
                    <div key={span}>{span}</div>
                  ))}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot aria-hidden>
        <tr>
          <td />
          <td className="line">
            <Box sx={{ position: 'relative', height: 16 }}>
              {TICKS.map((hour) => (
                <Box key={hour} component="span" className="tick" sx={{ left: `${(hour / 24) * 100}%` }}>
                  {hour}
                </Box>
              ))}
            </Box>
          </td>
          <td />
        </tr>
      </tfoot>
    </Box>
  );
}

/** For the eye only: the words beside it say the same. */
function DayLine({ segments }: { segments: readonly Segment[] }) {
  return (
    <Box aria-hidden className="track">
      {segments.map(({ from, to }) => {
        const left = (minutesOfDay(from) / DAY_MINUTES) * 100;
        const width = ((minutesOfDay(to) - minutesOfDay(from)) / DAY_MINUTES) * 100;
        return <Box key={from} className="open" sx={{ left: `${left}%`, width: `${width}%` }} />;
      })}
    </Box>
  );
}

const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th': { textAlign: 'left', fontWeight: 520, pr: { xs: 1, sm: 2 }, py: 0.5, whiteSpace: 'nowrap' },
  '& td': { py: 0.5 },
  '& .line': { width: '100%', minWidth: 72 },
  '& .words': { pl: { xs: 1, sm: 2 }, whiteSpace: 'nowrap' },
  '& .closed th, & .closed .words': { color: token('inkFaint') },
  '& .track': {
    position: 'relative',
    height: 14,
    borderRadius: '4px',
    bgcolor: token('sunken'),
    backgroundImage: `linear-gradient(to right, ${token('line')} 1px, transparent 1px)`,
    backgroundSize: '25% 100%',
  },
  '& .open': {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderRadius: '4px',
    bgcolor: token('accent'),
    opacity: 0.85,
  },
  '& .tick': {
    position: 'absolute',
    transform: 'translateX(-50%)',
    fontSize: '0.6875rem',
    color: token('inkFaint'),
  },
} as const;
