import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Contract, StatementSummary } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { useNumbers } from '../../registry/shared/numbers.ts';
import { showPath } from '../../registry/shared/paths.ts';
import { thisMonth, useMonths } from '../months.ts';
import { previewPath } from '../paths.ts';
import { StatementMark } from '../StatementMark.tsx';

interface MonthCellProps {
  contract: Contract;
  month: string;
  /** The statements of the month that hold or are being made, the newest revision first. */
  statements: readonly StatementSummary[];
}

/** One month of one contract: its statement, or the way to close it or to see how it stands. */
export function MonthCell({ contract, month, statements }: MonthCellProps) {
  const translate = useTranslate();
  const months = useMonths();
  const { money } = useNumbers();
  const says = (key: string) => translate(`resources.statements.overview.${key}`);
  const name = (
    <span className="sp-hidden">
      {contract.code}, {months.long(month)}:{' '}
    </span>
  );
  if (`${month}-31` < contract.startsOn || `${month}-01` > contract.endsOn) {
    return (
      <Box component="span" sx={OUTSIDE}>
        <span aria-hidden>–</span>
        <span className="sp-hidden">{says('outside')}</span>
      </Box>
    );
  }
  if (statements.length === 0) {
    const what = says(month < thisMonth() ? 'toClose' : 'running');
    return (
      <Box component={Link} to={previewPath(contract.id, month)} sx={CELL}>
        {name}
        <span className="quiet">{what}</span>
      </Box>
    );
  }
  return statements.map((one) => {
    return (
      <Box key={one.id} component={Link} to={showPath('statements', one.id)} sx={CELL}>
        {name}
        <StatementMark state={one.state} />
        <span className={one.totalCents > 0 ? 'penalty' : 'quiet'}>{money(one.totalCents)}</span>
      </Box>
    );
  });
}

const CELL = {
  display: 'grid',
  justifyItems: 'start',
  gap: 0.5,
  p: 0.75,
  minWidth: 104,
  borderRadius: '7px',
  color: token('ink'),
  textDecoration: 'none',
  '&:hover': { bgcolor: token('raised') },
  '& .quiet': { color: token('inkMuted') },
  '& .penalty': { fontWeight: 620, color: token('dangerInk') },
} as const;

const OUTSIDE = { display: 'block', p: 0.75, color: token('inkFaint') } as const;
