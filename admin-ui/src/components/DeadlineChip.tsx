import { Box } from '@mui/material';
import type { ClockReading, NextDeadline } from '../api/types.ts';
import { token, tone } from '../app/theme/tokens.ts';
import { readDeadline, URGENCY_LOOK } from './deadline.ts';
import { useWords } from './formats.ts';
import { Icon } from './Icon.tsx';
import { useNow } from './useNow.ts';

interface DeadlineChipProps {
  deadline: NextDeadline | null;
  clock: ClockReading;
  /** Also names what must be done by then: beside the time, or below it. */
  target?: 'beside' | 'below';
}

/**
 * The next deadline as one reads it at a glance: how much working time is left, or since when it is overdue. Colour,
 * icon and words say the same; the exact instant is in the title.
 */
export function DeadlineChip({ deadline, clock, target }: DeadlineChipProps) {
  const { translate, moments } = useWords();
  const { urgency, milliseconds } = readDeadline(deadline, clock, useNow());
  const { tone: name, icon } = URGENCY_LOOK[urgency];
  const colours = tone(name);
  const pressing = urgency === 'late' || urgency === 'soon' || urgency === 'unplannable';
  const targetName = deadline ? translate(`app.deadline.target.${deadline.target}`) : '';
  const text =
    milliseconds === null
      ? translate(urgency === 'none' ? 'app.deadline.none' : `app.deadline.${urgency}Unknown`)
      : translate(`app.deadline.${urgency}`, { time: moments.length(milliseconds) });
  return (
    <Box
      component="span"
      title={deadline?.dueAt ? `${targetName}: ${moments.dateTime(deadline.dueAt)}` : undefined}
      sx={target === 'below' ? BELOW : BESIDE}
    >
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: '5px',
          fontWeight: pressing ? 600 : 460,
          color: urgency === 'none' ? token('inkFaint') : colours.ink,
          ...(pressing && { ...PRESSING, bgcolor: colours.soft }),
        }}
      >
        {urgency !== 'none' && <Icon name={icon} size={15} colour={colours.strong} />}
        {text}
      </Box>
      {target && targetName && (
        <Box component="span" sx={{ fontSize: '0.75rem', color: token('inkFaint') }}>
          {targetName}
        </Box>
      )}
    </Box>
  );
}

const BESIDE = { display: 'inline-flex', alignItems: 'center', gap: '7px', whiteSpace: 'nowrap' } as const;
const BELOW = { display: 'inline-grid', justifyItems: 'start', whiteSpace: 'nowrap' } as const;

/** The tinted field hangs to the left, so that all texts of a column begin at one line. */
const PRESSING = { borderRadius: '6px', px: '7px', py: '1px', ml: '-7px' } as const;
