import { Box, Button, ButtonBase, useMediaQuery } from '@mui/material';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ListBase, ListContextProvider, useGetList, useListContext, useTranslate } from 'react-admin';
import { apiUrl, type Query } from '../../api/client.ts';
import { SUMMARIES } from '../../api/dataProvider.ts';
import type { RequestSummary } from '../../api/types.ts';
import { isForSomethingElse } from '../../app/layout/shortcuts.tsx';
import { useSearchTarget } from '../../app/layout/TopBar.tsx';
import { useMay } from '../../app/session.ts';
import { token } from '../../app/theme/tokens.ts';
import { Icon } from '../../components/Icon.tsx';
import { EmptyState, ErrorState, PageHeader, Pager, PageSkeleton, Panel } from '../../components/page.tsx';
import { FilterBar, Views } from './FilterBar.tsx';
import { countUpdates, type Filters, withFilter } from './filters.ts';
import { lastOpened, RequestCards, RequestTable, RequestTableSkeleton, ROW_LINK } from './RequestTable.tsx';

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

/** How much the order of the list has changed, and the way to see it; takes no room in the page. */
function UpdatesChip({ updates, onAccept }: { updates: number; onAccept: () => void }) {
  const translate = useTranslate();
  return (
    <Box role="status" sx={{ position: 'sticky', top: 80, zIndex: 10, height: 0, textAlign: 'center' }}>
      {updates > 0 && (
        <ButtonBase
          onClick={onAccept}
          title={translate('app.common.updatesHint')}
          sx={{
            gap: 0.75,
            transform: 'translateY(-21px)',
            height: 30,
            px: 1.5,
            borderRadius: '15px',
            bgcolor: token('accent'),
            color: token('onAccent'),
            fontSize: '0.8125rem',
            fontWeight: 580,
            boxShadow: token('shadow'),
            '&:hover': { bgcolor: token('accentHover') },
          }}
        >
          <Icon name="retry" size={15} />
          {translate('app.common.updates', { smart_count: updates })}
        </ButtonBase>
      )}
    </Box>
  );
}

/** `j` and `k` move the focus from row to row; Enter then opens, being the link's own key. */
function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || isForSomethingElse(event)) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [])];
      if (links.length === 0) return;
      event.preventDefault();
      const at = links.indexOf(document.activeElement as HTMLElement);
      const from = at === -1 ? links.findIndex((link) => link.getAttribute(ROW_LINK) === lastOpened) : at;
      const target =
        links[from === -1 ? 0 : Math.min(Math.max(from + (at === -1 ? 0 : step), 0), links.length - 1)];
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [list]);
}

/**
 * Rows that change in place but never move under the reader's eyes: the order is taken when the question (page, sort,
 * filters) changes or the reader asks for it; until then only the content of each row follows.
 * @param fresh the answer to the question, undefined while it is not here yet
 */
function useStableRows(fresh: readonly RequestSummary[] | undefined, question: string) {
  const [taken, setTaken] = useState<{ question: string; ids: readonly string[] } | null>(null);
  const stands = taken !== null && taken.question === question;
  useEffect(() => {
    if (fresh && !stands) setTaken({ question, ids: fresh.map((row) => row.id) });
  }, [fresh, stands, question]);

  const order = useMemo(
    () => (stands ? taken.ids : (fresh ?? []).map((row) => row.id)),
    [stands, taken, fresh],
  );
  const present = useMemo(() => new Map((fresh ?? []).map((row) => [row.id, row])), [fresh]);
  const gone = useMemo(() => (fresh ? order.filter((id) => !present.has(id)) : []), [fresh, order, present]);
  const { data: elsewhere } = useGetList<RequestSummary>(
    'requests',
    {
      meta: SUMMARIES,
      filter: { id: gone },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'number', order: 'ASC' },
    },
    { enabled: gone.length > 0 },
  );
  const rows = useMemo(() => {
    const others = new Map((elsewhere ?? []).map((row) => [row.id, row]));
    return order.flatMap((id) => present.get(id) ?? others.get(id) ?? []);
  }, [order, present, elsewhere]);

  return {
    rows,
    /** How many rows came, went or moved since the order was taken. */
    updates:
      fresh && stands
        ? countUpdates(
            order,
            fresh.map((row) => row.id),
          )
        : 0,
    /** Takes the present order. */
    accept: () => fresh && setTaken({ question, ids: fresh.map((row) => row.id) }),
  };
}
