import type { DeadlineDetail } from '../../../../api/types.ts';
import { countedSpans, dueOf, endOf, total } from './spans.ts';

/** How a deadline stands, as a key of `requestPage.explained.verdicts` with what it needs. */
export interface Verdict {
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
