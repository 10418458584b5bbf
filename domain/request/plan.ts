import { computeDeadline, computeDeadlineInstants } from '../time/deadline.ts';
import type { WorkingCalendar } from '../time/working-time.ts';
import type { Planning } from './events.ts';
import type { PlanningRequest } from './planning.ts';

/**
 * Answers what waits to be planned, in the working time of a calendar. Not for workflow code: time zones are not
 * deterministic there.
 *
 * @throws NoWorkingTimeError where the calendar never opens long enough.
 */
export function planWith(
  calendar: WorkingCalendar,
  { clocks, offers, recontact }: PlanningRequest,
): Planning {
  const dueIn = (from: number, window: string): number => {
    const { dueAt } = computeDeadlineInstants(calendar, { startedAt: from, target: window, pauses: [] });
    if (dueAt === null) throw new Error('A deadline without a pause has a due instant');
    return dueAt;
  };
  return {
    clocks: clocks.map(({ cycle, target, duration, startedAt, pauses }) => ({
      cycle,
      target,
      plan: computeDeadline(calendar, { startedAt, target: duration, pauses }),
    })),
    offers: offers.map(({ workOrderId, from, window }) => ({ workOrderId, expiresAt: dueIn(from, window) })),
    recontactDueAt: recontact && dueIn(recontact.from, recontact.window),
  };
}
