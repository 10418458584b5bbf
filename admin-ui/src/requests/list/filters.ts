import { PRIORITIES } from '../../../../domain/request/priority.ts';
import { CHANNELS, REQUEST_KINDS, REQUEST_STATES } from '../../../../domain/request/state.ts';

export type Filters = Record<string, unknown>;

/** Filters of which one chooses any of some values; `word` is the message of one value. */
export const CHOICES = [
  { name: 'state', values: REQUEST_STATES, word: (value: string) => `requestPage.states.${value}` },
  {
    name: 'priority',
    values: PRIORITIES.map(String),
    word: (value: string) => `requestPage.priorities.${value}`,
  },
  { name: 'kind', values: REQUEST_KINDS, word: (value: string) => `requestPage.kinds.${value}` },
  { name: 'channel', values: CHANNELS, word: (value: string) => `requestPage.channels.${value}` },
] as const;

/** Filters that are on or off. */
export const SWITCHES = [
  'open',
  'breached',
  'unplannable',
  'unassigned',
  'needsSupplier',
  'recontactDue',
  'escalated',
] as const;

/** The values chosen for a filter, whether it was given one or several. */
export function chosen(filters: Filters, name: string): string[] {
  const value = filters[name];
  if (value === undefined || value === null || value === '') return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** The filters with one of them set anew; an empty value takes it away. */
export function withFilter(filters: Filters, name: string, value: unknown): Filters {
  const { [name]: _old, ...rest } = filters;
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? rest : { ...rest, [name]: value };
}

/** Do two sets of filters ask the same? */
export function sameFilters(a: Filters, b: Filters): boolean {
  const plain = (filters: Filters) =>
    JSON.stringify(
      Object.keys(filters)
        .sort()
        .map((name) => [name, chosen(filters, name).sort()]),
    );
  return plain(a) === plain(b);
}
