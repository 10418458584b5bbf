import type { DeadlineDetail, DeadlineTarget } from '../../../api/types.ts';
import type { Tone } from '../../../app/theme/tokens.ts';
import { spanOf } from './explained/ledger.ts';

/** How much a deadline should be noticed, from green to red. */
export const LEVEL_TONES = {
  calm: 'ok',
  warned: 'warn',
  breached: 'danger',
  paused: 'pause',
  met: 'ok',
  off: 'neutral',
  unplannable: 'danger',
} as const satisfies Record<string, Tone>;

/** How a deadline is shown at an instant. */
export type DeadlineReading = ReturnType<typeof readDeadline>;

/** Reads a deadline at an instant (epoch milliseconds). */
export function readDeadline(deadline: DeadlineDetail, now: number) {
  const until = deadline.metAt ? Date.parse(deadline.metAt) : now;
  const spans = deadline.intervals.map(spanOf);
  const budget = deadline.budgetMs;
  const usedMs = spans.length > 0 ? total(spans, until) : deadline.usedMs;
  const overdue = deadline.dueAt !== null && until > Date.parse(deadline.dueAt);
  const warnAt = deadline.warnAt === null ? null : Date.parse(deadline.warnAt);
  return {
    target: deadline.target,
    cycle: deadline.cycle,
    state: deadline.state,
    level: levelOf(deadline, warnAt, now),
    /** Share of the working time that is used, 0 to 1. */
    used: overdue || deadline.state === 'breached' ? 1 : share(usedMs, budget),
    /** Where the warning lies on the same scale; null where there is none. */
    warnMark: warnAt === null || budget === 0 ? null : share(total(spans, warnAt), budget),
    /** Milliseconds of working time left; negative after the due instant; null where nothing is counted. */
    left: leftOf(deadline, budget - usedMs, now),
    dueAt: deadline.dueAt,
    metAt: deadline.metAt,
    breachedAt: deadline.breachedAt,
    /** From when on the calendar never opens again, where that is why there is no due instant. */
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

function levelOf(
  { state, dueAt }: DeadlineDetail,
  warnAt: number | null,
  now: number,
): keyof typeof LEVEL_TONES {
  if (state === 'cancelled') return 'off';
  if (state !== 'running') return state;
  if (dueAt !== null && now >= Date.parse(dueAt)) return 'breached';
  return warnAt !== null && now >= warnAt ? 'warned' : 'calm';
}

function leftOf(deadline: DeadlineDetail, rest: number, now: number): number | null {
  if (deadline.metAt !== null || deadline.state === 'cancelled' || deadline.state === 'unplannable')
    return null;
  const due = deadline.dueAt === null ? null : Date.parse(deadline.dueAt);
  if (due !== null && now > due) return due - now;
  return Math.max(rest, 0);
}

/** The length of what lies before an instant. */
function total(spans: readonly { from: number; to: number }[], until: number): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, until) - from), 0);
}

function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));
}
