import { WEEKDAYS, type Weekday } from '../../../../domain/time/local-date.ts';
import type { Calendar } from '../../api/types.ts';
import { hoursText, readHours, type Segment, segmentsOf } from './hours.ts';

/** What a particular day is; empty: its hours tell. */
export type ExceptionKind = NonNullable<Calendar['exceptions'][number]['kind']>;

/** A calendar as the form holds it: hours and days as one types them. */
export interface CalendarDraft {
  id?: string;
  code: string;
  name: string;
  timeZone: string;
  periods: { validFrom: string; weekly: Record<Weekday, string> }[];
  exceptions: { date: string; hours: string; reason: string; kind: ExceptionKind | '' }[];
  hasAgreedHours: boolean;
  agreed: { validFrom: string; weekly: Record<Weekday, string>; toleranceMinutes: number };
  closedOnHolidays: boolean;
  /** `07/12` */
  patronDay: string;
}

type CalendarFields = Pick<
  Calendar,
  'code' | 'name' | 'timeZone' | 'periods' | 'exceptions' | 'publicHolidays' | 'patronDay' | 'agreedHours'
>;

export function toDraft(calendar: Calendar): CalendarDraft {
  const { publicHolidays, patronDay, periods, exceptions, agreedHours, ...rest } = calendar;
  return {
    ...rest,
    periods: periods.map(({ validFrom, weekly }) => ({
      validFrom,
      weekly: eachDay((day) => hoursText(segmentsOf(weekly, day))),
    })),
    exceptions: exceptions.map(({ date, segments, reason, kind }) => ({
      date,
      hours: hoursText(segments),
      reason,
      kind: kind ?? '',
    })),
    hasAgreedHours: agreedHours !== null,
    agreed: agreedHours
      ? {
          validFrom: agreedHours.validFrom ?? '',
          weekly: eachDay((day) => hoursText(segmentsOf(agreedHours.weekly, day))),
          toleranceMinutes: agreedHours.toleranceMinutes,
        }
      : newAgreement(),
    closedOnHolidays: publicHolidays !== null,
    patronDay: patronDay === null ? '' : patronDay.split('-').reverse().join('/'),
  };
}

/** What the form holds as the API takes it. The form's own checks have passed: hours that are none would be closed. */
export function fromDraft(draft: CalendarDraft): CalendarFields {
  const { code, name, timeZone, periods, exceptions, closedOnHolidays, patronDay } = draft;
  const { hasAgreedHours, agreed } = draft;
  return {
    code,
    name,
    timeZone,
    periods: periods.map(({ validFrom, weekly }) => ({ validFrom, weekly: readWeekly(weekly) })),
    exceptions: exceptions.map(({ date, hours, reason, kind }) => ({
      date,
      segments: read(hours),
      reason,
      ...(kind ? { kind } : {}),
    })),
    publicHolidays: closedOnHolidays ? 'IT' : null,
    patronDay: readPatronDay(patronDay),
    agreedHours: hasAgreedHours
      ? {
          validFrom: agreed.validFrom || null,
          weekly: readWeekly(agreed.weekly),
          toleranceMinutes: Number(agreed.toleranceMinutes),
        }
      : null,
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
  hasAgreedHours: false,
  agreed: newAgreement(),
});

/** The hours and the tolerance of R19. */
const newAgreement = () => ({ validFrom: '', weekly: officeHours(), toleranceMinutes: 30 });

/** `07/12` → `12-07`; null where it is empty or no day. */
export function readPatronDay(text: string | null | undefined): string | null {
  const [, day, month] = /^\s*(\d{1,2})[/.\- ](\d{1,2})\s*$/.exec(text ?? '') ?? [];
  if (day === undefined || month === undefined) return null;
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`2024-${monthDay}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === monthDay ? monthDay : null;
}

function readWeekly(
  weekly: Partial<Record<Weekday, string>> | undefined,
): Calendar['periods'][number]['weekly'] {
  return Object.fromEntries(
    WEEKDAYS.flatMap((day) => {
      const segments = read(weekly?.[day]);
      return segments.length > 0 ? [[day, segments]] : [];
    }),
  );
}

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
