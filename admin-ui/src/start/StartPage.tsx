import { Box, Button, Skeleton } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useRead } from '../api/client.ts';
import { SUMMARIES } from '../api/dataProvider.ts';
import type { DashboardItem, DashboardKey, RequestSummary } from '../api/types.ts';
import { useMay } from '../app/session.ts';
import { PLAIN_LIST, SURFACE, type Tone, token, tone } from '../app/theme/tokens.ts';
import { useWords } from '../components/formats.ts';
import { Icon } from '../components/Icon.tsx';
import type { IconName } from '../components/icons.ts';
import { DeadlineChip, PriorityMark, RequestNumber, StateBadge } from '../components/marks.tsx';
import { EmptyState, ErrorState, PageHeader, Panel } from '../components/page.tsx';
import { filteredPath } from '../components/paths.ts';
import { useNow } from '../components/useNow.ts';

/** What needs somebody now, and what is due next. */
export function StartPage() {
  const { translate, moments } = useWords();
  const now = useNow(60_000);
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <PageHeader title={translate('app.start.title')} aside={moments.day(now)} />
      <Needs />
      <NextDeadlines />
    </Box>
  );
}

/** So rare that it takes no place while it is zero. */
const isRare = (key: DashboardKey): boolean => key === 'unplannable';

/** How each number of the start page looks while it is not zero, the most pressing first. */
const NEEDS: Record<DashboardKey, { icon: IconName; tone: Tone }> = {
  breached: { icon: 'alarm', tone: 'danger' },
  unplannable: { icon: 'calendars', tone: 'danger' },
  about_to_breach: { icon: 'warning', tone: 'warn' },
  needs_supplier: { icon: 'suppliers', tone: 'danger' },
  unassigned: { icon: 'unassigned', tone: 'info' },
  awaiting_verification: { icon: 'verify', tone: 'accent' },
  recontacts_due: { icon: 'phone', tone: 'violet' },
  failed_deliveries: { icon: 'undelivered', tone: 'danger' },
  observations_to_answer: { icon: 'edit', tone: 'danger' },
  statements_to_approve: { icon: 'statements', tone: 'warn' },
  statements_issued: { icon: 'statements', tone: 'info' },
};

/** The numbers of the start page, the most pressing first. */
const KEYS = Object.keys(NEEDS) as DashboardKey[];

/** Warnings come with the passing of time: the numbers are asked again this often even when nothing changed. */
const REFRESH_MS = 30_000;

/** The numbers of what needs somebody now, each the way to its list. */
function Needs() {
  const translate = useTranslate();
  const { data, error, isPending, refetch } = useRead<{ data: DashboardItem[] }>(
    ['dashboard'],
    '/dashboard',
    { refetchInterval: REFRESH_MS },
  );
  const expected = useExpected();
  if (isPending) return <NeedsSkeleton keys={expected} />;
  if (error && !data) {
    return (
      <Box sx={{ mb: 2.5 }}>
        <Panel>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Panel>
      </Box>
    );
  }
  const items = KEYS.flatMap((key) => data.data.find((item) => item.key === key) ?? []).filter(
    ({ key, count }) => count > 0 || !isRare(key),
  );
  return (
    <Box component="section" aria-label={translate('app.start.needs')} sx={{ mb: 2.5 }}>
      {items.every((item) => item.count === 0) ? (
        <Panel>
          <EmptyState icon="calm" toneName="ok" title={translate('app.start.fine')}>
            {translate('app.start.fineText')}
          </EmptyState>
        </Panel>
      ) : (
        <Box component="ul" sx={{ ...GRID, gridTemplateColumns: columns(items.length) }}>
          {items.map((item) => (
            <Box component="li" key={item.key} sx={{ display: 'grid' }}>
              <Need item={item} />
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

function Need({ item }: { item: DashboardItem }) {
  const translate = useTranslate();
  const { icon, tone: name } = NEEDS[item.key];
  const calm = item.count === 0;
  const colours = tone(calm ? 'neutral' : name);
  return (
    <Box component={Link} to={filteredPath(item.resource, item.filter)} sx={CARD}>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1, color: calm ? token('inkMuted') : colours.ink }}
      >
        <Icon name={calm ? 'check' : icon} size={17} colour={calm ? token('ok') : colours.strong} />
        <Box
          component="span"
          sx={{ fontSize: '0.8125rem', fontWeight: 580, color: calm ? token('inkMuted') : token('ink') }}
        >
          {translate(`app.start.items.${item.key}.label`)}
        </Box>
      </Box>
      <Box
        component="span"
        sx={{
          fontSize: '1.875rem',
          fontWeight: calm ? 420 : 620,
          letterSpacing: '-0.03em',
          lineHeight: 1.15,
          color: calm ? token('inkFaint') : colours.ink,
        }}
      >
        {item.count.toLocaleString()}
        {item.countIsExact === false && '+'}
      </Box>
      <Box component="span" className="hint">
        {translate(`app.start.items.${item.key}.hint`)}
      </Box>
    </Box>
  );
}

/** The numbers that a role will be told: what others act on does not take its place first. */
function useExpected(): DashboardKey[] {
  const may = useMay();
  return KEYS.filter((key) => {
    const [resource, action] = TOLD_TO[key] ?? [];
    if (isRare(key)) return false;
    return !resource || !action || may(resource, action);
  });
}

const TOLD_TO: Partial<Record<DashboardKey, readonly [resource: string, action: string]>> = {
  failed_deliveries: ['notifications', 'list'],
  observations_to_answer: ['statements', 'answer'],
  statements_to_approve: ['statements', 'approve'],
  statements_issued: ['statements', 'observe'],
};

function NeedsSkeleton({ keys }: { keys: readonly DashboardKey[] }) {
  return (
    <Box sx={{ ...GRID, gridTemplateColumns: columns(keys.length), mb: 2.5 }} aria-hidden>
      {keys.map((key) => (
        <Skeleton key={key} variant="rounded" sx={{ height: { xs: 84, sm: 122 }, borderRadius: '10px' }} />
      ))}
    </Box>
  );
}

/** So many stand in a row without their words breaking. */
const MOST_IN_A_ROW = 7;

/** Two or four a row; where there is room all in one, or in rows that are equally full. */
const columns = (count: number) => ({
  xs: 'repeat(2, minmax(0, 1fr))',
  sm: 'repeat(4, minmax(0, 1fr))',
  lg: `repeat(${Math.ceil(count / Math.ceil(count / MOST_IN_A_ROW))}, minmax(0, 1fr))`,
});

const GRID = {
  ...PLAIN_LIST,
  display: 'grid',
  gap: 1.25,
  // Of an odd count the most pressing takes the room that is left over.
  '& > :first-of-type:nth-last-of-type(odd)': { gridColumn: { xs: 'span 2', lg: 'auto' } },
} as const;

const CARD = {
  display: 'grid',
  alignContent: 'start',
  gap: 0.75,
  minHeight: { xs: 84, sm: 122 },
  p: 1.5,
  ...SURFACE,
  textDecoration: 'none',
  transition: 'border-color 120ms',
  '& .hint': {
    display: { xs: 'none', sm: 'block' },
    fontSize: '0.75rem',
    lineHeight: 1.35,
    color: token('inkFaint'),
  },
  '&:hover': { borderColor: token('control') },
} as const;

const SHOWN = 8;
const NEXT_DEADLINES_REFRESH_MS = 60_000;

/** The open requests whose deadlines come first. */
function NextDeadlines() {
  const translate = useTranslate();
  const { data, error, isPending, refetch } = useGetList<RequestSummary>(
    'requests',
    {
      meta: SUMMARIES,
      filter: { open: true },
      sort: { field: 'dueAt', order: 'ASC' },
      pagination: { page: 1, perPage: SHOWN },
    },
    { refetchInterval: NEXT_DEADLINES_REFRESH_MS },
  );
  const due = data?.filter((request) => request.nextDeadline !== null);
  return (
    <Panel
      flush
      title={translate('app.start.next')}
      actions={
        <Button component={Link} to="/requests" variant="text" size="small">
          {translate('app.start.all')}
        </Button>
      }
    >
      {isPending && <RowsSkeleton />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {due?.length === 0 && (
        <EmptyState icon="calm" toneName="ok" title={translate('app.start.nothingDue')}>
          {translate('app.start.nothingDueText')}
        </EmptyState>
      )}
      {due && due.length > 0 && (
        <Box component="ul" sx={PLAIN_LIST}>
          {due.map((request) => (
            <Row key={request.id} request={request} />
          ))}
        </Box>
      )}
    </Panel>
  );
}

function Row({ request }: { request: RequestSummary }) {
  return (
    <Box component="li" sx={{ borderTop: `1px solid ${token('line')}` }}>
      <Box component={Link} to={`/requests/${request.id}/show`} sx={ROW}>
        <Box className="deadline">
          <DeadlineChip deadline={request.nextDeadline} clock={request} target="beside" />
        </Box>
        <Box className="number">
          <RequestNumber number={request.number} />
        </Box>
        <Box className="subject">
          <span>{request.subject}</span>
          <Box component="span" sx={{ color: token('inkFaint'), fontWeight: 420 }}>
            {` ${[request.requester.name, request.contractCode].join(' · ')}`}
          </Box>
        </Box>
        <Box className="priority">
          <PriorityMark priority={request.priority} />
        </Box>
        <Box className="state">
          <StateBadge state={request.state} />
        </Box>
      </Box>
    </Box>
  );
}

function RowsSkeleton() {
  return (
    <Box aria-hidden>
      {Array.from({ length: SHOWN }, (_, row) => row).map((row) => (
        <Box
          key={row}
          sx={{
            height: 43,
            display: 'flex',
            alignItems: 'center',
            px: 2,
            borderTop: `1px solid ${token('line')}`,
          }}
        >
          <Skeleton variant="rounded" height={14} sx={{ flex: 1 }} />
        </Box>
      ))}
    </Box>
  );
}

const ROW = {
  display: 'grid',
  alignItems: 'center',
  columnGap: 2,
  rowGap: 0.5,
  minHeight: 42,
  px: 2,
  py: { xs: 1.25, sm: 0 },
  color: token('ink'),
  textDecoration: 'none',
  fontSize: '0.8125rem',
  gridTemplateColumns: { xs: '1fr auto', sm: '232px 96px minmax(0, 1fr) 46px 168px' },
  gridTemplateAreas: {
    xs: '"subject subject" "deadline state"',
    sm: '"deadline number subject priority state"',
  },
  '& .deadline': { gridArea: 'deadline', display: 'flex' },
  '& .number': { gridArea: 'number', display: { xs: 'none', sm: 'flex' } },
  '& .subject': {
    gridArea: 'subject',
    minWidth: 0,
    fontWeight: 540,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: { sm: 'nowrap' },
  },
  '& .priority': { gridArea: 'priority', display: { xs: 'none', sm: 'flex' } },
  '& .state': { gridArea: 'state', display: 'flex' },
  '&:hover': { bgcolor: token('raised') },
  '&:focus-visible': { outlineOffset: -2 },
} as const;
