import type { Stamped } from './events.ts';

/** The ids of the free texts that events name, each once. */
export function textIdsOf(events: readonly Stamped[]): string[] {
  const named = events.flatMap(({ event }) =>
    Object.entries(event).flatMap(([field, value]) =>
      isTextId(field) && typeof value === 'string' ? [value] : [],
    ),
  );
  return [...new Set(named)];
}

/** Whether a field of an event holds the id of a text. */
export function isTextId(field: string): boolean {
  return field === 'textId' || field.endsWith('TextId');
}
