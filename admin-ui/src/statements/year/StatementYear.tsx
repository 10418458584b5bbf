import { Box, MenuItem, Skeleton, TextField } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { SUMMARIES } from '../../api/summaries.ts';
import type { Contract, StatementSummary } from '../../api/types.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { OptionPicker } from '../../requests/show/fields/OptionPicker.tsx';
import { addMonths, monthsUpTo, thisMonth, useMonths } from '../months.ts';
import { StatementViews } from '../StatementViews.tsx';
import { inForce, seriesOf } from './series.ts';
import { YearTable } from './YearTable.tsx';

/** The drawing comes with its own piece of code, which is large. */
const PenaltyChart = lazy(async () => ({ default: (await import('./PenaltyChart.tsx')).PenaltyChart }));
const ShareChart = lazy(async () => ({ default: (await import('./ShareChart.tsx')).ShareChart }));

const MONTHS = 12;
const MOST_STATEMENTS = 200;
const CONTRACTS = 100;

/** Twelve months of a contract side by side: each measure against its threshold, and what they cost. */
export function StatementYear() {
  const translate = useTranslate();
  const [parameters, setParameters] = useSearchParams();
  const { data: contracts = [], isPending } = useGetList<Contract>('contracts', {
    pagination: { page: 1, perPage: CONTRACTS },
    sort: { field: 'code', order: 'ASC' },
  });
  const contractId = parameters.get('contractId') ?? contracts[0]?.id ?? null;
  const last = parameters.get('to') ?? addMonths(thisMonth(), -1);
  const choose = (name: string, value: string) =>
    setParameters({ ...Object.fromEntries(parameters), [name]: value }, { replace: true });
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <PageHeader title={translate('resources.statements.year.title')} />
      <StatementViews />
      <Box sx={FIELDS}>
        <OptionPicker
          label={translate('resources.statements.year.contract')}
          options={contracts.map(({ id, code, title }) => ({ id, label: `${code} · ${title}` }))}
          value={contractId}
          onChange={(id) => id && choose('contractId', id)}
          loading={isPending}
        />
        <LastMonth value={last} onChange={(month) => choose('to', month)} />
      </Box>
      {contractId && <Year contractId={contractId} last={last} />}
    </Box>
  );
}

function LastMonth({ value, onChange }: { value: string; onChange: (month: string) => void }) {
  const translate = useTranslate();
  const months = useMonths();
  const choices = Array.from({ length: 36 }, (_, back) => addMonths(thisMonth(), -1 - back));
  return (
    <TextField
      select
      label={translate('resources.statements.year.last')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {(choices.includes(value) ? choices : [value, ...choices]).map((month) => (
        <MenuItem key={month} value={month}>
          {months.long(month)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Year({ contractId, last }: { contractId: string; last: string }) {
  const translate = useTranslate();
  const months = monthsUpTo(last, MONTHS);
  const { data, error, isPending, refetch } = useGetList<StatementSummary>('statements', {
    meta: SUMMARIES,
    pagination: { page: 1, perPage: MOST_STATEMENTS },
    sort: { field: 'month', order: 'DESC' },
    filter: { contractId, month: months, state: ['draft', 'approved', 'issued'] },
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton variant="rounded" height={320} />;
  if (!data || data.length === 0) {
    return (
      <Panel>
        <EmptyState icon="calm" title={translate('resources.statements.year.empty')}>
          {translate('resources.statements.year.emptyText')}
        </EmptyState>
      </Panel>
    );
  }
  const statements = inForce(months, data);
  const series = seriesOf(months, statements);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
        <PenaltyChart months={months} statements={statements} />
        <Box sx={CHARTS}>
          {series.map((one) => (
            <ShareChart key={one.key} months={months} series={one} />
          ))}
        </Box>
      </Suspense>
      <YearTable months={months} statements={statements} series={series} />
    </Box>
  );
}

const FIELDS = {
  display: 'grid',
  gap: 1,
  mb: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 420px) minmax(0, 200px)' },
} as const;

const CHARTS = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
} as const;
