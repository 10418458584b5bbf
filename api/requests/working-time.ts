import { workingCalendar } from '../../db/calendars/working-calendars.ts';
import type { Db } from '../../db/database.ts';
import type { WorkingCalendar } from '../../domain/time/working-time.ts';

interface Due {
  calendarId: string;
  dueAt: Date | null;
}

/**
 * Working milliseconds from an instant to each due instant, in the order given: below zero where it has passed, null
 * where nothing is due.
 * @param now epoch milliseconds
 */
export async function workingTimesLeft(
  db: Db,
  dues: readonly Due[],
  now: number,
): Promise<(number | null)[]> {
  const calendarIds = [...new Set(dues.flatMap(({ calendarId, dueAt }) => (dueAt ? [calendarId] : [])))];
  const calendars = new Map(
    await Promise.all(calendarIds.map(async (id) => [id, await workingCalendar(db, id)] as const)),
  );
  return dues.map(({ calendarId, dueAt }) => {
    const calendar = calendars.get(calendarId);
    return dueAt && calendar ? workingTimeUntil(calendar, dueAt.getTime(), now) : null;
  });
}

/** Working milliseconds until an instant, below zero where it has passed. Instants in epoch milliseconds. */
export function workingTimeUntil(calendar: WorkingCalendar, due: number, now: number): number {
  return due >= now ? calendar.workingTimeBetween(now, due) : -calendar.workingTimeBetween(due, now);
}
