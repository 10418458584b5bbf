import type { DayReason } from '../domain/time/calendar-day.ts';
import { dateOfDay } from '../domain/time/local-date.ts';
import type { WorkingCalendar } from '../domain/time/working-time.ts';
import { openOnDay } from '../domain/time/working-time.ts';
import { localDayAt } from '../domain/time/zone.ts';
import { iso } from './instants.ts';
import type { WorkingDays } from './schemas/working-days.ts';

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
      open: openOnDay(timeZone, first + index, hours).map((open) => ({
        from: iso(open.from),
        to: iso(open.to),
      })),
      why: hours.why.kind,
      reason: reasonOf(hours.why),
    };
  });
}

function reasonOf(why: DayReason): string | null {
  if (why.kind === 'public_holiday') return why.name;
  return why.kind === 'exception' ? why.reason : null;
}
