import { computeDeadline, computeDeadlineInstants } from '../time/deadline.ts';
import type { Pause } from '../time/interval.ts';
import { closedForGood, type Unplannable } from '../time/opening.ts';
import { unlessClosed, type WorkingCalendar } from '../time/working-time.ts';
import type { Planning } from './events.ts';
import { awaitsDue, awaitsExpiry, awaitsPlan } from './planning.ts';
import type { ClockPlan, RequestState } from './state.ts';

/**
 * Answers what of a request waits to be planned, in the working time of its calendar; null where nothing does, and where
 * the answer holds no news: what had none before still has none. Not for workflow code: time zones are not
 * deterministic there.
 */
export function planWith(
  calendar: WorkingCalendar,
  { clocks, workOrders, recontact, terms }: RequestState,
): Planning | null {
  const plans = clocks.filter(awaitsPlan).flatMap((clock) => {
    const { cycle, target, movedTo } = clock;
    const plan = planClock(calendar, clock);
    if (!plan.unplannable) return [{ cycle, target, plan }];
    return clock.plan === null ? [{ cycle, target, plan: movedTo === null ? plan : NOTHING_COUNTED }] : [];
  });
  const offers = workOrders.filter(awaitsExpiry).flatMap(({ id, offeredAt, offerUnplannable }) => {
    const { at, unplannable } = planWindow(calendar, offeredAt, terms.offerWindow);
    if (!unplannable) return [{ workOrderId: id, expiresAt: at }];
    return offerUnplannable ? [] : [{ workOrderId: id, expiresAt: at, unplannable }];
  });
  const due = awaitsDue(recontact) && planWindow(calendar, recontact.openedAt, terms.recontact.deadline);
  const recontactUnplannable = due && !recontact?.unplannable ? due.unplannable : undefined;
  const recontactDueAt = due ? due.at : null;
  const isNews = plans.length > 0 || offers.length > 0 || recontactDueAt !== null || recontactUnplannable;
  if (!isNews) return null;
  return { clocks: plans, offers, recontactDueAt, ...(recontactUnplannable ? { recontactUnplannable } : {}) };
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
  startedAt: number,
  target: string,
): { at: number | null; unplannable?: Unplannable } {
  const plan = unlessClosed(() => computeDeadlineInstants(calendar, { startedAt, target, pauses: [] }));
  return plan ? { at: plan.dueAt } : { at: null, unplannable: whyNot(calendar, startedAt) };
}

const NOTHING_COUNTED: ClockPlan = {
  dueAt: null,
  warnAt: null,
  escalateAt: null,
  usedMs: 0,
  budgetMs: 0,
  intervals: [],
};

function whyNot(calendar: WorkingCalendar, from: number): Unplannable {
  return { closedFrom: closedForGood(calendar, from) };
}
