import { z } from '@hono/zod-openapi';
import type { DayReason } from '../domain/time/calendar-day.ts';
import { dateOfDay } from '../domain/time/local-date.ts';
import type { WorkingCalendar } from '../domain/time/working-time.ts';
import { openOnDay } from '../domain/time/working-time.ts';
import { localDayAt } from '../domain/time/zone.ts';
import { datesOf, timestamp } from './schemas.ts';

/** The calendar that deadlines are counted in. */
export const calendarOfDeadlinesSchema = z
  .object({ id: z.uuid(), code: z.string(), name: z.string(), timeZone: z.string() })
  .openapi('CalendarOfDeadlines');

/** Some time, from an instant to another. */
export const intervalSchema = z.object({ from: timestamp, to: timestamp });

/** Local days one after the other, each with its opening hours and why it has them. */
export const daysSchema = z
  .array(
    z.object({
      date: z.iso.date(),
      open: z.array(intervalSchema).describe('Closed where empty'),
      why: z.string().describe('`week`, `public_holiday`, `patron_day`, `exception`, or `before_validity`'),
      reason: z.string().nullable().describe('The name of the holiday, the reason of an exception'),
    }),
  )
  .describe('The days it spans, by the calendar as it is now; at most 400 of them');
export type WorkingDays = z.infer<typeof daysSchema>;

/** Longer spans are cut: who reads them day by day has seen enough. */
const MOST_DAYS = 400;

/** The local days from one instant to another (epoch milliseconds), each with its opening hours and why. */
export function workingDays(calendar: WorkingCalendar, from: number, to: number): WorkingDays {
  const { timeZone } = calendar;
  const first = localDayAt(timeZone, from);
  const last = Math.min(localDayAt(timeZone, Math.max(from, to)), first + MOST_DAYS - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hours = calendar.dayHours(dateOfDay(first + index));
    return {
      date: hours.date,
      open: openOnDay(timeZone, first + index, hours).map(datesOf),
      why: hours.why.kind,
      reason: reasonOf(hours.why),
    };
  });
}

function reasonOf(why: DayReason): string | null {
  if (why.kind === 'public_holiday') return why.name;
  return why.kind === 'exception' ? why.reason : null;
}
