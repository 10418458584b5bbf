import { Box, Button, useMediaQuery } from '@mui/material';
import { useCallback, useMemo, useRef } from 'react';
import { ListBase, ListContextProvider, useListContext, useTranslate } from 'react-admin';
import { apiUrl, type Query } from '../../api/client.ts';
import { SUMMARIES } from '../../api/summaries.ts';
import type { RequestSummary } from '../../api/types.ts';
import { PageSkeleton } from '../../app/layout/PageSkeleton.tsx';
import { useSearchTarget } from '../../app/layout/search.ts';
import { useMay } from '../../app/me.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Pager } from '../../components/Pager.tsx';
import { Panel } from '../../components/Panel.tsx';
import { FilterBar } from './FilterBar.tsx';
import { type Filters, withFilter } from './filters.ts';
import { RequestCards } from './RequestCards.tsx';
import { RequestTable, RequestTableSkeleton } from './RequestTable.tsx';
import { UpdatesChip } from './UpdatesChip.tsx';
import { useRowKeys } from './useRowKeys.ts';
import { useStableRows } from './useStableRows.ts';
import { Views } from './Views.tsx';

/** Working time is computed by the server: it is asked again this often even when nothing changed. */
const REFRESH_MS = 60_000;

/** The requests: views, fast filters, and the rows, which follow what happens without jumping. */
export function RequestList() {
  return (
    <ListBase
      resource="requests"
      perPage={50}
      sort={{ field: 'dueAt', order: 'ASC' }}
      filterDefaultValues={{ open: true }}
      queryOptions={{ refetchInterval: REFRESH_MS, meta: SUMMARIES }}
      authLoading={<PageSkeleton />}
    >
      <RequestListPage />
    </ListBase>
  );
}

function RequestListPage() {
  const translate = useTranslate();
  const { total, meta, filterValues, setFilters } = useListContext();
  const filters: Filters = filterValues;
  const search = useCallback(
    (words: string) => setFilters(withFilter(filters, 'q', words)),
    [filters, setFilters],
  );
  useSearchTarget(String(filters.q ?? ''), search);
  const exact = (meta as { totalIsExact?: boolean } | undefined)?.totalIsExact !== false;
  return (
    <>
      <PageHeader
        title={translate('app.requests.title')}
        aside={
          total === undefined
            ? null
            : translate(exact ? 'app.common.count' : 'app.common.more', { total: total.toLocaleString() })
        }
        actions={<ExportLink />}
      />
      <Views />
      <FilterBar />
      <Rows />
    </>
  );
}

function Rows() {
  const phone = useMediaQuery('(max-width: 699.95px)', { noSsr: true });
  const list = useListContext<RequestSummary>();
  const { data, error, isPending, isPlaceholderData, filterValues, sort, page, perPage, refetch } = list;
  const region = useRef<HTMLDivElement>(null);
  useRowKeys(region);
  const question = JSON.stringify([filterValues, sort, page, perPage]);
  const { rows, updates, accept } = useStableRows(isPlaceholderData ? undefined : data, question);
  const shown = isPlaceholderData ? data : rows;
  const context = useMemo(() => ({ ...list, data: shown }), [list, shown]);

  if (error && !data) {
    return (
      <Panel>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Panel>
    );
  }
  if (isPending) {
    return (
      <Panel flush>
        <RequestTableSkeleton />
      </Panel>
    );
  }
  if (shown?.length === 0 && updates === 0) {
    return (
      <Panel>
        <Nothing filtered={Object.keys(filterValues as Filters).some((name) => name !== 'open')} />
      </Panel>
    );
  }
  return (
    <ListContextProvider value={context as typeof list}>
      <UpdatesChip updates={updates} onAccept={accept} />
      <Box
        ref={region}
        aria-busy={isPlaceholderData}
        sx={{ opacity: isPlaceholderData ? 0.6 : 1, transition: 'opacity 120ms' }}
      >
        {phone ? (
          <RequestCards />
        ) : (
          <Panel flush>
            <RequestTable />
          </Panel>
        )}
      </Box>
      <Pager />
    </ListContextProvider>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const translate = useTranslate();
  const { setFilters } = useListContext();
  return filtered ? (
    <EmptyState
      icon="filter"
      title={translate('app.requests.emptyFiltered')}
      action={
        <Button onClick={() => setFilters({ open: true })}>{translate('app.requests.filters.clear')}</Button>
      }
    >
      {translate('app.requests.emptyFilteredText')}
    </EmptyState>
  ) : (
    <EmptyState icon="calm" toneName="ok" title={translate('app.requests.empty')}>
      {translate('app.requests.emptyText')}
    </EmptyState>
  );
}

/** The same list as a file. */
function ExportLink() {
  const translate = useTranslate();
  const may = useMay();
  const { filterValues } = useListContext();
  if (!may('requests', 'export')) return null;
  return (
    <Button
      href={apiUrl('/requests.csv', filterValues as Query)}
      download
      startIcon={<Icon name="download" size={16} />}
      sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
    >
      {translate('app.requests.export')}
    </Button>
  );
}
