import { Box, Button, Skeleton, Tab, Tabs } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router';
import { useRead } from '../../../../api/client.ts';
import type { DeadlineDetail, Deadlines, RequestDetail } from '../../../../api/types.ts';
import { PLAIN_LIST, token, tone } from '../../../../app/theme/tokens.ts';
import { useDurationWords, useWords } from '../../../../components/formats.ts';
import { EmptyState, ErrorState, PageHeader, Panel } from '../../../../components/page.tsx';
import { useNow } from '../../../../components/useNow.ts';
import { LEVEL_TONES, readDeadline } from '../reading.ts';
import { drawBand } from './band.ts';
import { DayBand } from './DayBand.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { reckon } from './ledger.ts';
import { chosenDeadline, keyOf, useExact, verdictOf } from './words.ts';

/**
 * The deadlines of a request, each explained so that it can be reckoned again by hand. `?target=` and `?cycle=` name
 * the one to show, so that a statement can point at it.
 */
export function DeadlinesPage() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data: request } = useGetOne<RequestDetail>('requests', { id });
  const { data, error, refetch } = useRead<Deadlines>(
    ['requests', 'detail', id, 'deadlines'],
    `/requests/${id}/deadlines`,
  );
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageHeader
        title={translate('requestPage.explained.title', { number: request?.number ?? '' })}
        below={request?.subject}
        actions={
          <Button component={Link} to={`/requests/${id}/show`}>
            {translate('requestPage.explained.back')}
          </Button>
        }
      />
      {data ? <Chosen deadlines={data} /> : <Waiting error={error} onRetry={() => void refetch()} />}
    </Box>
  );
}

function Waiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return error ? <ErrorState error={error} onRetry={onRetry} /> : <Skeleton height={320} />;
}

function Chosen({ deadlines: { calendar, data } }: { deadlines: Deadlines }) {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const chosen = chosenDeadline(data, search.get('target'), search.get('cycle'));
  if (!chosen) return <EmptyState icon="clock" title={translate('requestPage.deadlines.none')} />;
  const cycles = new Set(data.map(({ cycle }) => cycle)).size;
  return (
    <>
      <Tabs
        value={keyOf(chosen)}
        onChange={(_event, key: string) => {
          const [cycle = '', target = ''] = key.split('/');
          setSearch({ target, cycle }, { replace: true });
        }}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('requestPage.panels.deadlines')}
      >
        {data.map((deadline) => (
          <Tab
            key={keyOf(deadline)}
            value={keyOf(deadline)}
            id={`tab-${keyOf(deadline)}`}
            aria-controls="explanation"
            label={
              cycles > 1
                ? translate('requestPage.explained.ofCycle', {
                    target: translate(`requestPage.targets.${deadline.target}`),
                    cycle: deadline.cycle + 1,
                  })
                : translate(`requestPage.targets.${deadline.target}`)
            }
          />
        ))}
      </Tabs>
      <div role="tabpanel" id="explanation" aria-labelledby={`tab-${keyOf(chosen)}`}>
        <Explanation key={keyOf(chosen)} deadline={chosen} calendar={calendar} />
      </div>
    </>
  );
}

const MINUTE = 60_000;

interface ExplanationProps {
  deadline: DeadlineDetail;
  calendar: Deadlines['calendar'];
}

/** One deadline explained: how it stands, day by day, the reckoning, and what changed it. */
function Explanation({ deadline, calendar }: ExplanationProps) {
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
  const { translate, moments } = useWords();
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

type Recalculation = DeadlineDetail['recalculations'][number];
type Actor = Recalculation['actor'];

/** Everything that made the deadline be computed anew: when, by whom, why, from which instant to which. */
function Recalculations({ deadline, zone }: { deadline: DeadlineDetail; zone: string }) {
  const { translate, moments } = useWords();
  const { recalculations, ended } = deadline;
  if (recalculations.length === 0) return <p>{translate('requestPage.explained.noChanges')}</p>;
  return (
    <Box component="ol" sx={LIST}>
      {recalculations.map((one, index) => (
        <Change key={`${one.seq}-${one.cause}`} change={one} first={index === 0} zone={zone} />
      ))}
      {ended && (
        <li>
          <time dateTime={ended.at}>{moments.dateTime(ended.at)}</time>
          <span>
            {translate(`requestPage.explained.ends.${ended.how}`, {
              actor: actorName(ended.actor, translate),
            })}
          </span>
        </li>
      )}
    </Box>
  );
}

function Change({ change, first, zone }: { change: Recalculation; first: boolean; zone: string }) {
  const { translate, moments } = useWords();
  const exact = useExact(zone);
  const words = useDurationWords();
  const reason = change.suspendReason && translate(`requestPage.suspendReasons.${change.suspendReason}`);
  const exactDue = (instant: string | null) => (instant === null ? '…' : exact.instant(Date.parse(instant)));
  const due = (instant: string | null) =>
    instant === null
      ? translate(`requestPage.explained.${change.unplannable ? 'notComputable' : 'standsStill'}`)
      : `${exact.day(Date.parse(instant))} ${moments.time(instant)}`;
  return (
    <li>
      <time dateTime={change.at}>{moments.dateTime(change.at)}</time>
      <span>
        {translate(`requestPage.explained.causes.${change.cause}`, {
          actor: actorName(change.actor, translate),
          duration: words.working(change.duration),
          priority: change.priority ?? '',
          previousPriority: change.previousPriority ?? '',
          category: change.categoryName ?? '',
          previousCategory: change.previousCategoryName ?? '',
          version: change.contractVersion,
          previousVersion: change.previousContractVersion,
          reason: reason ? reason.charAt(0).toLowerCase() + reason.slice(1) : '',
        })}
      </span>
      <Box
        component="span"
        title={`${exactDue(change.dueBefore)} → ${exactDue(change.dueAfter)}`}
        sx={{ fontWeight: 600 }}
      >
        {first
          ? translate('requestPage.explained.dueFirst', { due: due(change.dueAfter) })
          : translate('requestPage.explained.dueChange', {
              before: due(change.dueBefore),
              after: due(change.dueAfter),
            })}
      </Box>
      {!change.unplannable && (
        <small title={`${exact.length(change.usedMs)} / ${exact.length(change.budgetMs)}`}>
          {translate('requestPage.explained.usedThen', {
            used: moments.length(change.usedMs),
            budget: moments.length(change.budgetMs),
          })}
        </small>
      )}
      {change.text && <blockquote>{change.text}</blockquote>}
    </li>
  );
}

const actorName = (actor: Actor, translate: ReturnType<typeof useTranslate>): string =>
  actor.name ?? translate(`requestPage.actors.${actor.kind}`);

const LIST = {
  ...PLAIN_LIST,
  display: 'grid',
  gap: 1.5,
  fontSize: '0.8125rem',
  '& li': { display: 'grid', gap: 0.25, overflowWrap: 'anywhere' },
  '& li + li': { borderTop: `1px solid ${token('line')}`, pt: 1.5 },
  '& time, & small': { color: token('inkMuted'), fontSize: '0.75rem' },
  '& blockquote': { m: 0, mt: 0.5, px: 1, py: 0.5, borderRadius: '6px', bgcolor: token('sunken') },
} as const;
