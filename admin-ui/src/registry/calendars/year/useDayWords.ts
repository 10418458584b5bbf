import { useTranslate } from 'react-admin';
import { useDays } from '../../shared/days.ts';
import { useNumbers } from '../../shared/numbers.ts';
import { useHoursWords } from '../useHoursWords.ts';
import { kindOf, type YearDay } from './kinds.ts';

export interface DayWords {
  /** `venerdì 25 dicembre 2026` */
  date: (day: YearDay) => string;
  /** `09:00–18:00`, `chiuso` */
  hours: (day: YearDay) => string;
  /** `festività nazionale: Natale` */
  why: (day: YearDay) => string;
  /** `torna l’ora solare: il giorno dura 25 ore`; null on other days. */
  clock: (day: YearDay) => string | null;
  /** All of it in one line, to be said aloud. */
  whole: (day: YearDay) => string;
  /** Minutes as hours: `187,5` */
  inHours: (minutes: number) => string;
}

/** How a day of the year is said in the person's language. */
export function useDayWords(): DayWords {
  const translate = useTranslate();
  const days = useDays();
  const hoursWords = useHoursWords();
  const { count } = useNumbers();
  const inHours = (minutes: number) => count(Math.round((minutes / 60) * 100) / 100);
  const date = (day: YearDay) => `${translate(`registry.weekdays.${day.weekday}`)} ${days.long(day.date)}`;
  const hours = (day: YearDay) => hoursWords.day(day.segments);
  const why = (day: YearDay) => {
    const { why: reason } = day;
    const kind = kindOf(day);
    const key = kind === 'closure' && day.segments.length > 0 ? 'partial' : kind;
    return translate(`resources.calendars.year.why.${key}`, {
      name: reason.kind === 'public_holiday' ? reason.name : '',
      reason: reason.kind === 'exception' ? reason.reason : '',
      day: reason.kind === 'week' ? days.long(reason.validFrom) : '',
    });
  };
  const clock = ({ clockChange }: YearDay) =>
    clockChange &&
    translate(`resources.calendars.year.clock.${clockChange.direction}`, {
      hours: inHours(1440 + (clockChange.direction === 'back' ? 1 : -1) * clockChange.minutes),
    });
  const whole = (day: YearDay) =>
    [date(day), hours(day), why(day), clock(day)].filter((words) => words).join(', ');
  return { date, hours, why, clock, whole, inHours };
}
