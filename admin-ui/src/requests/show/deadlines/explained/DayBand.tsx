import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PLAIN_LIST, token, tone } from '../../../../app/theme/tokens.ts';
import { useWords } from '../../../../components/formats.ts';
import type { Band, BandDay, BandMark, BandPart, ClosedDays, PartKind } from './band.ts';
import { type ExactWords, useExact } from './words.ts';

/** As many days as one takes in at once. */
const FIRST_ROWS = 21;

/**
 * The days of a deadline, one row each: opening hours as a band, what counted filled, pauses hatched, with the warning,
 * the due instant and now. Each row says in words what it shows.
 */
export function DayBand({ band, zone }: { band: Band; zone: string }) {
  const translate = useTranslate();
  const exact = useExact(zone);
  const [all, setAll] = useState(false);
  const shown = all ? band.rows : band.rows.slice(0, FIRST_ROWS);
  return (
    <Box>
      <Legend kinds={band.kinds} />
      <Axis hours={band.hours} />
      <Box component="ol" sx={PLAIN_LIST}>
        {shown.map((row) =>
          row.kind === 'open' ? (
            <OpenDay key={row.date} day={row} exact={exact} />
          ) : (
            <ClosedRow key={row.from} days={row} exact={exact} />
          ),
        )}
      </Box>
      {shown.length < band.rows.length && (
        <Button size="small" onClick={() => setAll(true)} sx={{ mt: 1 }}>
          {translate('requestPage.explained.allDays', { count: band.rows.length })}
        </Button>
      )}
    </Box>
  );
}

function OpenDay({ day, exact }: { day: BandDay; exact: ExactWords }) {
  const { translate, moments } = useWords();
  const hours = day.open.map(({ from, to }) => `${exact.time(from)}–${exact.time(to)}`).join(', ');
  return (
    <Box component="li" sx={ROW}>
      <span className="day">{exact.day(day.date)}</span>
      <Box aria-hidden className="track">
        {day.parts.map(({ kind, from, to }) => (
          <Box
            key={`${kind}-${from}`}
            sx={{ ...PART, ...FILLS[kind], left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
          />
        ))}
        {day.marks.map(({ kind, at, place }) => (
          <Box key={`${kind}-${at}`} sx={{ ...LINE, ...LINES[kind], left: `${place * 100}%` }} />
        ))}
      </Box>
      <span className="sum">{day.countedMs > 0 && moments.length(day.countedMs)}</span>
      <span className="words">
        <Box component="span" sx={HIDDEN}>
          {translate('requestPage.explained.openFrom', { hours })}
        </Box>
        {day.reason !== null && <span>{day.reason}</span>}
        <Marks marks={day.marks} />
      </span>
    </Box>
  );
}

function ClosedRow({ days, exact }: { days: ClosedDays; exact: ExactWords }) {
  const translate = useTranslate();
  const why = days.reason ?? translate(`requestPage.explained.closed.${days.why}`, { _: days.why });
  return (
    <Box component="li" sx={CLOSED}>
      {exact.day(days.from)}
      {days.to !== days.from && ` – ${exact.day(days.to)}`}
      {` · ${why} `}
      <Marks marks={days.marks} />
    </Box>
  );
}

function Marks({ marks }: { marks: readonly BandMark[] }) {
  const { translate, moments } = useWords();
  return marks.map(({ kind, at }) => (
    <Box component="span" key={kind} sx={{ color: INKS[kind], fontWeight: 560 }}>
      {translate(`requestPage.explained.marks.${kind}`, { time: moments.time(at) })}
    </Box>
  ));
}

function Legend({ kinds }: { kinds: readonly PartKind[] }) {
  const translate = useTranslate();
  return (
    <Box component="ul" aria-hidden sx={LEGEND}>
      {(['open', ...kinds] as const).map((kind) => (
        <li key={kind}>
          <Box component="span" sx={{ ...SWATCH, ...FILLS[kind] }} />
          {translate(`requestPage.explained.parts.${kind}`)}
        </li>
      ))}
    </Box>
  );
}

/** The hours over the tracks, so many that they do not touch. */
function Axis({ hours }: { hours: Band['hours'] }) {
  const length = hours.to - hours.from;
  const step = length > 12 ? 6 : length > 6 ? 3 : 1;
  const first = Math.ceil(hours.from / step) * step;
  const ticks = Array.from(
    { length: Math.floor((hours.to - first) / step) + 1 },
    (_, at) => first + at * step,
  );
  return (
    <Box aria-hidden sx={{ ...ROW, border: 0, py: 0 }}>
      <span className="day" />
      <Box sx={{ position: 'relative', height: 18 }}>
        {ticks.map((hour) => (
          <Box key={hour} sx={{ ...TICK, left: `${((hour - hours.from) / length) * 100}%` }}>
            {hour}
          </Box>
        ))}
      </Box>
      <span className="sum" />
    </Box>
  );
}

const hatch = (colour: string, base: string) => ({
  bgcolor: base,
  backgroundImage: `repeating-linear-gradient(135deg, ${colour} 0 2px, transparent 2px 6px)`,
});

const FILLS: Record<BandPart['kind'], object> = {
  open: { bgcolor: token('sunken'), boxShadow: `inset 0 0 0 1px ${token('lineStrong')}` },
  counted: { bgcolor: token('accent') },
  ahead: { bgcolor: token('accentSoft'), boxShadow: `inset 0 0 0 1px ${token('accent')}` },
  spared: { bgcolor: token('surface'), boxShadow: `inset 0 0 0 1px ${token('accent')}` },
  pause: { ...hatch(token('pause'), token('pauseSoft')), boxShadow: `inset 0 0 0 1px ${token('pause')}` },
  hold: { ...hatch(token('info'), token('infoSoft')), boxShadow: `inset 0 0 0 1px ${token('info')}` },
  granted: { bgcolor: token('violetSoft'), boxShadow: `inset 0 0 0 1px ${token('violet')}` },
  late: { bgcolor: token('danger') },
};

const LINES: Record<BandMark['kind'], object> = {
  start: { bgcolor: token('ink') },
  warn: { bgcolor: token('warn') },
  due: { bgcolor: token('danger'), width: 3 },
  end: { bgcolor: token('ok'), width: 3 },
  now: { bgcolor: token('info') },
};

const INKS: Record<BandMark['kind'], string> = {
  start: token('ink'),
  warn: tone('warn').ink,
  due: tone('danger').ink,
  end: tone('ok').ink,
  now: tone('info').ink,
};

const ROW = {
  display: 'grid',
  gridTemplateColumns: { xs: '72px minmax(0, 1fr) 74px', sm: '84px minmax(0, 1fr) 84px' },
  columnGap: 1,
  alignItems: 'center',
  py: 0.5,
  borderTop: `1px solid ${token('line')}`,
  fontSize: '0.8125rem',
  '& .day': { color: token('inkMuted') },
  '& .sum': { textAlign: 'right', fontWeight: 560, whiteSpace: 'nowrap' },
  '& .track': { position: 'relative', height: 18 },
  '& .words': {
    gridColumn: '2 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 1.25,
    fontSize: '0.75rem',
    '&:empty': { display: 'none' },
  },
} as const;

const CLOSED = {
  py: 0.5,
  borderTop: `1px solid ${token('line')}`,
  fontSize: '0.75rem',
  color: token('inkFaint'),
} as const;

const PART = { position: 'absolute', top: 0, bottom: 0, borderRadius: '3px', minWidth: '2px' } as const;
const LINE = {
  position: 'absolute',
  top: -3,
  bottom: -3,
  width: 2,
  ml: '-1px',
  borderRadius: '1px',
} as const;
const SWATCH = { display: 'inline-block', width: 18, height: 12, borderRadius: '3px', flex: 'none' } as const;
const TICK = {
  position: 'absolute',
  transform: 'translateX(-50%)',
  fontSize: '0.6875rem',
  color: token('inkFaint'),
} as const;
const LEGEND = {
  listStyle: 'none',
  m: 0,
  mb: 1,
  p: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  rowGap: 0.5,
  fontSize: '0.75rem',
  color: token('inkMuted'),
  '& li': { display: 'flex', alignItems: 'center', gap: 0.75 },
} as const;
const HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
