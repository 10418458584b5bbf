import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { PLAIN_LIST, token, tone } from '../../../app/theme/tokens.ts';
import { type Moments, useWords } from '../../../components/formats.ts';
import { Quiet } from '../../../components/page.tsx';
import { useNow } from '../../../components/useNow.ts';
import { useRequestPage } from '../page.ts';
import { deadlinePath } from './explained/words.ts';
import { type DeadlineReading, LEVEL_TONES, presentDeadlines, readDeadline } from './reading.ts';

/** The deadlines as bars that fill with the working time used; each says in words what its colour says. */
export function DeadlineBars() {
  const { request, deadlines } = useRequestPage();
  const translate = useTranslate();
  const now = useNow(1000);
  const readings = presentDeadlines(deadlines).map((deadline) => readDeadline(deadline, now));
  if (readings.length === 0) return <p>{translate('requestPage.deadlines.none')}</p>;
  return (
    <Box component="ul" sx={{ ...PLAIN_LIST, display: 'grid', gap: 1.5 }}>
      {readings.map((reading) => (
        <DeadlineBar key={reading.target} reading={reading} held={request.state === 'completed'} />
      ))}
    </Box>
  );
}

/** `held`: the clock stands still because the outcome waits to be verified, not because the request does. */
function DeadlineBar({ reading, held }: { reading: DeadlineReading; held: boolean }) {
  const { translate, moments } = useWords();
  const { request } = useRequestPage();
  const colours = tone(LEVEL_TONES[reading.level]);
  const name = translate(`requestPage.targets.${reading.target}`);
  return (
    <li>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, alignItems: 'baseline' }}>
        <Box
          component={Link}
          to={deadlinePath(request.id, reading)}
          title={translate('requestPage.explained.openOne', { target: name })}
          sx={NAME}
        >
          {name}
        </Box>
        <Box component="span" sx={{ color: colours.ink, fontWeight: 600, textAlign: 'right' }}>
          {headline(reading, translate, moments.length)}
        </Box>
      </Box>
      <Box
        aria-hidden
        sx={{
          position: 'relative',
          height: 8,
          my: 0.5,
          borderRadius: '4px',
          bgcolor: token('sunken'),
          overflow: 'hidden',
          border: `1px solid ${token('line')}`,
        }}
      >
        <Box
          sx={{
            height: '100%',
            width: `${Math.max(reading.used * 100, ['off', 'unplannable'].includes(reading.level) ? 0 : 2)}%`,
            bgcolor: colours.strong,
            transition: 'width 0.6s linear',
            ...(reading.level === 'paused' && {
              backgroundImage: `repeating-linear-gradient(135deg, transparent 0 4px, ${token('surface')} 4px 6px)`,
            }),
          }}
        />
        {reading.warnMark !== null && reading.level === 'calm' && (
          <Box
            sx={{
              position: 'absolute',
              inset: '0 auto 0 0',
              left: `${reading.warnMark * 100}%`,
              width: 2,
              bgcolor: token('warn'),
            }}
          />
        )}
      </Box>
      <Quiet as="span" sx={{ fontSize: '0.75rem' }}>
        {reading.level === 'paused' && held
          ? translate('requestPage.deadlines.heldWhy')
          : footnote(reading, translate, moments)}
      </Quiet>
    </li>
  );
}

/** Underlined where it is pointed at: the colour of a name of a deadline is that of text. */
const NAME = {
  color: 'inherit',
  fontWeight: 620,
  textDecoration: 'underline',
  textDecorationColor: token('lineStrong'),
  textUnderlineOffset: '3px',
  '&:hover': { textDecorationColor: 'currentColor' },
} as const;

type Translate = ReturnType<typeof useTranslate>;

function headline(reading: DeadlineReading, translate: Translate, length: (ms: number) => string): string {
  const { left } = reading;
  if (reading.level === 'met') return translate('requestPage.deadlines.met');
  if (reading.level === 'off') return translate('requestPage.deadlines.cancelled');
  if (reading.level === 'unplannable') return translate('requestPage.deadlines.unplannable');
  if (reading.level === 'breached') {
    if (reading.metAt !== null) return translate('requestPage.deadlines.metLate');
    return left !== null && left < 0
      ? translate('requestPage.deadlines.overdue', { time: length(left) })
      : translate('requestPage.deadlines.breached');
  }
  if (left === null)
    return translate(`requestPage.deadlines.${reading.level === 'paused' ? 'paused' : 'running'}`);
  return translate(`requestPage.deadlines.${reading.level === 'paused' ? 'pausedLeft' : 'left'}`, {
    time: length(left),
  });
}

function footnote(reading: DeadlineReading, translate: Translate, moments: Moments): string {
  const { metAt, dueAt, closedFrom } = reading;
  if (metAt !== null && dueAt !== null)
    return translate('requestPage.deadlines.metAtDue', {
      met: moments.near(metAt),
      due: moments.short(dueAt),
    });
  if (metAt !== null) return translate('requestPage.deadlines.metAt', { met: moments.near(metAt) });
  if (reading.level === 'paused') return translate('requestPage.deadlines.pausedWhy');
  if (reading.level === 'unplannable') {
    const why = closedFrom === null ? 'tooLong' : 'closedFrom';
    const closed = closedFrom === null ? '' : moments.dateTime(closedFrom);
    return translate(`requestPage.deadlines.${why}`, { closed });
  }
  return dueAt === null
    ? translate('requestPage.deadlines.noDue')
    : translate('requestPage.deadlines.due', { due: moments.due(dueAt) });
}
