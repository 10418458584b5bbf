import type { Db } from '../../db/database.ts';
import { workingCalendar } from '../../db/working-calendars.ts';

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
    if (!dueAt || !calendar) return null;
    const due = dueAt.getTime();
    return due >= now ? calendar.workingTimeBetween(now, due) : -calendar.workingTimeBetween(due, now);
  });
}
