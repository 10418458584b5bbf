import { Box, Skeleton } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import type { RequestSummary } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { DeadlineChip } from '../../components/DeadlineChip.tsx';
import { PriorityMark } from '../../components/PriorityMark.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { RequestNumber } from './RequestNumber.tsx';
import { Subject } from './Subject.tsx';
import { rememberOpened } from './useRowKeys.ts';

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
export function RequestTableSkeleton({ rows = 12 }: { rows?: number }) {
  return (
    <Box aria-hidden>
      <Box sx={{ height: 34, borderBottom: `1px solid ${token('line')}` }} />
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
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
