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

/** How many entries came or went, and how many of the others changed places: the fewest moves that explain it. */
export function countUpdates(before: readonly string[], after: readonly string[]): number {
  const places = new Map(after.map((id, index) => [id, index]));
  const known = new Set(before);
  const came = after.filter((id) => !known.has(id)).length;
  const kept = before.flatMap((id) => places.get(id) ?? []);
  const went = before.length - kept.length;
  return Math.max(came, went) + kept.length - longestRise(kept);
}

/** The length of the longest strictly rising subsequence. */
function longestRise(numbers: readonly number[]): number {
  const tails: number[] = [];
  for (const number of numbers) {
    const at = tails.findIndex((tail) => tail >= number);
    if (at === -1) tails.push(number);
    else tails[at] = number;
  }
  return tails.length;
}
