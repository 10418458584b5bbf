import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token } from '../../../app/theme/tokens.ts';
import { dayColours } from './dayColours.ts';
import { DAY_KINDS, kindOf, type YearDay } from './kinds.ts';

/** What the colours and letters of the year mean; of the kinds that the year has. */
export function Legend({ days }: { days: readonly YearDay[] }) {
  const translate = useTranslate();
  const present = new Set(days.map(kindOf));
  return (
    <Box component="ul" sx={LEGEND} aria-label={translate('resources.calendars.year.legend')}>
      {DAY_KINDS.filter((kind) => present.has(kind)).map((kind) => (
        <li key={kind}>
          <Box component="span" aria-hidden sx={{ ...SAMPLE, ...dayColours(kind) }}>
            {translate(`resources.calendars.year.letters.${kind}`, { _: '' }) || '1'}
          </Box>
          {translate(`resources.calendars.year.kinds.${kind}`)}
        </li>
      ))}
      {days.some(({ clockChange }) => clockChange) && (
        <li>
          <Box component="span" aria-hidden sx={SAMPLE}>
            ±1
          </Box>
          {translate('resources.calendars.year.clock.legend')}
        </li>
      )}
    </Box>
  );
}

const LEGEND = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  rowGap: 0.75,
  fontSize: '0.8125rem',
  '& li': { display: 'flex', alignItems: 'center', gap: 0.75 },
} as const;

const SAMPLE = {
  display: 'grid',
  placeItems: 'center',
  width: 24,
  height: 22,
  borderRadius: '5px',
  border: `1px solid ${token('line')}`,
  fontSize: '0.75rem',
  fontWeight: 600,
} as const;
