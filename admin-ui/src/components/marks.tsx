import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { PRIORITIES, type Priority } from '../../../domain/request/priority.ts';
import type { ClockReading, NextDeadline, RequestState } from '../api/types.ts';
import { type Tone, token, tone } from '../app/theme/tokens.ts';
import { readDeadline, type Urgency } from './deadline.ts';
import { useWords } from './formats.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Quiet } from './page.tsx';
import { useNow } from './useNow.ts';

interface MarkProps {
  tone: Tone;
  /** With a dot of the full colour. */
  strong?: boolean;
  children: ReactNode;
}

/** A few words on the soft colour of what they mean. */
export function Mark({ tone: name, strong = false, children }: MarkProps) {
  const colours = tone(name);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: 0.875,
        minHeight: 22,
        borderRadius: '6px',
        fontSize: '0.75rem',
        fontWeight: 560,
        color: colours.ink,
        bgcolor: colours.soft,
        border: `1px solid color-mix(in srgb, ${colours.strong} 28%, ${token('surface')})`,
        ...(strong && {
          '&::before': { ...DOT, bgcolor: colours.strong },
        }),
      }}
    >
      {children}
    </Box>
  );
}

const DOT = { content: '""', width: 7, height: 7, borderRadius: '50%' } as const;

interface StandingMarkProps {
  /** As nearly all are: said quietly, so that the others stand out. */
  good: boolean;
  children: ReactNode;
}

/** Where a record stands: a dot and a quiet word, or a mark where it is not as usual. */
export function StandingMark({ good, children }: StandingMarkProps) {
  if (!good) return <Mark tone="warn">{children}</Mark>;
  return (
    <Box component="span" sx={QUIET}>
      {children}
    </Box>
  );
}

const QUIET = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 0.75,
  fontSize: '0.8125rem',
  color: token('inkMuted'),
  whiteSpace: 'nowrap',
  '&::before': { ...DOT, bgcolor: token('ok') },
} as const;

/** Whether a record is in use. */
export function ActiveMark({ active }: { active: boolean }) {
  const translate = useTranslate();
  return (
    <StandingMark good={active}>{translate(active ? 'registry.active' : 'registry.inactive')}</StandingMark>
  );
}

/** How far along a state is: the share of the circle that is filled, and its tone. */
export const STATE_LOOK: Record<RequestState, { tone: Tone; filled: number }> = {
  received: { tone: 'info', filled: 0 },
  qualified: { tone: 'violet', filled: 0.17 },
  dispatched: { tone: 'violet', filled: 0.33 },
  scheduled: { tone: 'accent', filled: 0.5 },
  in_progress: { tone: 'accent', filled: 0.67 },
  suspended: { tone: 'pause', filled: 0 },
  completed: { tone: 'warn', filled: 0.85 },
  resolved: { tone: 'ok', filled: 1 },
  closed: { tone: 'neutral', filled: 1 },
  cancelled: { tone: 'neutral', filled: 0 },
  merged: { tone: 'neutral', filled: 0 },
};

/** A request's state as a small dial that fills from received to resolved. */
export function StateGlyph({ state, size = 15 }: { state: RequestState; size?: number }) {
  const { tone: toneName, filled } = STATE_LOOK[state];
  const colour = tone(toneName).strong;
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden
      style={{ flex: 'none', display: 'block' }}
    >
      {filled === 1 ? (
        <>
          <circle cx="8" cy="8" r="7" fill={colour} />
          <path
            d="M5 8.2l2.1 2.1 4-4.4"
            fill="none"
            stroke={token('surface')}
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      ) : (
        <>
          <circle
            cx="8"
            cy="8"
            r="6.2"
            fill="none"
            stroke={colour}
            strokeWidth="1.6"
            strokeDasharray={state === 'received' ? '2.2 1.7' : undefined}
          />
          {filled > 0 && <path d={slice(filled)} fill={colour} />}
          <Sign state={state} colour={colour} />
        </>
      )}
    </svg>
  );
}

function Sign({ state, colour }: { state: RequestState; colour: string }) {
  const line = { fill: 'none', stroke: colour, strokeWidth: 1.6, strokeLinecap: 'round' as const };
  if (state === 'suspended') return <path d="M6.4 5.8v4.4M9.6 5.8v4.4" {...line} />;
  if (state === 'cancelled') return <path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" {...line} />;
  if (state === 'merged') return <path d="M5 8h5.4M8.4 5.8 10.6 8l-2.2 2.2" {...line} />;
  return null;
}

/** A slice of the inner circle, clockwise from the top. */
function slice(share: number): string {
  const angle = 2 * Math.PI * share;
  const x = 8 + 4 * Math.sin(angle);
  const y = 8 - 4 * Math.cos(angle);
  return `M8 8V4A4 4 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`;
}

const OVER: readonly RequestState[] = ['closed', 'cancelled', 'merged'];

/** A request's state: the dial and the word; what is over recedes. */
export function StateBadge({ state }: { state: RequestState }) {
  const translate = useTranslate();
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: '7px',
        whiteSpace: 'nowrap',
        color: token(OVER.includes(state) ? 'inkFaint' : 'ink'),
      }}
    >
      <StateGlyph state={state} />
      {translate(`requestPage.states.${state}`)}
    </Box>
  );
}

/** A priority as rising bars (P1 has all five) with its number; its name is in the title and said aloud. */
export function PriorityMark({ priority }: { priority: Priority | null }) {
  const translate = useTranslate();
  if (priority === null) {
    const unset = translate('app.priority.unset');
    return (
      <Box component="span" title={unset} sx={{ color: token('inkFaint') }}>
        <span aria-hidden>–</span>
        <span className="sp-hidden">{unset}</span>
      </Box>
    );
  }
  const name = translate(`requestPage.priorities.${priority}`);
  const colour = token(priority === 1 ? 'danger' : priority === 2 ? 'warn' : 'inkMuted');
  return (
    <Box component="span" title={`P${priority} ${name}`} sx={MARK}>
      <svg viewBox="0 0 17 14" width={17} height={14} aria-hidden>
        {PRIORITIES.map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 3.5}
            y={11.5 - bar * 2.1}
            width={2.4}
            height={bar * 2.1 + 1.5}
            rx={0.9}
            fill={bar <= 6 - priority ? colour : token('lineStrong')}
          />
        ))}
      </svg>
      <Box component="span" sx={{ fontWeight: priority <= 2 ? 620 : 460 }}>
        P{priority}
      </Box>
      <span className="sp-hidden">{name}</span>
    </Box>
  );
}

const MARK = { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' } as const;

const URGENCY_LOOK: Record<Urgency, { tone: Tone; icon: IconName }> = {
  none: { tone: 'neutral', icon: 'clock' },
  calm: { tone: 'neutral', icon: 'clock' },
  soon: { tone: 'warn', icon: 'warning' },
  late: { tone: 'danger', icon: 'alarm' },
  paused: { tone: 'pause', icon: 'pause' },
  unplannable: { tone: 'danger', icon: 'calendars' },
};

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

/** A request's number; the year and the leading zeros recede. */
export function RequestNumber({ number }: { number: string }) {
  const split = /^(\d{4}-0*)(\d+.*)$/.exec(number);
  return (
    <Quiet as="span" sx={{ whiteSpace: 'nowrap', fontWeight: 520 }}>
      <Box component="span" sx={{ color: token('inkFaint'), fontWeight: 400 }}>
        {split?.[1]}
      </Box>
      {split?.[2] ?? number}
    </Quiet>
  );
}
