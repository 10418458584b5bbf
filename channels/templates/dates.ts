import type { Locale } from '../facts.ts';

const LANGUAGE: Record<Locale, string> = { it: 'it-IT', en: 'en-GB' };

const LONG_DAY: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
};
const SHORT_DAY: Intl.DateTimeFormatOptions = { day: '2-digit', month: '2-digit' };
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** Day and time as people read them there: `lunedì 23 novembre 2026 alle ore 10:15`. */
export function longInstant(at: number, timeZone: string, locale: Locale): string {
  const day = formatter(LANGUAGE[locale], timeZone, LONG_DAY).format(at);
  return locale === 'it' ? `${day} alle ore ${time(at, timeZone)}` : `${day} at ${time(at, timeZone)}`;
}

/** `23/11 10:15`: for a text message. */
export function shortInstant(at: number, timeZone: string): string {
  return `${formatter('it-IT', timeZone, SHORT_DAY).format(at)} ${time(at, timeZone)}`;
}

function time(at: number, timeZone: string): string {
  return formatter('it-IT', timeZone, TIME).format(at);
}

/** Making one takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${Object.keys(options).join(' ')}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone });
  formatters.set(key, known);
  return known;
}
