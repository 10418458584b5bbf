import { workingCalendar } from '../db/working-calendars.ts';
import { computeDeadline, computeDeadlineInstants } from '../domain/time/deadline.ts';
import type { ActivityDependencies } from './dependencies.ts';
import type { Activities } from './types.ts';

/** Works out due instants in the working time of the contract's calendar; time zones are not for workflow code. */
export function planDeadlines({ db }: ActivityDependencies): Activities['planDeadlines'] {
  return async ({ calendarId, clocks, offers, recontact }) => {
    const calendar = await workingCalendar(db, calendarId);
    const dueIn = (from: number, window: string) => {
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
      offers: offers.map(({ workOrderId, from, window }) => ({
        workOrderId,
        expiresAt: dueIn(from, window),
      })),
      recontactDueAt: recontact && dueIn(recontact.from, recontact.window),
    };
  };
}
