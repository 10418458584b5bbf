import type { DeadlineDetail, DeadlineState, DeadlineTarget } from '../../../api/types.ts';
import type { Tone } from '../../../app/theme/tokens.ts';

/** How a deadline is shown at an instant. */
export interface DeadlineReading {
  target: DeadlineTarget;
  cycle: number;
  state: DeadlineState;
  /** From green to red: how much it should be noticed. */
  level: 'calm' | 'warned' | 'breached' | 'paused' | 'met' | 'off' | 'unplannable';
  /** Share of the working time that is used, 0 to 1. */
  used: number;
  /** Where the warning lies on the same scale; null where there is none. */
  warnMark: number | null;
  /** Milliseconds of working time left; negative after the due instant; null where nothing is counted. */
  left: number | null;
  dueAt: string | null;
  metAt: string | null;
  breachedAt: string | null;
  /** From when on the calendar never opens again, where that is why there is no due instant. */
  closedFrom: string | null;
}

export const LEVEL_TONES: Record<DeadlineReading['level'], Tone> = {
  calm: 'ok',
  warned: 'warn',
  breached: 'danger',
  paused: 'pause',
  met: 'ok',
  off: 'neutral',
  unplannable: 'danger',
};

/** Reads a deadline at an instant (epoch milliseconds). */
export function readDeadline(deadline: DeadlineDetail, now: number): DeadlineReading {
  const until = deadline.metAt ? Date.parse(deadline.metAt) : now;
  const spans = deadline.intervals.map(toSpan);
  const budget = deadline.budgetMs;
  const usedMs = spans.length > 0 ? total(spans, until) : deadline.usedMs;
  const overdue = deadline.dueAt !== null && until > Date.parse(deadline.dueAt);
  const warnAt = deadline.warnAt === null ? null : Date.parse(deadline.warnAt);
  return {
    target: deadline.target,
    cycle: deadline.cycle,
    state: deadline.state,
    level: levelOf(deadline, warnAt, now),
    used: overdue || deadline.state === 'breached' ? 1 : share(usedMs, budget),
    warnMark: warnAt === null || budget === 0 ? null : share(total(spans, warnAt), budget),
    left: leftOf(deadline, budget - usedMs, now),
    dueAt: deadline.dueAt,
    metAt: deadline.metAt,
    breachedAt: deadline.breachedAt,
    closedFrom: deadline.unplannable?.closedFrom ?? null,
  };
}

/** The deadlines of the newest cycle of each target, in the order in which they fall. */
export function presentDeadlines(deadlines: readonly DeadlineDetail[]): DeadlineDetail[] {
  const newest = new Map<DeadlineTarget, DeadlineDetail>();
  for (const deadline of deadlines) {
    const known = newest.get(deadline.target);
    if (!known || deadline.cycle >= known.cycle) newest.set(deadline.target, deadline);
  }
  return ['take_charge', 'response', 'resolution'].flatMap(
    (target) => newest.get(target as DeadlineTarget) ?? [],
  );
}

function levelOf(deadline: DeadlineDetail, warnAt: number | null, now: number): DeadlineReading['level'] {
  switch (deadline.state) {
    case 'met':
      return 'met';
    case 'cancelled':
      return 'off';
    case 'paused':
    case 'unplannable':
      return deadline.state;
    case 'breached':
      return 'breached';
    case 'running':
      if (deadline.dueAt !== null && now >= Date.parse(deadline.dueAt)) return 'breached';
      return warnAt !== null && now >= warnAt ? 'warned' : 'calm';
  }
}

function leftOf(deadline: DeadlineDetail, rest: number, now: number): number | null {
  if (deadline.metAt !== null || deadline.state === 'cancelled' || deadline.state === 'unplannable')
    return null;
  const due = deadline.dueAt === null ? null : Date.parse(deadline.dueAt);
  if (due !== null && now > due) return due - now;
  return Math.max(rest, 0);
}

const toSpan = ({ from, to }: DeadlineDetail['intervals'][number]) => ({
  from: Date.parse(from),
  to: Date.parse(to),
});

/** The length of what lies before an instant. */
function total(spans: readonly { from: number; to: number }[], until: number): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, until) - from), 0);
}

function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));
}
