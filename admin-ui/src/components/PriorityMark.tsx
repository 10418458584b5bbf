import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Priority } from '../api/types.ts';
import { type Tone, tone } from '../app/theme/tokens.ts';

const TONES: Record<Priority, Tone> = { 1: 'danger', 2: 'warn', 3: 'info', 4: 'neutral', 5: 'neutral' };

/** A priority as P1…P5, the more urgent the stronger; a dashed field where nobody has set one. */
export function PriorityMark({ priority }: { priority: Priority | null }) {
  const translate = useTranslate();
  const label = priority === null ? translate('app.priority.unset') : `${translate('app.requests.columns.priority')} ${priority}`;
  const colours = tone(priority === null ? 'neutral' : TONES[priority]);
  return (
    <Box
      component="span"
      role="img"
      aria-label={label}
      title={label}
      sx={{
        display: 'inline-grid',
        placeItems: 'center',
        minWidth: 26,
        height: 20,
        borderRadius: '6px',
        fontSize: '0.75rem',
        fontWeight: 640,
        color: colours.ink,
        ...(priority === null
          ? { border: `1px dashed ${colours.strong}` }
          : { backgroundColor: colours.soft }),
      }}
    >
      {priority === null ? '–' : `P${priority}`}
    </Box>
  );
}
