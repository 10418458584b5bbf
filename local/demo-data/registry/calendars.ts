import { R19_TOLERANCE_MINUTES } from '../../../domain/time/agreed-hours.ts';
import type { Calendar, Segment } from '../../../domain/time/calendar.ts';

export type CalendarCode = 'POLI' | 'ARPAE' | 'H24';

export interface DemoCalendar {
  code: CalendarCode;
  name: string;
  definition: Calendar;
}

const VALID_FROM = '2020-01-01';
const MORNING: Segment[] = [{ from: '08:00', to: '13:00' }];

/** The opening hours of the demo's contracts. @param year the present one, for closures of a single day */
export function demoCalendars(year: number): DemoCalendar[] {
  return [
    {
      code: 'POLI',
      name: 'Ateneo: lun–ven 8–18',
      definition: {
        timeZone: 'Europe/Rome',
        periods: [{ validFrom: VALID_FROM, weekly: onWorkingDays({ from: '08:00', to: '18:00' }) }],
        exceptions: [
          { date: `${year}-08-14`, segments: [], reason: 'Chiusura estiva' },
          { date: `${year}-12-24`, segments: MORNING, reason: 'Vigilia di Natale', kind: 'closure' },
          { date: `${year}-12-31`, segments: MORNING, reason: 'Fine anno', kind: 'closure' },
        ],
        publicHolidays: 'IT',
        // Sant'Ambrogio.
        patronDay: '12-07',
      },
    },
    {
      code: 'ARPAE',
      name: 'Autoparco: lun–ven 9–18',
      definition: {
        timeZone: 'Europe/Rome',
        periods: [{ validFrom: VALID_FROM, weekly: onWorkingDays({ from: '09:00', to: '18:00' }) }],
        exceptions: [],
        publicHolidays: 'IT',
        patronDay: null,
        // R19.
        agreedHours: {
          validFrom: null,
          weekly: onWorkingDays({ from: '09:00', to: '18:00' }),
          toleranceMinutes: R19_TOLERANCE_MINUTES,
        },
      },
    },
    {
      code: 'H24',
      name: 'Sempre aperto',
      definition: {
        timeZone: 'Europe/Rome',
        periods: [
          {
            validFrom: VALID_FROM,
            weekly: {
              ...onWorkingDays({ from: '00:00', to: '24:00' }),
              saturday: [{ from: '00:00', to: '24:00' }],
              sunday: [{ from: '00:00', to: '24:00' }],
            },
          },
        ],
        exceptions: [],
        publicHolidays: null,
        patronDay: null,
      },
    },
  ];
}

function onWorkingDays(segment: Segment): Calendar['periods'][number]['weekly'] {
  return {
    monday: [segment],
    tuesday: [segment],
    wednesday: [segment],
    thursday: [segment],
    friday: [segment],
  };
}
