import { Box } from '@mui/material';
import type { StatementLine } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';

/** Shares near the whole are drawn from here on, so that half a percent can be seen. */
const CLOSE_UP = 90;

/**
 * A share as a bar with its threshold as a stroke: a picture of what the sentence says, so it is not read aloud. A
 * share with a threshold close to 0 or 100 % is drawn in close-up.
 */
export function ShareBar({
  line,
}: {
  line: Pick<StatementLine, 'percent' | 'thresholdPercent' | 'penalty'>;
}) {
  const { percent, thresholdPercent, penalty } = line;
  if (percent === null) return null;
  const threshold = Number(thresholdPercent);
  const [from, to] = threshold > CLOSE_UP ? [CLOSE_UP, 100] : threshold < 10 ? [0, 10] : [0, 100];
  const place = (value: number) => `${Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100))}%`;
  return (
    <Box aria-hidden sx={BAR}>
      <Box sx={{ width: place(Number(percent)), bgcolor: token(penalty ? 'danger' : 'accent') }} />
      <Box component="span" sx={{ left: place(threshold) }} />
    </Box>
  );
}

const BAR = {
  position: 'relative',
  height: 6,
  mt: 1,
  maxWidth: 420,
  borderRadius: '3px',
  bgcolor: token('sunken'),
  '& > div': { height: '100%', borderRadius: '3px' },
  '& > span': {
    position: 'absolute',
    top: -3,
    bottom: -3,
    width: 2,
    ml: '-1px',
    bgcolor: token('ink'),
  },
} as const;
