import { Box, Skeleton } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router';
import type { Contract, StatementLine, StatementSummary } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { OptionPicker, SelectField } from '../../components/fields.tsx';
import { addMonths, monthsBack, monthsUpTo, thisMonth, useWords } from '../../components/formats.ts';
import { EmptyState, ErrorState, PageHeader, Panel } from '../../components/page.tsx';
import { showPath } from '../../components/paths.ts';
import { ScrolledTable } from '../../components/records.tsx';
import { StatementViews, TABLE, useLineWords, useStatements } from '../marks.tsx';
import type { Series } from './charts.tsx';

/** The drawing comes with its own piece of code, which is large. */
const PenaltyChart = lazy(async () => ({ default: (await import('./charts.tsx')).PenaltyChart }));
const ShareChart = lazy(async () => ({ default: (await import('./charts.tsx')).ShareChart }));

const MONTHS = 12;
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
  const { translate, months } = useWords();
  const choices = monthsBack(36, 1);
  return (
    <SelectField
      label={translate('resources.statements.year.last')}
      value={value}
      onChange={onChange}
      options={(choices.includes(value) ? choices : [value, ...choices]).map(
        (month) => [month, months.long(month)] as const,
      )}
    />
  );
}

function Year({ contractId, last }: { contractId: string; last: string }) {
  const translate = useTranslate();
  const months = monthsUpTo(last, MONTHS);
  const { data, error, isPending, refetch } = useStatements({ contractId, month: months });
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

interface YearTableProps {
  months: readonly string[];
  statements: readonly (StatementSummary | null)[];
  series: readonly Series[];
}

/** The numbers behind the charts, each month with the way to its statement. */
function YearTable({ months, statements, series }: YearTableProps) {
  const { translate, months: monthWords, money } = useWords();
  const words = useLineWords();
  const says = (key: string) => translate(`resources.statements.year.${key}`);
  return (
    <Panel title={says('table')}>
      <ScrolledTable
        label={says('table')}
        heads={[
          [translate('resources.statements.fields.month')],
          ...series.map(({ key, line }) => [<MeasureHead key={key} line={line} />, 'number'] as const),
          [says('amount'), 'number'],
          [translate('resources.statements.fields.state')],
        ]}
        sx={TABLE}
      >
        <tbody>
          {months.map((month, index) => {
            const statement = statements[index] ?? null;
            return (
              <tr key={month}>
                <th scope="row">
                  {statement ? (
                    <Link to={showPath('statements', statement.id)}>{monthWords.long(month)}</Link>
                  ) : (
                    monthWords.long(month)
                  )}
                </th>
                {series.map(({ key, points }) => {
                  const point = points[index];
                  return (
                    <td key={key} className="number">
                      {point ? (words.figure(point) ?? says('noData')) : '—'}
                      {point?.penalty && (
                        <Box component="small" sx={{ display: 'block', color: token('dangerInk') }}>
                          {says('outside')}
                        </Box>
                      )}
                    </td>
                  );
                })}
                <td className="number">{statement ? money(statement.totalCents) : '—'}</td>
                <td>
                  {statement
                    ? translate(`resources.statements.states.${statement.state}`)
                    : says('noStatement')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrolledTable>
    </Panel>
  );
}

function MeasureHead({ line }: { line: StatementLine }) {
  const { translate, decimal } = useWords();
  const words = useLineWords();
  return (
    <>
      <Box component="span" sx={{ whiteSpace: 'normal' }}>
        {words.name(line)}
      </Box>
      <Box component="small" sx={{ display: 'block', fontWeight: 420 }}>
        {translate('resources.statements.year.threshold')} {decimal(line.thresholdPercent)} %
      </Box>
    </>
  );
}

/** The statement of each month that holds: the issued one, else the newest; null where there is none. */
function inForce(
  months: readonly string[],
  statements: readonly StatementSummary[],
): (StatementSummary | null)[] {
  return months.map((month) => {
    const ofMonth = statements.filter((one) => one.month === month).sort((a, b) => b.revision - a.revision);
    return ofMonth.find(({ state }) => state === 'issued') ?? ofMonth[0] ?? null;
  });
}

/** The measures that occur in the months, each followed through all of them. */
function seriesOf(months: readonly string[], statements: readonly (StatementSummary | null)[]): Series[] {
  const lines = new Map<string, StatementLine>();
  for (const statement of statements) for (const line of statement?.lines ?? []) lines.set(keyOf(line), line);
  return [...lines].map(([key, line]) => ({
    key,
    line,
    points: months.map((_, index) => statements[index]?.lines.find((one) => keyOf(one) === key) ?? null),
  }));
}

function keyOf({ kind, target, priority }: StatementLine): string {
  return `${kind} ${target ?? ''} ${priority ?? ''}`;
}
