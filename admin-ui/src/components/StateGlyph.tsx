import type { RequestState } from '../api/types.ts';
import { type Tone, token, tone } from '../app/theme/tokens.ts';

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
