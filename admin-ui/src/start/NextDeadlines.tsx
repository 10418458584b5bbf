import { Box, Button, Skeleton } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { SUMMARIES } from '../api/dataProvider.ts';
import type { RequestSummary } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { DeadlineChip } from '../components/DeadlineChip.tsx';
import { PriorityMark, StateBadge } from '../components/marks.tsx';
import { EmptyState, ErrorState, Panel } from '../components/page.tsx';
import { RequestNumber } from '../requests/list/RequestTable.tsx';

const SHOWN = 8;
const REFRESH_MS = 60_000;

/** The open requests whose deadlines come first. */
export function NextDeadlines() {
  const translate = useTranslate();
  const { data, error, isPending, refetch } = useGetList<RequestSummary>(
    'requests',
    {
      meta: SUMMARIES,
      filter: { open: true },
      sort: { field: 'dueAt', order: 'ASC' },
      pagination: { page: 1, perPage: SHOWN },
    },
    { refetchInterval: REFRESH_MS },
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
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
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
