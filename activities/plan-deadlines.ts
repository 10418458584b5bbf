import { workingCalendar } from '../db/working-calendars.ts';
import { planWith } from '../domain/request/plan.ts';
import type { ActivityDependencies } from './dependencies.ts';
import type { Activities } from './types.ts';

/** Works out due instants in the working time of the contract's calendar; time zones are not for workflow code. */
export function planDeadlines({ db }: ActivityDependencies): Activities['planDeadlines'] {
  return async (request) => planWith(await workingCalendar(db, request.calendarId), request);
}
