import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { DeadlineDetail, Deadlines } from '../../../../api/types.ts';
import { token, tone } from '../../../../app/theme/tokens.ts';
import { Panel } from '../../../../components/Panel.tsx';
import { useNow } from '../../../../components/useNow.ts';
import { useDurationWords } from '../../../../registry/shared/durations.ts';
import { useMoments } from '../../moments.ts';
import { LEVEL_TONES, readDeadline } from '../reading.ts';
import { drawBand } from './band.ts';
import { DayBand } from './DayBand.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { reckon } from './ledger.ts';
import { Recalculations } from './Recalculations.tsx';
import { verdictOf } from './verdict.ts';

const MINUTE = 60_000;

interface ExplanationProps {
  deadline: DeadlineDetail;
  calendar: Deadlines['calendar'];
}

/** One deadline explained: how it stands, day by day, the reckoning, and what changed it. */
export function Explanation({ deadline, calendar }: ExplanationProps) {
  const translate = useTranslate();
  // In whole minutes: nobody checks a reckoning that runs on under their eyes.
  const now = Math.floor(useNow(MINUTE / 4) / MINUTE) * MINUTE;
  const ledger = reckon(deadline, now);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Verdict deadline={deadline} calendar={calendar} now={now} />
      {deadline.unplannable === null && (
        <Panel title={translate('requestPage.explained.days')}>
          <DayBand band={drawBand(deadline, calendar.timeZone, now)} zone={calendar.timeZone} />
        </Panel>
      )}
      <Box sx={COLUMNS}>
        {deadline.unplannable === null && (
          <Panel title={translate('requestPage.explained.reckoning')} flush>
            <LedgerTable ledger={ledger} deadline={deadline} zone={calendar.timeZone} />
          </Panel>
        )}
        <Panel title={translate('requestPage.explained.changes')}>
          <Recalculations deadline={deadline} zone={calendar.timeZone} />
        </Panel>
      </Box>
    </Box>
  );
}

const COLUMNS = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
} as const;

/** How it stands in one sentence, and what it follows from in another. */
function Verdict({ deadline, calendar, now }: ExplanationProps & { now: number }) {
  const translate = useTranslate();
  const moments = useMoments();
  const words = useDurationWords();
  const { key, lengths, instants } = verdictOf(deadline, now);
  const colours = tone(LEVEL_TONES[readDeadline(deadline, now).level]);
  const say = <T,>(parts: Record<string, T>, how: (part: T) => string) =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, how(part)]));
  const credited = deadline.pauses.reduce((sum, { creditedMs }) => sum + (creditedMs ?? 0), 0);
  const rule = translate('requestPage.explained.rule', {
    target: translate(`requestPage.targets.${deadline.target}`),
    duration: words.working(deadline.duration),
    calendar: calendar.name,
    start: moments.dateTime(deadline.startedAt),
  });
  return (
    <Box sx={{ borderLeft: `3px solid ${colours.strong}`, bgcolor: colours.soft, ...VERDICT }}>
      <Box component="p" sx={{ m: 0, fontSize: '1rem', fontWeight: 620, color: colours.ink }}>
        {translate(`requestPage.explained.verdicts.${key}`, {
          ...say(lengths, moments.length),
          ...say(instants, moments.near),
          ...(instants.closed && { closed: moments.dateTime(instants.closed) }),
          calendar: calendar.name,
        })}
      </Box>
      <Box component="p" sx={{ m: 0, color: token('ink') }}>
        {rule}
        {credited > 0 &&
          ` ${translate('requestPage.explained.credited', { time: moments.length(credited) })}`}
        {deadline.movedTo !== null && ` ${translate('requestPage.explained.moved')}`}
      </Box>
    </Box>
  );
}

const VERDICT = { display: 'grid', gap: 0.5, px: 1.75, py: 1.25, borderRadius: '8px' } as const;
