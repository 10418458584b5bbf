import { Alert, Box, Button, IconButton, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { ResourceContextProvider, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { get } from '../../api/client.ts';
import type { StatementPreview as Preview } from '../../api/types.ts';
import { AuditButton } from '../../audits/AuditButton.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { routerLink, showPath } from '../../registry/shared/paths.ts';
import { useMoments } from '../../requests/show/moments.ts';
import { CloseMonthButton } from '../list/CloseMonthButton.tsx';
import { addMonths, thisMonth, useMonths } from '../months.ts';
import { previewPath } from '../paths.ts';
import { StatementViews } from '../StatementViews.tsx';
import { Lines } from '../show/Lines.tsx';
import { Forecast } from './Forecast.tsx';

/** A month of a contract as its statement would be now; for the running one, what can still change it. */
export function StatementPreview() {
  const { contractId = '', month = '' } = useParams();
  return (
    <ResourceContextProvider value="statements">
      <PreviewPage key={`${contractId} ${month}`} contractId={contractId} month={month} />
    </ResourceContextProvider>
  );
}

function PreviewPage({ contractId, month }: { contractId: string; month: string }) {
  const translate = useTranslate();
  const months = useMonths();
  const moments = useMoments();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['statements', 'detail', contractId, 'preview', month],
    queryFn: ({ signal }) =>
      get<Preview>(`/contracts/${contractId}/statements/${month}/preview`, undefined, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const { contractCode, contractTitle, lines, totalCents, isOver, statementId, asOf, forecast } = data;
  const says = (key: string, options = {}) => translate(`resources.statements.preview.${key}`, options);
  return (
    <Box sx={{ maxWidth: 960, display: 'grid', gap: 2 }}>
      <div>
        <PageHeader
          title={says('title', { contract: contractCode, month: months.long(month) })}
          below={contractTitle}
          actions={
            <>
              <MonthLink
                to={previewPath(contractId, addMonths(month, -1))}
                name={says('previousMonth')}
                icon="chevronLeft"
              />
              {month < thisMonth() && (
                <MonthLink
                  to={previewPath(contractId, addMonths(month, 1))}
                  name={says('nextMonth')}
                  icon="chevronRight"
                />
              )}
              <Button
                disabled={isFetching}
                startIcon={<Icon name="retry" size={16} />}
                onClick={() => void refetch()}
              >
                {says('again')}
              </Button>
              <AuditButton contractId={contractId} month={month} />
              {isOver && !statementId && <CloseMonthButton of={{ contractId, month }} />}
            </>
          }
        />
        <StatementViews />
        <Alert
          severity="info"
          action={
            statementId && (
              <Button {...routerLink(showPath('statements', statementId))} size="small">
                {says('openStatement')}
              </Button>
            )
          }
        >
          {says(statementId ? 'made' : isOver ? 'over' : 'running')}{' '}
          {says('asOf', { at: moments.near(asOf) })}
        </Alert>
      </div>
      {!isOver && <Forecast lines={lines} forecasts={forecast} />}
      <Lines lines={lines} totalCents={totalCents} />
    </Box>
  );
}

function MonthLink({ to, name, icon }: { to: string; name: string; icon: 'chevronLeft' | 'chevronRight' }) {
  return (
    <IconButton component={Link} to={to} aria-label={name}>
      <Icon name={icon} />
    </IconButton>
  );
}
