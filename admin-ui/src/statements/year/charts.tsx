import { Box } from '@mui/material';
import { type ReactElement, useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { StatementLine, StatementSummary } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { useMonths, useWords } from '../../components/formats.ts';
import { Panel, Quiet } from '../../components/page.tsx';
import { useLineWords } from '../marks.tsx';

/** One measure over some months: a line of a kind, target and priority. */
export interface Series {
  key: string;
  /** A line of it, for its name and comparison: the newest. */
  line: StatementLine;
  /** One for each month; null where there is no statement or no such line. */
  points: readonly (StatementLine | null)[];
}

interface PenaltyChartProps {
  months: readonly string[];
  statements: readonly (StatementSummary | null)[];
}

/** What each month costs; a draft is drawn lighter, for it may still change. */
export function PenaltyChart({ months, statements }: PenaltyChartProps) {
  const { translate, months: words, money, count } = useWords();
  const hatching = useId();
  const data = months.map((month, index) => {
    const statement = statements[index] ?? null;
    return { month, statement, amount: (statement?.totalCents ?? 0) / 100 };
  });
  const total = data.reduce((sum, { statement }) => sum + (statement?.totalCents ?? 0), 0);
  const said = translate('resources.statements.year.penaltyText', {
    smart_count: data.filter(({ amount }) => amount > 0).length,
    total: money(total),
    from: words.long(months[0] ?? ''),
    to: words.long(months.at(-1) ?? ''),
  });
  return (
    <Chart title={translate('resources.statements.year.penalties')} said={said}>
      <BarChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
        <Hatching id={hatching} />
        <CartesianGrid vertical={false} stroke={token('line')} />
        <XAxis {...MONTH_AXIS} tickFormatter={words.short} />
        <YAxis {...VALUE_AXIS} tickFormatter={(value) => `${count(Number(value))} €`} />
        <Tooltip
          cursor={{ fill: token('sunken') }}
          content={
            <ChartTip
              say={(month) => {
                const statement = data.find((one) => one.month === month)?.statement;
                return statement
                  ? `${money(statement.totalCents)}, ${translate(`resources.statements.states.${statement.state}`)}`
                  : translate('resources.statements.year.noStatement');
              }}
            />
          }
        />
        <Bar dataKey="amount" maxBarSize={36} isAnimationActive={false} radius={[3, 3, 0, 0]}>
          {data.map(({ month, statement }) => (
            <Cell
              key={month}
              fill={`url(#${hatching})`}
              fillOpacity={statement?.state === 'issued' ? 1 : 0.55}
            />
          ))}
        </Bar>
      </BarChart>
    </Chart>
  );
}

/** One measure over the months with its threshold; a month that missed it is a cross, the others are rings. */
export function ShareChart({ months, series }: { months: readonly string[]; series: Series }) {
  const { translate, months: monthWords, decimal } = useWords();
  const words = useLineWords();
  const { line, points } = series;
  const data = months.map((month, index) => {
    const point = points[index] ?? null;
    return { month, point, percent: point?.percent == null ? null : Number(point.percent) };
  });
  const marks = marksOf(
    data.map(({ percent }) => percent),
    Number(line.thresholdPercent),
  );
  const missed = data.filter(({ point }) => point?.penalty);
  const threshold = decimal(line.thresholdPercent);
  const said =
    missed.length === 0
      ? translate('resources.statements.year.shareFine', { threshold })
      : translate('resources.statements.year.shareText', {
          smart_count: missed.length,
          threshold,
          months: missed
            .map(({ month, point }) => `${monthWords.long(month)} (${point ? words.figure(point) : ''})`)
            .join(', '),
        });
  return (
    <Chart title={words.name(line)} said={said}>
      <LineChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 12, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke={token('line')} />
        <XAxis {...MONTH_AXIS} tickFormatter={monthWords.short} />
        <YAxis
          {...VALUE_AXIS}
          ticks={marks}
          domain={[marks[0] ?? 0, marks.at(-1) ?? 100]}
          interval={0}
          tickFormatter={(value) => `${decimal(String(value))} %`}
        />
        <Tooltip
          cursor={{ stroke: token('lineStrong') }}
          content={
            <ChartTip
              say={(month) => {
                const point = data.find((one) => one.month === month)?.point;
                if (!point) return translate('resources.statements.year.noStatement');
                return `${words.figure(point) ?? ''} ${words.cost(point)}`.trim();
              }}
            />
          }
        />
        <ReferenceLine
          y={Number(line.thresholdPercent)}
          stroke={token('ink')}
          strokeDasharray="5 4"
          ifOverflow="extendDomain"
        />
        <Line
          dataKey="percent"
          stroke={token('accent')}
          strokeWidth={2}
          isAnimationActive={false}
          connectNulls={false}
          activeDot={false}
          dot={({ cx, cy, index }: DotProps) => (
            <Dot key={index} cx={cx} cy={cy} isMissed={data[index ?? 0]?.point?.penalty === true} />
          )}
        />
      </LineChart>
    </Chart>
  );
}

interface DotProps {
  cx?: number;
  cy?: number | null;
  index?: number;
}

/** A ring, or a cross where the threshold was missed. */
function Dot({ cx, cy, isMissed }: Omit<DotProps, 'index'> & { isMissed: boolean }) {
  if (cx === undefined || cy === undefined || cy === null) return <g />;
  if (!isMissed)
    return (
      <circle cx={cx} cy={cy} r={3.5} fill={token('surface')} stroke={token('accent')} strokeWidth={2} />
    );
  return (
    <path
      d={`M${cx - 5} ${cy - 5}l10 10M${cx + 5} ${cy - 5}l-10 10`}
      stroke={token('danger')}
      strokeWidth={2.5}
      strokeLinecap="round"
    />
  );
}

/** Steps between the marks of the axis, in percent. */
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20];
const MOST_STEPS = 5;

/** The marks of the axis: round ones around what there is and the threshold, within 0 and 100. */
function marksOf(percents: readonly (number | null)[], threshold: number): number[] {
  const shown = [...percents.filter((one) => one !== null), threshold];
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const step = STEPS.find((one) => (high - low) / one <= MOST_STEPS - 1) ?? 25;
  const first = Math.max(0, Math.floor(low / step));
  const last = Math.min(Math.round(100 / step), Math.max(first + 1, Math.ceil(high / step)));
  return Array.from({ length: last - first + 1 }, (_, index) => Math.round((first + index) * step * 10) / 10);
}

interface ChartProps {
  title: string;
  /** What it shows, in words: for those who do not see it, and for those in a hurry. */
  said: string;
  children: ReactElement;
}

function Chart({ title, said, children }: ChartProps) {
  return (
    <Panel title={title}>
      <Quiet sx={{ mb: 1, fontSize: '0.8125rem', textWrap: 'pretty' }}>{said}</Quiet>
      <div aria-hidden>
        <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
          {children}
        </ResponsiveContainer>
      </div>
    </Panel>
  );
}

interface ChartTipProps {
  /** Given by the chart: whether a month is pointed at, and which. */
  active?: boolean;
  label?: string | number;
  say: (month: string) => string;
}

/** What is said of the month that the pointer is on. */
function ChartTip({ active, label, say }: ChartTipProps) {
  const months = useMonths();
  if (!active || label === undefined) return null;
  const month = String(label);
  return (
    <Box sx={TIP}>
      <strong>{months.long(month)}</strong>
      {say(month)}
    </Box>
  );
}

const TIP = {
  display: 'grid',
  px: 1.25,
  py: 0.75,
  fontSize: '0.8125rem',
  color: token('ink'),
  bgcolor: token('surface'),
  border: `1px solid ${token('line')}`,
  borderRadius: '8px',
  boxShadow: token('shadow'),
} as const;

const CHART_HEIGHT = 220;

/** Texts of a chart's axes. */
const TICK = { fontSize: 12, fill: token('inkMuted') } as const;
const MONTH_AXIS = { dataKey: 'month', tick: TICK, tickLine: false, stroke: token('line') } as const;
const VALUE_AXIS = { tick: TICK, tickLine: false, axisLine: false, width: 64 } as const;

/** What marks months out of their threshold for those who tell no colours apart. */
function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={token('danger')} />
        <rect width="2" height="6" fill={token('dangerSoft')} />
      </pattern>
    </defs>
  );
}
