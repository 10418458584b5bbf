import { useTranslate } from 'react-admin';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { useMonths } from '../months.ts';
import { useLineWords } from '../words.ts';
import { ChartText } from './ChartText.tsx';
import { ChartTip } from './ChartTip.tsx';
import { CHART_HEIGHT, TICK } from './chart-style.tsx';
import type { Series } from './series.ts';

/** One measure over the months with its threshold; a month that missed it is a cross, the others are rings. */
export function ShareChart({ months, series }: { months: readonly string[]; series: Series }) {
  const translate = useTranslate();
  const monthWords = useMonths();
  const words = useLineWords();
  const { decimal } = useNumbers();
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
    <Panel title={words.name(line)}>
      <ChartText>{said}</ChartText>
      <div aria-hidden>
        <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
          <LineChart
            data={data}
            accessibilityLayer={false}
            margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
          >
            <CartesianGrid vertical={false} stroke={token('line')} />
            <XAxis
              dataKey="month"
              tick={TICK}
              tickFormatter={monthWords.short}
              tickLine={false}
              stroke={token('line')}
            />
            <YAxis
              tick={TICK}
              ticks={marks}
              domain={[marks[0] ?? 0, marks.at(-1) ?? 100]}
              interval={0}
              tickFormatter={(value) => `${decimal(String(value))} %`}
              tickLine={false}
              axisLine={false}
              width={64}
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
        </ResponsiveContainer>
      </div>
    </Panel>
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
