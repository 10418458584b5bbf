import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ClockReading, NextDeadline } from '../api/types.ts';
import { token, tone } from '../app/theme/tokens.ts';
import { useMoments } from '../requests/show/moments.ts';
import { readDeadline, URGENCY_LOOK } from './deadline.ts';
import { Icon } from './Icon.tsx';
import { useNow } from './useNow.ts';

interface DeadlineChipProps {
  deadline: NextDeadline | null;
  clock: ClockReading;
  /** Also names what must be done by then. */
  withTarget?: boolean;
}

/**
 * The next deadline as one reads it at a glance: how much working time is left, or since when it is overdue. Colour,
 * icon and words say the same; the exact instant is in the title.
 */
export function DeadlineChip({ deadline, clock, withTarget = false }: DeadlineChipProps) {
  const translate = useTranslate();
  const moments = useMoments();
  const { urgency, milliseconds } = readDeadline(deadline, clock, useNow());
  const look = URGENCY_LOOK[urgency];
  const colours = tone(look.tone);
  const target = deadline && translate(`app.deadline.target.${deadline.target}`);
  const text =
    milliseconds === null
      ? translate(urgency === 'none' ? 'app.deadline.none' : `app.deadline.${urgency}Unknown`)
      : translate(`app.deadline.${urgency}`, { time: moments.length(milliseconds) });
  return (
    <Box
      component="span"
      title={deadline?.dueAt ? `${target}: ${moments.dateTime(deadline.dueAt)}` : undefined}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.625,
        whiteSpace: 'nowrap',
        fontWeight: look.tone === 'neutral' ? 480 : 620,
        color: urgency === 'none' ? token('inkFaint') : colours.ink,
      }}
    >
      {urgency !== 'none' && <Icon name={look.icon} size={16} colour={colours.strong} />}
      {text}
      {withTarget && target && (
        <Box component="span" sx={{ fontWeight: 450, color: token('inkFaint') }}>
          · {target}
        </Box>
      )}
    </Box>
  );
}
