import { Box } from '@mui/material';
import { token } from '../../app/theme/tokens.ts';

/** A request's number; the year and the leading zeros recede. */
export function RequestNumber({ number }: { number: string }) {
  const split = /^(\d{4}-0*)(\d+.*)$/.exec(number);
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', color: token('inkMuted'), fontWeight: 520 }}>
      <Box component="span" sx={{ color: token('inkFaint'), fontWeight: 400 }}>
        {split?.[1]}
      </Box>
      {split?.[2] ?? number}
    </Box>
  );
}
