import { Box } from '@mui/material';
import { token } from '../../app/theme/tokens.ts';
import { useMonths } from '../months.ts';

interface ChartTipProps {
  /** Given by the chart: whether a month is pointed at, and which. */
  active?: boolean;
  label?: string | number;
  say: (month: string) => string;
}

/** What is said of the month that the pointer is on. */
export function ChartTip({ active, label, say }: ChartTipProps) {
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
