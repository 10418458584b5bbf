import { DAY_MS } from './local-date.ts';
import { NoWorkingTimeError, type WorkingCalendar } from './working-time.ts';

/** Further ahead a closing is not looked for: who is open so long counts as always open. */
const LOOK_AHEAD_MS = 31 * DAY_MS;

/** Whether it is open, and until when it stays as it is; null where that does not change within sight. */
export interface Opening {
  open: boolean;
  /** Epoch milliseconds: the next closing where open, else the next opening. */
  until: number | null;
}

/** How a calendar stands at an instant (epoch milliseconds). */
export function openingAt(calendar: WorkingCalendar, at: number): Opening {
  if (!calendar.isOpen(at)) return { open: false, until: nextOpening(calendar, at) };
  const [present] = calendar.intervalsBetween(at, at + LOOK_AHEAD_MS);
  const closing = present?.to ?? null;
  return { open: true, until: closing === at + LOOK_AHEAD_MS ? null : closing };
}

function nextOpening(calendar: WorkingCalendar, at: number): number | null {
  try {
    return calendar.nextOpening(at);
  } catch (error) {
    if (error instanceof NoWorkingTimeError) return null;
    throw error;
  }
}
