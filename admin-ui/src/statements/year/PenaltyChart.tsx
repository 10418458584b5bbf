import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Bar, BarChart, CartesianGrid, Cell, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { StatementSummary } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { useMonths } from '../months.ts';
import { ChartText } from './ChartText.tsx';
import { ChartTip } from './ChartTip.tsx';
import { CHART_HEIGHT, Hatching, TICK } from './chart-style.tsx';

interface PenaltyChartProps {
  months: readonly string[];
  statements: readonly (StatementSummary | null)[];
}

/** What each month costs; a draft is drawn lighter, for it may still change. */
export function PenaltyChart({ months, statements }: PenaltyChartProps) {
  const translate = useTranslate();
  const words = useMonths();
  const { money, count } = useNumbers();
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
    <Panel title={translate('resources.statements.year.penalties')}>
      <ChartText>{said}</ChartText>
      <div aria-hidden>
        <ResponsiveContainer width="100%" height={CHART_HEIGHT}>
          <BarChart data={data} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
            <Hatching id={hatching} />
            <CartesianGrid vertical={false} stroke={token('line')} />
            <XAxis
              dataKey="month"
              tick={TICK}
              tickFormatter={words.short}
              tickLine={false}
              stroke={token('line')}
            />
            <YAxis
              tick={TICK}
              tickFormatter={(value) => `${count(Number(value))} €`}
              tickLine={false}
              axisLine={false}
              width={64}
            />
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
        </ResponsiveContainer>
      </div>
    </Panel>
  );
}
