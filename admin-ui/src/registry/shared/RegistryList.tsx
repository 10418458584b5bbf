import { Box, Button, Link, Skeleton, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import {
  DataTable,
  type DataTableColumnProps,
  FilterLiveForm,
  ListBase,
  Pagination,
  type RaRecord,
  type SortPayload,
  TextInput,
  useListContext,
  useTranslate,
} from 'react-admin';
import { SUMMARIES } from '../../api/dataProvider.ts';
import { PLAIN_LIST, SURFACE, token } from '../../app/theme/tokens.ts';
import { ActiveMark } from '../../components/marks.tsx';
import { EmptyState, ErrorState, PageHeader } from '../../components/page.tsx';
import { routerLink, showPath } from '../../components/paths.ts';
import { CardText, type CardTextProps, CreateLink, Ref } from '../../components/records.tsx';

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
  card: (record: T) => CardTextProps;
  columns: readonly Column<T>[];
}

/** One of no field has the key of its `label`. */
type Column<T extends object> = Pick<
  DataTableColumnProps<T>,
  'source' | 'label' | 'disableSort' | 'sortByOrder' | 'align' | 'sx' | 'render'
>;

export const NOWRAP = { whiteSpace: 'nowrap' } as const;

/** Whether a record is in use. */
export const ACTIVE_COLUMN: Column<{ active: boolean }> = {
  source: 'active',
  disableSort: true,
  render: ({ active }) => <ActiveMark active={active} />,
};

/** A field that names another record. */
export const refColumn = <Field extends string>(
  source: Field,
  resource: string,
  short = false,
): Column<Record<Field, string | null>> => ({
  source,
  disableSort: true,
  render: (record) => <Ref resource={resource} id={record[source]} short={short} />,
});

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
  const { filters, search = true, actions, above, card, columns } = props;
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
        <Rows card={card} columns={columns} />
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

function Rows<T extends RaRecord>({ card, columns }: Pick<RegistryListProps<T>, 'card' | 'columns'>) {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { total = 0, isPending } = useListContext<T>();
  if (isPending) return <Skeleton height={360} />;
  if (total === 0) return <NothingHere />;
  return (
    <>
      <Box sx={TABLE}>
        {narrow ? (
          <RecordCards card={card} />
        ) : (
          <DataTable bulkActionButtons={false} rowClick="show" size="small">
            {columns.map((column) => (
              <DataTable.Col key={column.source ?? String(column.label)} {...column} />
            ))}
          </DataTable>
        )}
      </Box>
      {total > PER_PAGE && <Pagination rowsPerPageOptions={[25, 50, 100]} />}
    </>
  );
}

const TABLE = {
  ...SURFACE,
  overflow: 'clip',
  '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
  '& tbody tr:last-of-type td': { borderBottom: 0 },
} as const;

/** Search and filters of a list; each takes effect while it is typed or chosen. */
function ListFilters({ search, children }: { search: boolean; children?: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box role="search" sx={BAR}>
      <FilterLiveForm debounce={250}>
        <Box sx={FIELDS}>
          {search && (
            <TextInput
              source="q"
              type="search"
              label={translate('registry.search')}
              resettable
              sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}
            />
          )}
          {children}
        </Box>
      </FilterLiveForm>
    </Box>
  );
}

const BAR = { mb: 1.5 } as const;
const FIELDS = {
  display: 'grid',
  gap: 1,
  gridTemplateColumns: { xs: '1fr 1fr', sm: 'minmax(200px, 320px) repeat(auto-fill, minmax(150px, 190px))' },
  alignItems: 'start',
  '& .MuiFormControl-root, & .MuiAutocomplete-root': { m: 0, minWidth: 0, width: '100%' },
} as const;

/** An empty list says whether there is nothing yet or nothing that fits, and the way on. */
function NothingHere() {
  const translate = useTranslate();
  const { resource, filterValues, setFilters } = useListContext();
  const filtered = Object.keys(filterValues ?? {}).length > 0;
  return (
    <Box sx={{ bgcolor: token('surface'), border: `1px solid ${token('line')}`, borderRadius: '10px' }}>
      {filtered ? (
        <EmptyState
          icon="search"
          title={translate('registry.nothingFits')}
          action={<Button onClick={() => setFilters({})}>{translate('registry.clearFilters')}</Button>}
        />
      ) : (
        <EmptyState icon="calm" title={translate(`resources.${resource}.empty`)} action={<CreateLink />}>
          {translate(`resources.${resource}.invite`)}
        </EmptyState>
      )}
    </Box>
  );
}

/** The records of a list under each other, each a link as wide as the screen. */
function RecordCards<T extends RaRecord>({ card }: Pick<RegistryListProps<T>, 'card'>) {
  const { data, resource } = useListContext<T>();
  return (
    <Box component="ul" sx={PLAIN_LIST}>
      {data?.map((record) => (
        <Box component="li" key={record.id} sx={{ '& + &': { borderTop: `1px solid ${token('line')}` } }}>
          <Link
            {...routerLink(showPath(resource, String(record.id)))}
            underline="none"
            sx={{
              display: 'grid',
              gap: 0.5,
              px: 1.5,
              py: 1.25,
              color: token('ink'),
              fontSize: '0.8125rem',
              overflowWrap: 'anywhere',
              '&:hover': { bgcolor: token('raised') },
              '&:focus-visible': { outlineOffset: -2 },
            }}
          >
            <CardText {...card(record)} />
          </Link>
        </Box>
      ))}
    </Box>
  );
}
