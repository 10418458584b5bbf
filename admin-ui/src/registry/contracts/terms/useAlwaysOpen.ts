import { useCanAccess, useGetOne } from 'react-admin';
import type { Calendar } from '../../../api/types.ts';
import { isAlwaysOpen, periodOn } from '../../calendars/hours.ts';
import { today } from '../../shared/days.ts';
import type { Terms } from '../versions.ts';

/** The calendar of a contract; undefined until it is here, or where one may not see it. */
export function useCalendarOf({ calendarId }: Pick<Terms, 'calendarId'>): Calendar | undefined {
  const { canAccess = false } = useCanAccess({ resource: 'calendars', action: 'show' });
  const { data } = useGetOne<Calendar>('calendars', { id: calendarId }, { enabled: canAccess });
  return data;
}

/** Is all time working time? Then durations need not say that they are working ones. */
export function useAlwaysOpen(terms: Pick<Terms, 'calendarId'>): boolean {
  const calendar = useCalendarOf(terms);
  return calendar !== undefined && isAlwaysOpen(calendar, periodOn(calendar.periods, today()));
}
