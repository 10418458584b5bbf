import { Box, Skeleton, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import {
  DataTable,
  ListBase,
  Pagination,
  type RaRecord,
  type SortPayload,
  useListContext,
  useTranslate,
} from 'react-admin';
import { SUMMARIES } from '../../api/summaries.ts';
import { token } from '../../app/theme/tokens.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { CreateLink } from './CreateLink.tsx';
import { ListFilters } from './ListFilters.tsx';
import { NothingHere } from './NothingHere.tsx';
import { RecordCards } from './RecordCards.tsx';

interface RegistryListProps<T extends RaRecord> {
  /** One that the API sorts by. */
  sort: SortPayload;
  /** Inputs beside the search field. */
  filters?: ReactNode;
  /** No search where the API has none. */
  search?: boolean;
  /** Its lines hold less than a record's page needs. */
  summaries?: boolean;
  /** Buttons beside that for a new record. */
  actions?: ReactNode;
  /** Between the head and the filters. */
  above?: ReactNode;
  /** What a narrow screen shows of a record instead of the columns. Holds no links. */
  card: (record: T) => ReactNode;
  /** Columns of the table. */
  children: ReactNode;
}

const PER_PAGE = 25;

/** The list of a resource: its name and number, search and filters, a table, and cards where the screen is narrow. */
export function RegistryList<T extends RaRecord>({
  sort,
  summaries = false,
  ...parts
}: RegistryListProps<T>) {
  return (
    <ListBase sort={sort} perPage={PER_PAGE} {...(summaries ? { queryOptions: { meta: SUMMARIES } } : {})}>
      <ListBody {...parts} />
    </ListBase>
  );
}

function ListBody<T extends RaRecord>(props: Omit<RegistryListProps<T>, 'sort' | 'summaries'>) {
  const { filters, search = true, actions, above, card, children } = props;
  const translate = useTranslate();
  const { resource, total, isPending, error, refetch } = useListContext<T>();
  return (
    <>
      <PageHeader
        title={translate(`resources.${resource}.name`, { smart_count: 2 })}
        aside={isPending || total === undefined ? null : <TotalCount />}
        actions={
          <>
            {actions}
            <CreateLink />
          </>
        }
      />
      {above}
      <ListFilters search={search}>{filters}</ListFilters>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Rows card={card}>{children}</Rows>
      )}
    </>
  );
}

function TotalCount() {
  const { total = 0, meta } = useListContext();
  return (
    <span role="status">
      {total.toLocaleString('it-IT')}
      {meta?.totalIsExact === false && '+'}
    </span>
  );
}

function Rows<T extends RaRecord>({ card, children }: Pick<RegistryListProps<T>, 'card' | 'children'>) {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { total = 0, isPending } = useListContext<T>();
  if (isPending) return <Skeleton height={360} />;
  if (total === 0) return <NothingHere />;
  return (
    <>
      <Box sx={SURFACE}>
        {narrow ? (
          <RecordCards card={card} />
        ) : (
          <DataTable bulkActionButtons={false} rowClick="show" size="small">
            {children}
          </DataTable>
        )}
      </Box>
      {total > PER_PAGE && <Pagination rowsPerPageOptions={[25, 50, 100]} />}
    </>
  );
}

const SURFACE = {
  bgcolor: token('surface'),
  border: `1px solid ${token('line')}`,
  borderRadius: '10px',
  overflow: 'clip',
  '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
  '& tbody tr:last-of-type td': { borderBottom: 0 },
} as const;
