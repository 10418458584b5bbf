import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { StatementForecast, StatementLine } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useLineWords } from '../words.ts';

interface ForecastProps {
  lines: readonly StatementLine[];
  forecasts: readonly StatementForecast[];
}

/** What more of the running month would take its penalties away, in words. */
export function Forecast({ lines, forecasts }: ForecastProps) {
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
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 1,
  fontSize: '0.875rem',
  '& li': { pl: 1.5, borderLeft: `3px solid ${token('accent')}` },
  '& strong': { display: 'block' },
} as const;
