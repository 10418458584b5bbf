import { R19_TOLERANCE_MINUTES } from '../../../domain/time/agreed-hours.ts';
import type { Calendar, CalendarPeriod, Segment } from '../../../domain/time/calendar.ts';
import { WEEKDAYS } from '../../../domain/time/local-date.ts';

/** The demo's contracts; each has the calendar of its name. */
export type ContractCode = 'POLI' | 'ARPAE' | 'H24';

export interface DemoCalendar {
  code: ContractCode;
  name: string;
  definition: Calendar;
}

const MORNING: Segment[] = [{ from: '08:00', to: '13:00' }];

/** The opening hours of the demo's contracts. @param year the present one, for closures of a single day */
export function demoCalendars(year: number): DemoCalendar[] {
  const fleetHours = weekly(5, '09:00', '18:00');
  return [
    {
      code: 'POLI',
      name: 'Ateneo: lun–ven 8–18',
      definition: {
        ...openIn(weekly(5, '08:00', '18:00')),
        exceptions: [
          { date: `${year}-08-14`, segments: [], reason: 'Chiusura estiva' },
          { date: `${year}-12-24`, segments: MORNING, reason: 'Vigilia di Natale', kind: 'closure' },
          { date: `${year}-12-31`, segments: MORNING, reason: 'Fine anno', kind: 'closure' },
        ],
        // Sant'Ambrogio.
        patronDay: '12-07',
      },
    },
    {
      code: 'ARPAE',
      name: 'Autoparco: lun–ven 9–18',
      definition: {
        ...openIn(fleetHours),
        // R19.
        agreedHours: { validFrom: null, weekly: fleetHours, toleranceMinutes: R19_TOLERANCE_MINUTES },
      },
    },
    {
      code: 'H24',
      name: 'Sempre aperto',
      definition: { ...openIn(weekly(7, '00:00', '24:00')), publicHolidays: null },
    },
  ];
}

function openIn(hours: CalendarPeriod['weekly']): Calendar {
  const periods = [{ validFrom: '2020-01-01', weekly: hours }];
  return { timeZone: 'Europe/Rome', periods, exceptions: [], publicHolidays: 'IT', patronDay: null };
}

/** The same hours on the first days of the week, from Monday. */
function weekly(days: number, from: string, to: string): CalendarPeriod['weekly'] {
  return Object.fromEntries(WEEKDAYS.slice(0, days).map((day) => [day, [{ from, to }]]));
}
