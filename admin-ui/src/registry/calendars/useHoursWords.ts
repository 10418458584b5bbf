import { useTranslate } from 'react-admin';
import type { Weekday } from '../../../../domain/time/local-date.ts';
import { daysAlike, hoursText, isWholeDay, type Segment, type Weekly } from './hours.ts';

export interface HoursWords {
  /** The hours of one day: `08:00–13:00, 14:00–18:00`, `24 ore`, `chiuso`. */
  day: (segments: readonly Segment[]) => string;
  /** The hours of a week in one line: `lun–ven 08:00–18:00; sab 08:00–13:00`. */
  week: (weekly: Weekly) => string;
}

/** How opening hours are said in the person's language. */
export function useHoursWords(): HoursWords {
  const translate = useTranslate();
  const day = (segments: readonly Segment[]) => {
    if (segments.length === 0) return translate('registry.closed');
    return isWholeDay(segments) ? translate('registry.allDay') : hoursText(segments);
  };
  const short = (weekday: Weekday) => translate(`registry.weekdaysShort.${weekday}`);
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
