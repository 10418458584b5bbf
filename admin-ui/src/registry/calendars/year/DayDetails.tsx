import { Box } from '@mui/material';
import { token } from '../../../app/theme/tokens.ts';
import { dayColours } from './dayColours.ts';
import { kindOf, type YearDay } from './kinds.ts';
import { useDayWords } from './useDayWords.ts';

/** The day that is pointed at, in words; it keeps its height, whatever it says. */
export function DayDetails({ day }: { day: YearDay }) {
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
  borderRadius: '8px',
  bgcolor: token('raised'),
  border: `1px solid ${token('line')}`,
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
