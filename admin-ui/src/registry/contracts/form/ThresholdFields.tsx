import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ThresholdClause } from './clauses.ts';
import { DecimalField } from './DecimalField.tsx';

interface ThresholdFieldsProps {
  clause: ThresholdClause;
  onChange: (clause: ThresholdClause) => void;
}

const SAYS = 'resources.contracts.penalty';

/** A penalty that is due beyond a threshold. */
export function ThresholdFields({ clause, onChange }: ThresholdFieldsProps) {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.25,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '140px 140px minmax(0, 1fr)' },
      }}
    >
      <TextField
        select
        label={translate(`${SAYS}.comparison`)}
        value={clause.comparison}
        onChange={(event) =>
          onChange({ ...clause, comparison: event.target.value as ThresholdClause['comparison'] })
        }
      >
        {(['less_than', 'more_than'] as const).map((comparison) => (
          <MenuItem key={comparison} value={comparison}>
            {translate(`${SAYS}.comparisonChoices.${comparison}`)}
          </MenuItem>
        ))}
      </TextField>
      <DecimalField
        label={translate(`${SAYS}.thresholdPercent`)}
        value={clause.thresholdPercent}
        onChange={(thresholdPercent) => onChange({ ...clause, thresholdPercent })}
      />
      <DecimalField
        label={translate(`${SAYS}.ratePerMille`)}
        value={clause.ratePerMille}
        onChange={(ratePerMille) => onChange({ ...clause, ratePerMille })}
      />
    </Box>
  );
}
