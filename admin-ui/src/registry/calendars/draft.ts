import type { Calendar } from '../shared/types.ts';
import {
  hoursText,
  isWholeDay,
  readHours,
  type Segment,
  segmentsOf,
  WEEKDAYS,
  type Weekday,
} from './hours.ts';

/** A calendar as the form holds it: hours and days as one types them. */
export interface CalendarDraft {
  id?: string;
  code: string;
  name: string;
  timeZone: string;
  periods: { validFrom: string; weekly: Record<Weekday, string> }[];
  exceptions: { date: string; hours: string; reason: string }[];
  closedOnHolidays: boolean;
  /** `07/12` */
  patronDay: string;
}

type CalendarFields = Pick<
  Calendar,
  'code' | 'name' | 'timeZone' | 'periods' | 'exceptions' | 'publicHolidays' | 'patronDay'
>;

export function toDraft(calendar: Calendar): CalendarDraft {
  const { publicHolidays, patronDay, periods, exceptions, ...rest } = calendar;
  return {
    ...rest,
    periods: periods.map(({ validFrom, weekly }) => ({
      validFrom,
      weekly: eachDay((day) => typed(segmentsOf(weekly, day))),
    })),
    exceptions: exceptions.map(({ date, segments, reason }) => ({ date, hours: typed(segments), reason })),
    closedOnHolidays: publicHolidays !== null,
    patronDay: patronDay === null ? '' : patronDay.split('-').reverse().join('/'),
  };
}

/** What the form holds as the API takes it. The form's own checks have passed: hours that are none would be closed. */
export function fromDraft(draft: CalendarDraft): CalendarFields {
  const { code, name, timeZone, periods, exceptions, closedOnHolidays, patronDay } = draft;
  return {
    code,
    name,
    timeZone,
    periods: periods.map(({ validFrom, weekly }) => ({
      validFrom,
      weekly: Object.fromEntries(
        WEEKDAYS.flatMap((day) => {
          const segments = read(weekly?.[day]);
          return segments.length > 0 ? [[day, segments]] : [];
        }),
      ),
    })),
    exceptions: exceptions.map(({ date, hours, reason }) => ({ date, segments: read(hours), reason })),
    publicHolidays: closedOnHolidays ? 'IT' : null,
    patronDay: readPatronDay(patronDay),
  };
}

/** The hours of an ordinary office, to begin with. */
export const newDraft = (validFrom: string): CalendarDraft => ({
  code: '',
  name: '',
  timeZone: 'Europe/Rome',
  periods: [{ validFrom, weekly: officeHours() }],
  exceptions: [],
  closedOnHolidays: true,
  patronDay: '',
});

/** `07/12` → `12-07`; null where it is empty or no day. */
export function readPatronDay(text: string | null | undefined): string | null {
  const [, day, month] = /^\s*(\d{1,2})[/.\- ](\d{1,2})\s*$/.exec(text ?? '') ?? [];
  if (day === undefined || month === undefined) return null;
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`2024-${monthDay}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === monthDay ? monthDay : null;
}

const typed = (segments: readonly Segment[]): string =>
  isWholeDay(segments) ? '24 ore' : hoursText(segments);

function read(text: string | null | undefined): Segment[] {
  const segments = readHours(text ?? '');
  return typeof segments === 'string' ? [] : segments;
}

function eachDay(hours: (day: Weekday) => string): Record<Weekday, string> {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, hours(day)])) as Record<Weekday, string>;
}

export function officeHours(hours = '09:00–18:00'): Record<Weekday, string> {
  return eachDay((day) => (day === 'saturday' || day === 'sunday' ? '' : hours));
}
