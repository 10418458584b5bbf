import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WEEKDAYS } from '../../../../../domain/time/local-date.ts';
import { token } from '../../../app/theme/tokens.ts';
import { useDays } from '../../shared/days.ts';
import { dayColours } from './dayColours.ts';
import { kindOf, type YearDay } from './kinds.ts';
import type { Month } from './months.ts';
import { useDayWords } from './useDayWords.ts';

interface MonthTableProps {
  month: Month;
  today: string;
  /** The one day of the year that the Tab key reaches. */
  reachable: string;
  /** The day is pointed at: by the focus, the mouse or a finger. */
  onPoint: (day: YearDay) => void;
}

/** A month as a table of its weeks; each day a button that says what it is. */
export function MonthTable({
  month: { month, openMinutes, weeks },
  today,
  reachable,
  onPoint,
}: MonthTableProps) {
  const translate = useTranslate();
  const words = useDayWords();
  const days = useDays();
  return (
    <Box component="table" sx={TABLE}>
      <caption>
        <span>{days.month(`${month}-01`)}</span>
        <small>{translate('resources.calendars.year.hours', { hours: words.inHours(openMinutes) })}</small>
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              <abbr title={translate(`registry.weekdays.${day}`)}>
                {translate(`registry.weekdaysShort.${day}`).slice(0, 2)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month never change places
          <tr key={index}>
            {week.map((day, place) =>
              day ? (
                <td key={day.date}>
                  <DayButton
                    day={day}
                    label={words.whole(day)}
                    isToday={day.date === today}
                    isReachable={day.date === reachable}
                    onPoint={onPoint}
                  />
                </td>
              ) : (
                <td key={WEEKDAYS[place]} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

interface DayButtonProps {
  day: YearDay;
  label: string;
  isToday: boolean;
  isReachable: boolean;
  onPoint: (day: YearDay) => void;
}

function DayButton({ day, label, isToday, isReachable, onPoint }: DayButtonProps) {
  const translate = useTranslate();
  const kind = kindOf(day);
  const letter = day.clockChange
    ? day.clockChange.direction === 'back'
      ? '+1'
      : '−1'
    : translate(`resources.calendars.year.letters.${kind}`, { _: '' });
  return (
    <Box
      component="button"
      type="button"
      data-date={day.date}
      data-letter={letter || undefined}
      tabIndex={isReachable ? 0 : -1}
      aria-label={label}
      aria-current={isToday ? 'date' : undefined}
      onFocus={() => onPoint(day)}
      onMouseEnter={() => onPoint(day)}
      onClick={() => onPoint(day)}
      sx={{ ...DAY, ...dayColours(kind), ...(isToday ? TODAY : {}) }}
    >
      {Number(day.date.slice(8))}
    </Box>
  );
}

const TABLE = {
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'separate',
  borderSpacing: '2px',
  alignSelf: 'start',
  breakInside: 'avoid',
  '& caption': { captionSide: 'top', textAlign: 'left', px: 0.25, pb: 0.25 },
  '& caption span': { fontSize: '0.875rem', fontWeight: 600, textTransform: 'capitalize' },
  '& caption small': { float: 'right', fontSize: '0.75rem', color: token('inkMuted'), lineHeight: 1.8 },
  '& th': { fontSize: '0.6875rem', fontWeight: 520, color: token('inkFaint'), p: 0 },
  '& abbr': { textDecoration: 'none' },
  '& td': { p: 0 },
} as const;

const DAY = {
  position: 'relative',
  display: 'grid',
  placeItems: 'center',
  width: '100%',
  height: { xs: 40, sm: 30 },
  p: 0,
  border: '1px solid transparent',
  borderRadius: '6px',
  font: 'inherit',
  fontSize: { xs: '0.875rem', sm: '0.8125rem' },
  fontVariantNumeric: 'tabular-nums',
  cursor: 'default',
  // Said in the button's name; here for the eye.
  '&[data-letter]::after': {
    content: 'attr(data-letter)',
    position: 'absolute',
    top: 1,
    right: 3,
    fontSize: '0.5625rem',
    fontWeight: 700,
    lineHeight: 1.1,
  },
  '&:hover, &:focus-visible': { borderColor: 'currentColor' },
} as const;

const TODAY = { fontWeight: 700, borderColor: 'currentColor', borderWidth: 2 } as const;
