import { DAY_MS } from './local-date.ts';
import { FIRST_YEAR, LAST_YEAR, SEARCH_MS, unlessClosed, type WorkingCalendar } from './working-time.ts';

/** Further ahead a closing is not looked for: who is open so long counts as always open. */
const LOOK_AHEAD_MS = 31 * DAY_MS;

/** Whether it is open, and until when it stays as it is; null where that does not change within sight. */
interface Opening {
  open: boolean;
  /** Epoch milliseconds: the next closing where open, else the next opening. */
  until: number | null;
}

/** How a calendar stands at an instant (epoch milliseconds). */
export function openingAt(calendar: WorkingCalendar, at: number): Opening {
  if (!calendar.isOpen(at)) return { open: false, until: unlessClosed(() => calendar.nextOpening(at)) };
  const [present] = calendar.intervalsBetween(at, at + LOOK_AHEAD_MS);
  const closing = present?.to ?? null;
  return { open: true, until: closing === at + LOOK_AHEAD_MS ? null : closing };
}

/**
 * The last closing of a calendar that never opens again after an instant (epoch milliseconds), as far as opening time is
 * looked for: before or after it, and the instant itself where it never was open; null where it goes on opening.
 */
export function closedForGood(calendar: WorkingCalendar, at: number): number | null {
  const from = Math.max(at - SEARCH_MS, Date.UTC(FIRST_YEAR + 1, 0, 1));
  const to = Math.min(at + SEARCH_MS, Date.UTC(LAST_YEAR, 0, 1));
  const last = calendar.intervalsBetween(from, to).at(-1)?.to ?? at;
  return unlessClosed(() => calendar.nextOpening(last)) === null ? last : null;
}

/**
 * Why a calendar has no answer: from `closedFrom` (epoch milliseconds) on it never opens again; null where it does, and
 * not for so long.
 */
export interface Unplannable {
  closedFrom: number | null;
}
