import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { stakeOf } from '../../../../../domain/service-levels/stake.ts';
import type { PenaltyClause } from '../../../api/types.ts';
import { type Tone, token, tone } from '../../../app/theme/tokens.ts';
import { useNumbers } from '../../shared/numbers.ts';
import type { Terms } from '../versions.ts';
import { forecastOf, type Preview, type StatementLine } from './useStanding.ts';

interface ClauseStandingProps {
  clause: PenaltyClause;
  terms: Terms;
  line: StatementLine;
  preview: Preview;
}

const SAYS = 'resources.contracts.standing';

/** How a clause stands this month: its figure, what it costs, what would change that, and what is at stake. */
export function ClauseStanding({ clause, terms, line, preview }: ClauseStandingProps) {
  const translate = useTranslate();
  const { decimal, money, count } = useNumbers();
  const { numerator, denominator, percent, penalty, amountCents } = line;
  const forecast = forecastOf(preview, line);
  const stake = stakeOf(clause, line, terms);
  const colours = tone(toneOf(line));
  return (
    <Box sx={{ ...BOX, borderLeftColor: colours.strong, bgcolor: colours.soft, color: colours.ink }}>
      <div className="figure">
        <b>{percent === null ? translate(`${SAYS}.noData`) : `${decimal(percent)} %`}</b>
        {percent !== null && (
          <span>
            {translate(`${SAYS}.of.${line.kind}`, {
              numerator: count(numerator),
              denominator: count(denominator),
              smart_count: denominator,
            })}
          </span>
        )}
      </div>
      <div>
        {penalty
          ? translate(`${SAYS}.penalty`, { amount: money(amountCents) })
          : translate(`${SAYS}.noPenalty`)}
      </div>
      {forecast && (
        <div>
          {translate(`${SAYS}.forecast.${forecast.of}`, {
            smart_count: forecast.needed,
            threshold: decimal(forecast.thresholdPercent),
          })}
        </div>
      )}
      {stake !== null && <div className="stake">{translate(`${SAYS}.stake`, { amount: money(stake) })}</div>}
    </Box>
  );
}

function toneOf({ penalty, percent }: StatementLine): Tone {
  if (penalty) return 'danger';
  return percent === null ? 'neutral' : 'ok';
}

const BOX = {
  display: 'grid',
  gap: 0.25,
  px: 1.25,
  py: 0.875,
  borderRadius: '8px',
  borderLeft: '3px solid',
  fontSize: '0.75rem',
  lineHeight: 1.45,
  '& .figure': { display: 'flex', flexWrap: 'wrap', columnGap: 0.75, alignItems: 'baseline' },
  '& b': { fontSize: '1rem', fontVariantNumeric: 'tabular-nums', fontWeight: 640 },
  '& .stake': { color: token('inkMuted') },
} as const;
