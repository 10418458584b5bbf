import type { Stamped } from './events.ts';

/** The ids of the free texts that events name, each once. */
export function textIdsOf(events: readonly Stamped[]): string[] {
  return [...new Set(events.flatMap(({ event }) => textIdsIn(event)))];
}

/** The ids of the free texts that a value names at any depth, as often as it does. */
export function textIdsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([field, inner]: [string, unknown]) =>
    isTextId(field) && typeof inner === 'string' ? [inner] : textIdsIn(inner),
  );
}

/** Whether a field of an event holds the id of a text. */
export function isTextId(field: string): boolean {
  return field === 'textId' || field.endsWith('TextId');
}
