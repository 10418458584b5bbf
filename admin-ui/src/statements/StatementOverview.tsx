import { Box, Button, Skeleton } from '@mui/material';
import { useState } from 'react';
import { ListBase, ResourceContextProvider, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Contract, StatementSummary } from '../api/types.ts';
import { SURFACE, token } from '../app/theme/tokens.ts';
import { addMonths, monthsUpTo, thisMonth, useWords } from '../components/formats.ts';
import { Icon, IconAction } from '../components/Icon.tsx';
import { EmptyState, ErrorState, PageHeader, Pager, Panel, Quiet } from '../components/page.tsx';
import { previewPath, showPath } from '../components/paths.ts';
import { CloseMonthButton } from './CloseMonth.tsx';
import { StatementMark, StatementViews, useStatements } from './marks.tsx';

/** So many contracts and months that all their statements come in one answer of the list. */
const CONTRACTS = 25;
const MONTHS = 6;

/** Months beside contracts: where each statement stands, what it comes to, which months are still to be closed. */
export function StatementOverview() {
  return (
    <ListBase
      resource="contracts"
      perPage={CONTRACTS}
      sort={{ field: 'code', order: 'ASC' }}
      disableSyncWithLocation
      storeKey={false}
    >
      <OverviewPage />
    </ListBase>
  );
}

function OverviewPage() {
  const translate = useTranslate();
  const { data: contracts, isPending, error, refetch } = useListContext<Contract>();
  const [last, setLast] = useState(thisMonth());
  const months = monthsUpTo(last, MONTHS).reverse();
  return (
    <>
      <PageHeader
        title={translate('resources.statements.name', { smart_count: 2 })}
        actions={
          <ResourceContextProvider value="statements">
            <CloseMonthButton />
          </ResourceContextProvider>
        }
      />
      <StatementViews />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Quiet sx={{ flex: 1, fontSize: '0.8125rem' }}>
          {translate('resources.statements.overview.explain')}
        </Quiet>
        <Button
          onClick={() => setLast(addMonths(last, -MONTHS))}
          startIcon={<Icon name="chevronLeft" size={16} />}
        >
          {translate('resources.statements.overview.earlier')}
        </Button>
        <IconAction
          icon="chevronRight"
          label={translate('resources.statements.overview.later')}
          disabled={last >= thisMonth()}
          onClick={() => setLast(addMonths(last, MONTHS))}
        />
      </Box>
      {error && !contracts && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton variant="rounded" height={240} />}
      {contracts?.length === 0 && (
        <Panel>
          <EmptyState icon="calm" title={translate('resources.statements.overview.none')} />
        </Panel>
      )}
      {contracts && contracts.length > 0 && <Grid contracts={contracts} months={months} />}
      <Pager />
    </>
  );
}

function Grid({ contracts, months }: { contracts: readonly Contract[]; months: readonly string[] }) {
  const { translate, months: words } = useWords();
  const contractId = contracts.map(({ id }) => id);
  const { data: statements, error, refetch } = useStatements({ contractId, month: months });
  if (error && !statements) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!statements) return <Skeleton variant="rounded" height={240} />;
  return (
    <Box sx={TABLE} tabIndex={0} role="group" aria-label={translate('resources.statements.views.overview')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('resources.statements.overview.contract')}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {words.short(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contracts.map((contract) => (
            <tr key={contract.id}>
              <th scope="row" title={contract.title}>
                {contract.code}
              </th>
              {months.map((month) => (
                <td key={month}>
                  <MonthCell
                    contract={contract}
                    month={month}
                    statements={statements.filter(
                      (one) => one.contractId === contract.id && one.month === month,
                    )}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}

const TABLE = {
  position: 'relative',
  ...SURFACE,
  overflowX: 'auto',
  '& table': { width: '100%', borderCollapse: 'collapse', fontSize: '0.8125rem' },
  '& th, & td': {
    p: 0.75,
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: `1px solid ${token('line')}`,
  },
  '& thead th': { px: 1.25, fontWeight: 520, color: token('inkMuted'), whiteSpace: 'nowrap' },
  '& tbody th': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    px: 1.25,
    py: 1.5,
    bgcolor: token('surface'),
    fontWeight: 600,
  },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
} as const;

interface MonthCellProps {
  contract: Contract;
  month: string;
  /** The statements of the month that hold or are being made, the newest revision first. */
  statements: readonly StatementSummary[];
}

/** One month of one contract: its statement, or the way to close it or to see how it stands. */
function MonthCell({ contract, month, statements }: MonthCellProps) {
  const { translate, months, money } = useWords();
  const says = (key: string) => translate(`resources.statements.overview.${key}`);
  const name = (
    <span className="sp-hidden">
      {contract.code}, {months.long(month)}:{' '}
    </span>
  );
  if (`${month}-31` < contract.startsOn || `${month}-01` > contract.endsOn) {
    return (
      <Box component="span" sx={OUTSIDE}>
        <span aria-hidden>–</span>
        <span className="sp-hidden">{says('outside')}</span>
      </Box>
    );
  }
  if (statements.length === 0) {
    const what = says(month < thisMonth() ? 'toClose' : 'running');
    return (
      <Box component={Link} to={previewPath(contract.id, month)} sx={CELL}>
        {name}
        <span className="quiet">{what}</span>
      </Box>
    );
  }
  return statements.map((one) => {
    return (
      <Box key={one.id} component={Link} to={showPath('statements', one.id)} sx={CELL}>
        {name}
        <StatementMark state={one.state} />
        <span className={one.totalCents > 0 ? 'penalty' : 'quiet'}>{money(one.totalCents)}</span>
      </Box>
    );
  });
}

const CELL = {
  display: 'grid',
  justifyItems: 'start',
  gap: 0.5,
  p: 0.75,
  minWidth: 104,
  borderRadius: '7px',
  color: token('ink'),
  textDecoration: 'none',
  '&:hover': { bgcolor: token('raised') },
  '& .quiet': { color: token('inkMuted') },
  '& .penalty': { fontWeight: 620, color: token('dangerInk') },
} as const;

const OUTSIDE = { display: 'block', p: 0.75, color: token('inkFaint') } as const;
