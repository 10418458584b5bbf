import { DateTime } from 'luxon';
import type { Locale } from '../../domain/locale.ts';
import type { Priority } from '../../domain/request/priority.ts';
import type { ClockTarget } from '../../domain/request/state.ts';
import type { Place } from './facts.ts';

export const TARGET_LABEL: Record<Locale, Record<ClockTarget, string>> = {
  it: { take_charge: 'presa in carico', response: 'inizio intervento', resolution: 'ripristino' },
  en: { take_charge: 'taking charge', response: 'response', resolution: 'resolution' },
};

export function priorityLabel(priority: Priority | null): string | null {
  return priority === null ? null : `P${priority}`;
}

export function placeLabel(place: Place | null): string | null {
  if (place === null) return null;
  return place.address === null ? place.name : `${place.name}, ${place.address}`;
}

/** Paragraphs with a blank line between them; what is missing leaves no gap. */
export function paragraphs(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

/** Lines `label: value` under each other; what is missing leaves no gap. */
export function fields(values: Record<string, string | null>): string {
  const known = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  return known.map(([label, value]) => `${label}: ${value}`).join('\n');
}

/** What a person wrote, in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const LONG: Record<Locale, string> = {
  it: "cccc d LLLL yyyy 'alle ore' HH:mm",
  en: "cccc, d LLLL yyyy 'at' HH:mm",
};

/** Day and time as people read them there: `lunedì 23 novembre 2026 alle ore 10:15`. */
export function longInstant(at: number, timeZone: string, locale: Locale): string {
  return DateTime.fromMillis(at, { zone: timeZone, locale }).toFormat(LONG[locale]);
}

/** `23/11 10:15`: for a text message. */
export function shortInstant(at: number, timeZone: string): string {
  return DateTime.fromMillis(at, { zone: timeZone }).toFormat('dd/LL HH:mm');
}
