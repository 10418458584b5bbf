import type { DeadlineDetail, DeadlineTarget } from '../../../../api/types.ts';
import { countedSpans, dueOf, endOf, total } from './ledger.ts';

/** What tells a deadline from the others of its request: `0/resolution`. */
export const keyOf = ({ cycle, target }: Pick<DeadlineDetail, 'cycle' | 'target'>): string =>
  `${cycle}/${target}`;

/** The address of a request's deadlines, open at one of them where one is named. */
export function deadlinePath(
  requestId: string,
  deadline?: { target: DeadlineTarget; cycle: number },
): string {
  const path = `/requests/${requestId}/show/deadlines`;
  return deadline ? `${path}?target=${deadline.target}&cycle=${deadline.cycle}` : path;
}

/**
 * The deadline that an address names; a target alone means its newest cycle. Where it names none that there is, the one
 * that matters most now: still running, due first, else the last.
 */
export function chosenDeadline(
  deadlines: readonly DeadlineDetail[],
  target: string | null,
  cycle: string | null,
): DeadlineDetail | null {
  const named = deadlines.filter(
    (one) => one.target === target && (cycle === null || String(one.cycle) === cycle),
  );
  const running = deadlines
    .filter(({ ended }) => ended === null)
    .sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  return named.at(-1) ?? running[0] ?? deadlines.at(-1) ?? null;
}

/** How a deadline stands, as a key of `requestPage.explained.verdicts` with what it needs. */
interface Verdict {
  key:
    | 'running'
    | 'overdue'
    | 'paused'
    | 'held'
    | 'met'
    | 'late'
    | 'cancelled'
    | 'unplannable'
    | 'unplannableSince'
    | 'unplannableMet';
  /** Milliseconds. */
  lengths: Record<string, number>;
  /** Epoch milliseconds. */
  instants: Record<string, number>;
}

/** Reads how a deadline stands at an instant (epoch milliseconds). */
export function verdictOf(deadline: DeadlineDetail, now: number): Verdict {
  const { ended, budgetMs: budget } = deadline;
  const due = dueOf(deadline);
  const used = total(countedSpans(deadline, endOf(deadline, now)));
  const left = Math.max(0, budget - used);
  if (ended !== null) {
    const at = Date.parse(ended.at);
    if (ended.how === 'cancelled') return { key: 'cancelled', lengths: {}, instants: { at } };
    if (deadline.unplannable) return { key: 'unplannableMet', lengths: {}, instants: { at } };
    if (ended.lateMs > 0 || deadline.breachedAt !== null)
      return { key: 'late', lengths: { late: ended.lateMs }, instants: { at, due: due ?? at } };
    return { key: 'met', lengths: { used, budget }, instants: { at } };
  }
  if (deadline.holds.some(({ to }) => to === null))
    return { key: 'held', lengths: { used, budget }, instants: { since: endOf(deadline, now) } };
  const pause = deadline.pauses.find(({ to }) => to === null);
  if (pause) return { key: 'paused', lengths: { used, left }, instants: { since: Date.parse(pause.from) } };
  if (due === null) {
    const closed = deadline.unplannable?.closedFrom;
    return closed
      ? { key: 'unplannableSince', lengths: {}, instants: { closed: Date.parse(closed) } }
      : { key: 'unplannable', lengths: {}, instants: {} };
  }
  if (now >= due) return { key: 'overdue', lengths: {}, instants: { due } };
  return { key: 'running', lengths: { used, left }, instants: { due } };
}
