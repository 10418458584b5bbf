import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WEEKDAYS } from '../../../../../domain/time/local-date.ts';
import type { CalendarYear } from '../../../api/types.ts';
import { PLAIN_LIST, type Tone, token, tone } from '../../../app/theme/tokens.ts';
import { useWords } from '../../../components/formats.ts';
import { useHoursWords } from '../hours.ts';

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
  const { translate, days } = useWords();
  const words = useDayWords();
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
  ...PLAIN_LIST,
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

/** The colours of a kind of day, for `sx`. Printers leave backgrounds out unless told otherwise. */
export function dayColours(kind: DayKind) {
  const name = TONES[kind];
  if (name === null) return { color: token('inkFaint'), bgcolor: 'transparent' };
  const { ink, soft } = tone(name);
  return { color: ink, bgcolor: soft, printColorAdjust: 'exact' };
}

export type YearDay = CalendarYear['days'][number];

/** What a day is, at a glance; in the order of the legend. */
const DAY_KINDS = ['open', 'closed', 'holiday', 'patron', 'closure', 'opening', 'moved', 'before'] as const;
type DayKind = (typeof DAY_KINDS)[number];

/** Null: no colour of its own. */
const TONES: Record<DayKind, Tone | null> = {
  open: 'accent',
  closed: null,
  holiday: 'danger',
  patron: 'violet',
  closure: 'pause',
  opening: 'ok',
  moved: 'info',
  before: null,
};

export function kindOf({ why, segments }: Pick<YearDay, 'why' | 'segments'>): DayKind {
  if (why.kind === 'exception') return why.exception;
  if (why.kind === 'week') return segments.length > 0 ? 'open' : 'closed';
  return REASONS[why.kind];
}

const REASONS = { before_validity: 'before', public_holiday: 'holiday', patron_day: 'patron' } as const;

/** Days of the plain week need no word of their own. */
export const isParticular = (day: YearDay): boolean =>
  !['open', 'closed', 'before'].includes(kindOf(day)) || day.clockChange !== null;

/** A month of a year's days, in weeks from Monday; null where the week belongs to another month. */
interface Month {
  /** `2026-01` */
  month: string;
  openMinutes: number;
  weeks: (YearDay | null)[][];
}

/** The twelve months of a year's days. */
export function monthsOf(days: readonly YearDay[]): Month[] {
  const months = new Map<string, YearDay[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].map(([month, own]) => ({
    month,
    openMinutes: own.reduce((sum, { openMinutes }) => sum + openMinutes, 0),
    weeks: weeksOf(own),
  }));
}

function weeksOf(days: readonly YearDay[]): (YearDay | null)[][] {
  const first = days[0];
  const before = first ? WEEKDAYS.indexOf(first.weekday) : 0;
  const cells: (YearDay | null)[] = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Where a key leads from a day of the year (its place from 0); null for a key that does not lead. */
export function placeAfterKey(key: string, place: number, days: readonly YearDay[]): number | null {
  const day = days[place];
  if (!day) return null;
  if (key === 'PageUp') return monthAway(days, day, -1);
  if (key === 'PageDown') return monthAway(days, day, 1);
  const weekday = WEEKDAYS.indexOf(day.weekday);
  const steps = new Map([
    ['ArrowLeft', -1],
    ['ArrowRight', 1],
    ['ArrowUp', -7],
    ['ArrowDown', 7],
    ['Home', -weekday],
    ['End', 6 - weekday],
  ]);
  const step = steps.get(key);
  return step === undefined ? null : Math.min(Math.max(place + step, 0), days.length - 1);
}

/** The same day of the month before or after, or its last one; at the year's ends the day itself. */
function monthAway(days: readonly YearDay[], { date }: YearDay, months: number): number {
  const month = Number(date.slice(5, 7)) + months;
  const prefix = `${date.slice(0, 5)}${String(month).padStart(2, '0')}`;
  const wanted = `${prefix}${date.slice(7)}`;
  const place = days.findLastIndex((day) => day.date.startsWith(prefix) && day.date <= wanted);
  return place >= 0 ? place : days.findIndex((day) => day.date === date);
}

/** How a day of the year is said in the person's language. */
export function useDayWords() {
  const { translate, days, count } = useWords();
  const hoursWords = useHoursWords();
  /** Minutes as hours: `187,5` */
  const inHours = (minutes: number) => count(Math.round((minutes / 60) * 100) / 100);
  /** `venerdì 25 dicembre 2026` */
  const date = (day: YearDay) => `${translate(`registry.weekdays.${day.weekday}`)} ${days.long(day.date)}`;
  /** `09:00–18:00`, `chiuso` */
  const hours = (day: YearDay) => hoursWords.day(day.segments);
  /** `festività nazionale: Natale` */
  const why = (day: YearDay) => {
    const { why: reason } = day;
    const kind = kindOf(day);
    const key = kind === 'closure' && day.segments.length > 0 ? 'partial' : kind;
    return translate(`resources.calendars.year.why.${key}`, {
      name: reason.kind === 'public_holiday' ? reason.name : '',
      reason: reason.kind === 'exception' ? reason.reason : '',
      day: reason.kind === 'week' ? days.long(reason.validFrom) : '',
    });
  };
  /** `torna l’ora solare: il giorno dura 25 ore`; null on other days. */
  const clock = ({ clockChange }: YearDay) =>
    clockChange &&
    translate(`resources.calendars.year.clock.${clockChange.direction}`, {
      hours: inHours(1440 + (clockChange.direction === 'back' ? 1 : -1) * clockChange.minutes),
    });
  /** All of it in one line, to be said aloud. */
  const whole = (day: YearDay) =>
    [date(day), hours(day), why(day), clock(day)].filter((words) => words).join(', ');
  return { date, hours, why, clock, whole, inHours };
}
