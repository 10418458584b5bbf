import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token, tone } from '../../../app/theme/tokens.ts';
import { useNumbers } from '../../shared/numbers.ts';
import { routerLink } from '../../shared/paths.ts';
import type { LevelCount } from './levelCounts.ts';

interface LevelStandingProps {
  count: LevelCount;
  /** The list of those that were missed. */
  to: string;
}

/** How many deadlines of a service level were met this month, and the way to those that were not. */
export function LevelStanding({ count: { met, breached }, to }: LevelStandingProps) {
  const translate = useTranslate();
  const { count } = useNumbers();
  const words = translate('resources.contracts.standing.level', {
    met: count(met),
    all: count(met + breached),
  });
  if (breached === 0)
    return (
      <Box component="small" sx={{ ...SMALL, color: token('inkMuted') }}>
        {words}
      </Box>
    );
  return (
    <Link {...routerLink(to)} sx={{ ...SMALL, color: tone('danger').ink }}>
      {words}
    </Link>
  );
}

const SMALL = { display: 'block', fontSize: '0.75rem', fontWeight: 420 } as const;
