import { Box, Skeleton } from '@mui/material';
import { DataTable, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { RequestSummary } from '../../api/types.ts';
import { PLAIN_LIST, SURFACE, type Tone, token, tone } from '../../app/theme/tokens.ts';
import { DeadlineChip, PriorityMark, RequestNumber, StateBadge } from '../../components/marks.tsx';

const Col = DataTable.Col<RequestSummary>;

/** The list as a table; the rows are those of the list context. */
export function RequestTable() {
  const translate = useTranslate();
  const label = (name: string) => translate(`app.requests.columns.${name}`);
  return (
    <DataTable<RequestSummary>
      bulkActionButtons={false}
      rowClick={(id) => {
        rememberOpened(String(id));
        return 'show';
      }}
      empty={false}
      aria-label={translate('app.requests.table')}
      sx={TABLE}
    >
      <Col
        source="number"
        label={label('number')}
        render={({ number }) => <RequestNumber number={number} />}
      />
      <Col label={label('subject')} className="subject" render={(request) => <Subject request={request} />} />
      <Col
        label={label('category')}
        className="category"
        render={(request) => <Category request={request} />}
      />
      <Col
        source="priority"
        label={label('priority')}
        render={({ priority }) => <PriorityMark priority={priority} />}
      />
      <Col source="state" label={label('state')} render={({ state }) => <StateBadge state={state} />} />
      <Col
        label={label('assignee')}
        className="assignee"
        render={(request) => <Assignee request={request} />}
      />
      <Col
        source="dueAt"
        label={label('deadline')}
        render={(request) => <DeadlineChip deadline={request.nextDeadline} clock={request} target="below" />}
      />
    </DataTable>
  );
}

function Category({ request }: { request: RequestSummary }) {
  const translate = useTranslate();
  return (
    <>
      <Box sx={{ ...LINE, color: token(request.categoryName ? 'ink' : 'inkFaint') }}>
        {request.categoryName ?? translate('app.requests.noCategory')}
      </Box>
      <Box sx={{ ...LINE, fontSize: '0.75rem', color: token('inkFaint') }}>{request.contractCode}</Box>
    </>
  );
}

function Assignee({ request }: { request: RequestSummary }) {
  const translate = useTranslate();
  return (
    request.assigneeName ?? (
      <Box component="span" sx={{ color: token('inkFaint') }}>
        {translate('app.requests.unassigned')}
      </Box>
    )
  );
}

/** Keeps the table's place, at its height, until the rows are here. */
export function RequestTableSkeleton() {
  return (
    <Box aria-hidden>
      <Box sx={{ height: 34, borderBottom: `1px solid ${token('line')}` }} />
      {Array.from({ length: 12 }, (_, row) => row).map((row) => (
        <Box
          key={row}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 3,
            height: 52,
            px: 2,
            borderBottom: `1px solid ${token('line')}`,
          }}
        >
          <Skeleton variant="rounded" width={84} height={14} />
          <Skeleton variant="rounded" height={14} sx={{ flex: 1 }} />
          <Skeleton variant="rounded" width={120} height={14} />
          <Skeleton variant="rounded" width={180} height={14} />
        </Box>
      ))}
    </Box>
  );
}

const LINE = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const TABLE = {
  '& .RaDataTable-table': { tableLayout: 'fixed', minWidth: 660 },
  '& .RaDataTable-headerCell': {
    position: 'sticky',
    top: 56,
    zIndex: 3,
    borderBottom: `1px solid ${token('line')}`,
  },
  '& .MuiTableCell-root:first-of-type': { pl: 2 },
  '& .MuiTableCell-root:last-child': { pr: 2 },
  '& .column-number': { width: 112 },
  '& .category': { width: 196 },
  '& .column-priority': { width: 80 },
  '& .column-state': { width: 164 },
  '& .column-dueAt': { width: 172 },
  '& .assignee': { width: 130, color: token('inkMuted'), ...LINE },
  '& tbody tr': { height: 52 },
  '& tbody td > span': { verticalAlign: 'middle' },
  '& tbody tr:hover, & tbody tr:focus-within': { bgcolor: token('raised') },
  '& tbody tr:has(a:focus-visible)': { outline: `2px solid ${token('accent')}`, outlineOffset: -2 },
  '& tbody a:focus-visible': { outline: 'none' },
  '& tbody tr:last-child td': { borderBottom: 0 },
  '@media (max-width: 1279.95px)': {
    '& .category': { display: 'none' },
  },
  '@media (max-width: 1079.95px)': { '& .assignee': { display: 'none' } },
} as const;

/** The list on a telephone: one card a request. */
export function RequestCards() {
  const translate = useTranslate();
  const { data = [] } = useListContext<RequestSummary>();
  return (
    <Box
      component="ul"
      aria-label={translate('app.requests.table')}
      sx={{ ...PLAIN_LIST, display: 'grid', gap: 1 }}
    >
      {data.map((request) => (
        <Box component="li" key={request.id} sx={CARD}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '0.75rem' }}>
            <RequestNumber number={request.number} />
            <Box component="span" sx={{ color: token('inkFaint') }}>
              {request.contractCode}
            </Box>
            <Box sx={{ ml: 'auto' }}>
              <PriorityMark priority={request.priority} />
            </Box>
          </Box>
          <Box
            component={Link}
            to={`/requests/${request.id}/show`}
            {...{ [ROW_LINK]: request.id }}
            onClick={() => rememberOpened(request.id)}
            sx={{
              color: token('ink'),
              fontSize: '0.9375rem',
              fontWeight: 560,
              lineHeight: 1.35,
              textDecoration: 'none',
              '&::after': { content: '""', position: 'absolute', inset: 0, borderRadius: '10px' },
              '&:focus-visible': { outline: 'none' },
              '&:focus-visible::after': { outline: `2px solid ${token('accent')}` },
            }}
          >
            {request.subject}
          </Box>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 0.75,
              color: token('inkMuted'),
              fontSize: '0.8125rem',
            }}
          >
            {[request.requester.name, request.siteName].filter(Boolean).join(' · ')}
            <Flags request={request} />
          </Box>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              justifyContent: 'space-between',
              alignItems: 'center',
              gap: 0.75,
              fontSize: '0.8125rem',
              mt: 0.25,
            }}
          >
            <StateBadge state={request.state} />
            <DeadlineChip deadline={request.nextDeadline} clock={request} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const CARD = {
  position: 'relative',
  display: 'grid',
  gap: 0.5,
  p: 1.5,
  ...SURFACE,
} as const;

/** What was asked, as the link to its page; by whom and where; and what is out of the ordinary. */
function Subject({ request }: { request: RequestSummary }) {
  const who = [request.requester.name, request.siteName].filter(Boolean).join(' · ');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        component={Link}
        to={`/requests/${request.id}/show`}
        {...{ [ROW_LINK]: request.id }}
        onClick={(event: { stopPropagation(): void }) => {
          event.stopPropagation();
          rememberOpened(request.id);
        }}
        sx={{
          display: 'block',
          ...LINE,
          color: token('ink'),
          fontWeight: 540,
          textDecoration: 'none',
        }}
      >
        {request.subject}
      </Box>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          minWidth: 0,
          color: token('inkFaint'),
          fontSize: '0.75rem',
        }}
      >
        <Box component="span" sx={LINE}>
          {who}
        </Box>
        <Flags request={request} />
      </Box>
    </Box>
  );
}

/** What is out of the ordinary, in words. */
function Flags({ request }: { request: RequestSummary }) {
  const translate = useTranslate();
  const { escalation, needsSupplier, recontactDueAt, reminderCount, complaintCount } = request;
  const flags: { tone: Tone; text: string }[] = [];
  if (needsSupplier) flags.push({ tone: 'danger', text: translate('app.requests.needsSupplier') });
  if (escalation > 0) flags.push({ tone: 'danger', text: translate(`app.requests.escalation${escalation}`) });
  if (recontactDueAt) flags.push({ tone: 'warn', text: translate('app.requests.recontact') });
  if (complaintCount)
    flags.push({
      tone: 'danger',
      text: translate('app.requests.complaints', { smart_count: complaintCount }),
    });
  if (reminderCount > 0)
    flags.push({ tone: 'warn', text: translate('app.requests.reminders', { smart_count: reminderCount }) });
  return flags.map(({ tone: name, text }) => (
    <Box
      key={text}
      component="span"
      sx={{
        flex: 'none',
        px: '5px',
        borderRadius: '4px',
        bgcolor: tone(name).soft,
        color: tone(name).ink,
        fontSize: '0.6875rem',
        fontWeight: 560,
        lineHeight: '16px',
      }}
    >
      {text}
    </Box>
  ));
}

/** The link of each row, in the order of the screen. */
export const ROW_LINK = 'data-row-link';

/** The request that was opened last, so that coming back goes on from there. */
export let lastOpened: string | null = null;

export function rememberOpened(id: string): void {
  lastOpened = id;
}
