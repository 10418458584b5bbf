import type { Locale } from '../facts.ts';

const LANGUAGE: Record<Locale, string> = { it: 'it-IT', en: 'en-GB' };

/** Day and time as people read them there: `lunedì 23 novembre 2026 alle ore 10:15`. */
export function longInstant(at: number, timeZone: string, locale: Locale): string {
  const day = new Intl.DateTimeFormat(LANGUAGE[locale], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
  return locale === 'it' ? `${day} alle ore ${time(at, timeZone)}` : `${day} at ${time(at, timeZone)}`;
}

/** `23/11 10:15`: for a text message. */
export function shortInstant(at: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('it-IT', { timeZone, day: '2-digit', month: '2-digit' }).format(at);
  return `${day} ${time(at, timeZone)}`;
}

function time(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('it-IT', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}
