import { computeDeadline, computeDeadlineInstants } from '../time/deadline.ts';
import type { Pause } from '../time/interval.ts';
import { closedForGood, type Unplannable } from '../time/opening.ts';
import { NoWorkingTimeError, type WorkingCalendar } from '../time/working-time.ts';
import type { Planning } from './events.ts';
import type { PlanningRequest } from './planning.ts';
import type { ClockPlan } from './state.ts';

/**
 * Answers what waits to be planned, in the working time of a calendar; null where the answer holds no news. Not for
 * workflow code: time zones are not deterministic there.
 */
export function planWith(
  calendar: WorkingCalendar,
  { clocks, offers, recontact }: PlanningRequest,
): Planning | null {
  const due = recontact && planWindow(calendar, recontact);
  const planning: Planning = {
    clocks: clocks.flatMap(({ cycle, target, byHand, inVain, ...clock }) => {
      const plan = planClock(calendar, clock);
      if (!plan.unplannable) return [{ cycle, target, plan }];
      if (inVain) return [];
      return [{ cycle, target, plan: byHand ? NOTHING_COUNTED : plan }];
    }),
    offers: offers.flatMap(({ workOrderId, inVain, ...offer }) => {
      const { at, unplannable } = planWindow(calendar, offer);
      if (unplannable && inVain) return [];
      return [{ workOrderId, expiresAt: at, ...(unplannable ? { unplannable } : {}) }];
    }),
    recontactDueAt: due?.at ?? null,
    ...(due?.unplannable && !recontact?.inVain ? { recontactUnplannable: due.unplannable } : {}),
  };
  const { recontactDueAt, recontactUnplannable } = planning;
  const isNews = recontactDueAt !== null || recontactUnplannable !== undefined;
  return planning.clocks.length > 0 || planning.offers.length > 0 || isNews ? planning : null;
}

/** The plan of one clock; without any instant, and with why, where the calendar never opens long enough. */
export function planClock(
  calendar: WorkingCalendar,
  clock: { duration: string; startedAt: number; pauses: readonly Pause[] },
): ClockPlan {
  const { duration: target, startedAt, pauses } = clock;
  return (
    unlessClosed(() => computeDeadline(calendar, { startedAt, target, pauses })) ?? {
      ...NOTHING_COUNTED,
      unplannable: whyNot(calendar, startedAt),
    }
  );
}

function planWindow(
  calendar: WorkingCalendar,
  { from, window }: { from: number; window: string },
): { at: number | null; unplannable?: Unplannable } {
  const plan = unlessClosed(() =>
    computeDeadlineInstants(calendar, { startedAt: from, target: window, pauses: [] }),
  );
  return plan ? { at: plan.dueAt } : { at: null, unplannable: whyNot(calendar, from) };
}

const NOTHING_COUNTED: ClockPlan = {
  dueAt: null,
  warnAt: null,
  escalateAt: null,
  usedMs: 0,
  budgetMs: 0,
  intervals: [],
};

function unlessClosed<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof NoWorkingTimeError) return null;
    throw error;
  }
}

function whyNot(calendar: WorkingCalendar, from: number): Unplannable {
  return { closedFrom: closedForGood(calendar, from) };
}
