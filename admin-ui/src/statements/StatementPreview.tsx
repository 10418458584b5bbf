import { Alert, Box, Button, IconButton, Skeleton } from '@mui/material';
import { ResourceContextProvider, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { useRead } from '../api/client.ts';
import type { StatementPreview as Preview, StatementForecast, StatementLine } from '../api/types.ts';
import { PLAIN_LIST, token } from '../app/theme/tokens.ts';
import { AuditButton } from '../audits/AuditList.tsx';
import { addMonths, thisMonth, useWords } from '../components/formats.ts';
import { Icon } from '../components/Icon.tsx';
import { ErrorState, PageHeader, Panel } from '../components/page.tsx';
import { previewPath, routerLink, showPath } from '../components/paths.ts';
import { CloseMonthButton } from './CloseMonth.tsx';
import { StatementViews, useLineWords } from './marks.tsx';
import { Lines } from './show/Lines.tsx';

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
  const { translate, months, moments } = useWords();
  const { data, error, isFetching, refetch } = useRead<Preview>(
    ['statements', 'detail', contractId, 'preview', month],
    `/contracts/${contractId}/statements/${month}/preview`,
  );
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

interface ForecastProps {
  lines: readonly StatementLine[];
  forecasts: readonly StatementForecast[];
}

/** What more of the running month would take its penalties away, in words. */
function Forecast({ lines, forecasts }: ForecastProps) {
  const translate = useTranslate();
  const words = useLineWords();
  const isFine = lines.every(({ penalty }) => !penalty);
  return (
    <Panel title={translate('resources.statements.forecast.title')}>
      {forecasts.length === 0 && (
        <p style={{ margin: 0 }}>{translate(`resources.statements.forecast.${isFine ? 'fine' : 'none'}`)}</p>
      )}
      <Box component="ul" sx={LIST}>
        {forecasts.map((forecast) => (
          <li key={`${forecast.kind} ${forecast.target} ${forecast.priority} ${forecast.thresholdPercent}`}>
            <strong>{words.name(forecast)}</strong>
            {words.forecast(forecast)}
          </li>
        ))}
      </Box>
    </Panel>
  );
}

const LIST = {
  ...PLAIN_LIST,
  display: 'grid',
  gap: 1,
  fontSize: '0.875rem',
  '& li': { pl: 1.5, borderLeft: `3px solid ${token('accent')}` },
  '& strong': { display: 'block' },
} as const;
