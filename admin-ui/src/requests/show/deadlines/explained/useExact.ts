import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';

export interface ExactWords {
  /** `lun 23 nov` */
  day: (instant: number | string) => string;
  /** `16:00`, with seconds and their parts where there are any: `16:00:23,456`. */
  time: (instant: number) => string;
  /** `lun 23 nov 16:00` */
  instant: (instant: number) => string;
  /** `1:45`, with seconds and their parts where there are any. */
  length: (milliseconds: number) => string;
}

/** Instants and lengths to the millisecond, so that what is written adds up. */
export function useExact(zone: string): ExactWords {
  const [locale] = useLocaleState();
  return useMemo(() => exactWords(locale, zone), [locale, zone]);
}

/** A length in milliseconds as hours, minutes and, where there are any, seconds and their parts. */
export function exactLength(milliseconds: number, separator: string): string {
  const ms = Math.abs(milliseconds);
  const minutes = Math.floor(ms / MINUTE);
  const head = `${milliseconds < 0 ? '−' : ''}${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
  return `${head}${tail(ms % MINUTE, separator)}`;
}

function exactWords(locale: string, zone: string): ExactWords {
  const italian = locale !== 'en';
  const separator = italian ? ',' : '.';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(italian ? 'it-IT' : 'en-GB', { timeZone: zone, ...options });
  const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const day = (instant: number | string) =>
    shortDay.format(typeof instant === 'string' ? Date.parse(`${instant}T12:00:00Z`) : instant);
  const time = (instant: number) => `${clock.format(instant)}${tail(instant % MINUTE, separator)}`;
  return {
    day,
    time,
    instant: (instant) => `${day(instant)} ${time(instant)}`,
    length: (milliseconds) => exactLength(milliseconds, separator),
  };
}

const MINUTE = 60_000;
const twoDigits = (count: number) => String(count).padStart(2, '0');

/** What lies beyond the minute, where something does: `:23,456`. */
function tail(ms: number, separator: string): string {
  if (ms === 0) return '';
  const parts = ms % 1000;
  const seconds = `:${twoDigits(Math.floor(ms / 1000))}`;
  return parts === 0 ? seconds : `${seconds}${separator}${String(parts).padStart(3, '0')}`;
}
