import { useTranslate } from 'react-admin';
import { type ExceptionKind, minutesOfDay } from '../../../../domain/time/calendar.ts';
import {
  dateOfDay,
  dayNumber,
  isLocalDate,
  WEEKDAYS,
  type Weekday,
} from '../../../../domain/time/local-date.ts';
import type { Calendar } from '../../api/types.ts';

export type Period = Calendar['periods'][number];
export type Weekly = Period['weekly'];
export type Segment = Calendar['exceptions'][number]['segments'][number];

const WHOLE_DAY: Segment = { from: '00:00', to: '24:00' };

/** The segments of a weekday; none where it is closed. */
export const segmentsOf = (weekly: Weekly, day: Weekday): readonly Segment[] => weekly[day] ?? [];

export const isWholeDay = (segments: readonly Segment[]): boolean =>
  segments.length === 1 && segments[0]?.from === WHOLE_DAY.from && segments[0].to === WHOLE_DAY.to;

/** Open at any time: every day whole, and no holidays. */
export function isAlwaysOpen(calendar: Calendar, period: Period | null): boolean {
  return (
    period !== null &&
    calendar.publicHolidays === null &&
    calendar.patronDay === null &&
    WEEKDAYS.every((day) => isWholeDay(segmentsOf(period.weekly, day)))
  );
}

/** The hours that hold on a day (`YYYY-MM-DD`): those of the latest period that has begun; null before the first. */
export function periodOn(periods: readonly Period[], day: string): Period | null {
  return byDate(periods).findLast(({ validFrom }) => validFrom <= day) ?? null;
}

export const byDate = (periods: readonly Period[]): Period[] =>
  [...periods].sort((a, b) => a.validFrom.localeCompare(b.validFrom));

/** Hours open in a week. */
export function hoursPerWeek(weekly: Weekly): number {
  const minutes = WEEKDAYS.flatMap((day) => segmentsOf(weekly, day)).reduce(
    (sum, { from, to }) => sum + minutesOfDay(to) - minutesOfDay(from),
    0,
  );
  return minutes / 60;
}

/** `08:00–13:00, 14:00–18:00` */
export const hoursText = (segments: readonly Segment[]): string =>
  segments.map(({ from, to }) => `${from}–${to}`).join(', ');

/** Weekdays that follow each other and have the same hours, with these hours; closed days are left out. */
export function daysAlike(weekly: Weekly): { from: Weekday; to: Weekday; segments: readonly Segment[] }[] {
  const spans: { from: Weekday; to: Weekday; segments: readonly Segment[] }[] = [];
  for (const day of WEEKDAYS) {
    const segments = segmentsOf(weekly, day);
    const last = spans.at(-1);
    if (last && hoursText(last.segments) === hoursText(segments)) last.to = day;
    else spans.push({ from: day, to: day, segments });
  }
  return spans.filter(({ segments }) => segments.length > 0);
}

/** What keeps a typed text from being hours. */
type HoursProblem = 'hours' | 'backwards' | 'overlap';

/**
 * Hours as a person types them: `8-13, 14:00–18`, `24 ore`; nothing is closed. Answers the segments, or what is wrong.
 */
export function readHours(text: string): Segment[] | HoursProblem {
  const plain = text.trim().toLowerCase();
  if (plain === '') return [];
  if (/^24\s*(ore|hours|h)?$/.test(plain)) return [WHOLE_DAY];
  const segments: Segment[] = [];
  for (const part of plain.split(/[,;]/)) {
    const [, from, to] = /^\s*(\S+?)\s*[-–—]\s*(\S+)\s*$/.exec(part) ?? [];
    const segment = { from: readTime(from), to: readTime(to) };
    if (segment.from === null || segment.to === null || segment.from === '24:00') return 'hours';
    if (segment.to <= segment.from) return 'backwards';
    const previous = segments.at(-1);
    if (previous && segment.from < previous.to) return 'overlap';
    segments.push({ from: segment.from, to: segment.to });
  }
  return segments;
}

function readTime(text: string | undefined): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text ?? '') ?? [];
  if (hours === undefined) return null;
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return (Number(hours) < 24 && Number(minutes) < 60) || time === '24:00' ? time : null;
}

const MOST_DAYS = 366;

/** The dates from one to another, both with them; null where they are none, backwards or more than a year. */
export function daysBetween(from: string, to: string): string[] | null {
  if (!isLocalDate(from) || !isLocalDate(to)) return null;
  const first = dayNumber(from);
  const count = dayNumber(to) - first + 1;
  if (count < 1 || count > MOST_DAYS) return null;
  return Array.from({ length: count }, (_, index) => dateOfDay(first + index));
}

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
  return isLocalDate(`2024-${monthDay}`) ? monthDay : null;
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

/** How opening hours are said in the person's language. */
export function useHoursWords() {
  const translate = useTranslate();
  /** The hours of one day: `08:00–13:00, 14:00–18:00`, `24 ore`, `chiuso`. */
  const day = (segments: readonly Segment[]) => {
    if (segments.length === 0) return translate('registry.closed');
    return isWholeDay(segments) ? translate('registry.allDay') : hoursText(segments);
  };
  const short = (weekday: Weekday) => translate(`registry.weekdaysShort.${weekday}`);
  /** The hours of a week in one line: `lun–ven 08:00–18:00; sab 08:00–13:00`. */
  const week = (weekly: Weekly) => {
    const spans = daysAlike(weekly);
    const [only] = spans;
    if (only?.from === 'monday' && only.to === 'sunday' && isWholeDay(only.segments)) {
      return translate('registry.roundTheClock');
    }
    return spans
      .map(
        ({ from, to, segments }) =>
          `${from === to ? short(from) : `${short(from)}–${short(to)}`} ${day(segments)}`,
      )
      .join('; ');
  };
  return { day, week };
}
