import type { calendarsIt } from './it.ts';

/** The calendars in English. */
export const calendarsEn: typeof calendarsIt = {
  name: 'Calendar |||| Calendars',
  new: 'New calendar',
  empty: 'No calendar',
  invite: 'A calendar says when the service is open: deadlines count that time only.',
  fields: {
    q: 'Search',
    code: 'Code',
    name: 'Name',
    hours: 'Present hours',
    timeZone: 'Time zone',
    validFrom: 'Holds from',
    periods: { validFrom: 'Holds from' },
    exceptions: { date: 'Day', hours: 'Hours of that day', reason: 'Reason' },
    weekly: {
      monday: 'Monday',
      tuesday: 'Tuesday',
      wednesday: 'Wednesday',
      thursday: 'Thursday',
      friday: 'Friday',
      saturday: 'Saturday',
      sunday: 'Sunday',
    },
    publicHolidays: 'Public holidays',
    closedOnHolidays: 'Closed on public holidays',
    patronDay: 'Patron saint',
  },
  helper: {
    hours: 'Such as 08:00–13:00, 14:00–18:00. Empty: closed. “24 hours”: the whole day.',
    patronDay: 'Day and month, such as 07/12. Empty: not closed.',
    exceptionHours: 'Empty: closed the whole day.',
    change: 'Deadlines already computed do not change; new ones follow the new hours.',
    periods: 'Hours hold from their date until the next ones. To change hours in the future, add them here.',
  },
  sections: {
    identity: 'The calendar',
    hours: 'Weekly hours',
    holidays: 'Holidays',
    exceptions: 'Particular days',
  },
  period: {
    now: 'In force',
    since: 'since %{day}',
    add: 'Add hours',
    perWeek: '%{hours} hours a week',
  },
  holidays: {
    closed: 'Closed on all Italian public holidays.',
    open: 'Public holidays do not count: the hours of the week hold.',
    patron: 'Closed on %{day}, patron saint.',
    noPatron: 'Not closed for a patron saint.',
  },
  exceptions: {
    none: 'No particular day.',
    rule: 'They win over holidays and over the hours of the week.',
    past: 'Past ones (%{count})',
    add: 'Add a day',
  },
  errors: {
    hours: 'Write hours like this: 08:00–13:00, 14:00–18:00',
    backwards: 'Closing must come after opening',
    overlap: 'Hours must be in order and not overlap',
    patronDay: 'Write day and month, such as 07/12',
  },
  paths: {
    periods: 'Weekly hours',
    exceptions: 'Particular days',
    exceptions_date: 'Particular days, day',
    exceptions_reason: 'Particular days, reason',
  },
};
