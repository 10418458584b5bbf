import { Box, Button, Skeleton } from '@mui/material';
import { ShowBase, useShowContext, useTranslate } from 'react-admin';
import type { DeadlineDetail, ImportedRequest } from '../api/types.ts';
import { PLAIN_LIST, tone } from '../app/theme/tokens.ts';
import { useDurationWords, useWords } from '../components/formats.ts';
import { Mark } from '../components/marks.tsx';
import { PageHeader, Panel, Quiet, TwoColumns } from '../components/page.tsx';
import { routerLink } from '../components/paths.ts';
import { FieldsPanel, Ref } from '../components/records.tsx';
import { drawBand } from '../requests/show/deadlines/explained/band.ts';
import { DayBand } from '../requests/show/deadlines/explained/DayBand.tsx';
import { LedgerTable } from '../requests/show/deadlines/explained/LedgerTable.tsx';
import { reckon } from '../requests/show/deadlines/explained/ledger.ts';

/** A request that another system handled: what it told, and the due times that the contract grants, to check by hand. */
export function ImportedRequestShow() {
  return (
    <ShowBase>
      <Loaded />
    </ShowBase>
  );
}

function Loaded() {
  const translate = useTranslate();
  const { record: request } = useShowContext<ImportedRequest>();
  if (!request) return <Skeleton height={320} />;
  const says = (key: string, options = {}) => translate(`resources.imported-requests.${key}`, options);
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <PageHeader
        title={says('titled', { number: request.number })}
        aside={<Mark tone="neutral">{says('mark')}</Mark>}
        actions={<Button {...routerLink('/statements')}>{says('statements')}</Button>}
      />
      <TwoColumns side={<RequestFacts request={request} />}>
        <Deadlines request={request} />
        <Reckoning request={request} />
      </TwoColumns>
    </Box>
  );
}

function RequestFacts({ request }: { request: ImportedRequest }) {
  const { translate, moments } = useWords();
  const says = (key: string, options = {}) => translate(`resources.imported-requests.${key}`, options);
  const { priority, resolvedAt, usedMs } = request;
  return (
    <FieldsPanel
      title={says('sections.request')}
      facts={[
        ['contractId', <Ref key="contract" resource="contracts" id={request.contractId} />],
        ['contractVersion', request.contractVersion],
        ['channel', translate(`requestPage.channels.${request.channel}`)],
        [
          'priority',
          priority &&
            translate('requestPage.facts.priority', {
              priority,
              name: translate(`requestPage.priorities.${priority}`),
            }),
        ],
        ['receivedAt', moments.dateTime(request.receivedAt)],
        ['resolvedAt', resolvedAt && moments.dateTime(resolvedAt)],
        ['usedMs', usedMs !== null && says('working', { time: moments.length(usedMs) })],
        ['resolvedDirectly', says(request.resolvedDirectly ? 'yes' : 'no')],
        ['externalId', request.externalId],
        ['importedAt', moments.dateTime(request.importedAt)],
      ]}
    />
  );
}

function Deadlines({ request }: { request: ImportedRequest }) {
  const translate = useTranslate();
  const says = (key: string) => translate(`resources.imported-requests.${key}`);
  return (
    <Panel title={says('sections.deadlines')}>
      <Quiet sx={{ mb: 1.5, fontSize: '0.8125rem' }}>
        {says(request.deadlines.length > 0 ? 'explain' : 'none')}
      </Quiet>
      <Box component="ul" sx={{ ...PLAIN_LIST, display: 'grid', gap: 1.5 }}>
        {request.deadlines.map((deadline) => (
          <DeadlineLine key={deadline.target} deadline={deadline} request={request} />
        ))}
      </Box>
    </Panel>
  );
}

function DeadlineLine({ deadline, request }: { deadline: ImportedDeadline; request: ImportedRequest }) {
  const { translate, moments } = useWords();
  const words = useDurationWords();
  const says = (key: string, options = {}) => translate(`resources.imported-requests.${key}`, options);
  const { target, state, granted, lateMs } = deadline;
  const { resolvedAt } = request;
  const end = () => {
    if (lateMs === null || resolvedAt === null) return says('noEnd');
    const at = moments.dateTime(resolvedAt);
    return lateMs > 0 ? says('late', { at, time: moments.length(lateMs) }) : says('inTime', { at });
  };
  return (
    <Box component="li" sx={{ borderLeft: `3px solid ${tone(TONES[state]).strong}`, pl: 1.5 }}>
      <Box component="p" sx={{ m: 0, fontWeight: 560 }}>
        {translate(`requestPage.targets.${target}`)}:{' '}
        <Box component="span" sx={{ color: tone(TONES[state]).ink }}>
          {says(`told.${state}`)}
        </Box>
      </Box>
      <Box component="p" sx={{ m: 0, mt: 0.25, fontSize: '0.8125rem' }}>
        {granted
          ? `${says('due', {
              due: moments.dateTime(granted.dueAt),
              duration: words.working(granted.duration),
              calendar: request.calendar.name,
              start: moments.dateTime(request.receivedAt),
            })} ${end()}`
          : says('noTarget')}
      </Box>
    </Box>
  );
}

const TONES = {
  met: 'ok',
  breached: 'danger',
  cancelled: 'neutral',
  running: 'info',
  paused: 'pause',
  unplannable: 'neutral',
} as const satisfies Record<ImportedDeadline['state'], string>;

/** The hours that counted for the resolution, where its due time and its end are known. */
function Reckoning({ request }: { request: ImportedRequest }) {
  const translate = useTranslate();
  const deadline = resolutionOf(request);
  if (!deadline) return null;
  const { timeZone } = request.calendar;
  const end = Date.parse(deadline.ended?.at ?? request.receivedAt);
  const says = (key: string) => translate(`resources.imported-requests.${key}`);
  return (
    <>
      <Panel title={says('days')}>
        <DayBand band={drawBand(deadline, timeZone, end)} zone={timeZone} />
      </Panel>
      <Panel title={says('reckoning')} flush>
        <LedgerTable ledger={reckon(deadline, end)} deadline={deadline} zone={timeZone} />
      </Panel>
    </>
  );
}

type ImportedDeadline = ImportedRequest['deadlines'][number];

/** The resolution as the reckoning of a deadline draws it; null where its due time or its end is not known. */
function resolutionOf(request: ImportedRequest): DeadlineDetail | null {
  const { receivedAt, resolvedAt, usedMs } = request;
  const deadline = request.deadlines.find(({ target }) => target === 'resolution');
  if (!deadline?.granted || resolvedAt === null || usedMs === null) return null;
  const { dueAt, duration, budgetMs, intervals, days } = deadline.granted;
  const lateMs = deadline.lateMs ?? 0;
  return {
    cycle: 0,
    target: 'resolution',
    state: lateMs > 0 ? 'breached' : 'met',
    startedAt: receivedAt,
    ...{ dueAt, plannedDueAt: dueAt, duration, budgetMs, usedMs: budgetMs, intervals, days },
    ...{ warnAt: null, warnedAt: null, escalateAt: null, movedTo: null, unplannable: null },
    metAt: resolvedAt,
    breachedAt: lateMs > 0 ? dueAt : null,
    ...{ pauses: [], holds: [], recalculations: [] },
    ended: {
      at: resolvedAt,
      how: 'met',
      by: 'resolved',
      actor: { kind: 'system', id: null, name: null },
      usedMs: usedMs - lateMs,
      lateMs,
    },
  };
}
