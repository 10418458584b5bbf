import { tryDecimal } from '../service-levels/decimal.ts';
import { formatDuration, parseElapsedDuration, targetDuration } from '../time/duration.ts';

/** Whether two durations in working time mean the same: `PT90M` is `PT1H30M`, a day is not so many hours. */
export function sameWorkingTime(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return formatDuration(targetDuration(a)) === formatDuration(targetDuration(b));
}

/** Whether two durations in elapsed time mean the same: a day is 24 hours. */
export function sameElapsedTime(a: string, b: string): boolean {
  return parseElapsedDuration(a) === parseElapsedDuration(b);
}

/**
 * Whether two values say the same, member by member: the order of an object's members, members that are undefined and
 * the zeros at the end of a decimal (`0.50`) mean nothing.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(typeof value === 'string' ? withoutZeros(value) : (value ?? null));
}

function withoutZeros(text: string): string {
  return tryDecimal(text)
    ? text
        .replace(/^0+(?=\d)/, '')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
    : text;
}

/** What was and what is of one thing; null where it was not there, or is gone. */
interface Match<Item> {
  from: Item | null;
  to: Item | null;
}

/**
 * Matches the items of two lists that differ: equal ones are left out, whatever their order; of the others those with
 * the same key go together, by the first key that finds them a partner; what is left was taken out or added.
 */
export function matchChanged<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
  keys: readonly ((item: Item) => string)[],
): Match<Item>[] {
  let gone = [...before];
  let come = [...after];
  /** Takes out of both lists the items that go together. */
  const take = (goTogether: (from: Item, to: Item) => boolean): Match<Item>[] => {
    const matches: Match<Item>[] = [];
    come = come.filter((to) => {
      const index = gone.findIndex((from) => goTogether(from, to));
      if (index < 0) return true;
      matches.push({ from: gone[index] ?? null, to });
      gone = gone.toSpliced(index, 1);
      return false;
    });
    return matches;
  };
  take(isSame);
  return [
    ...keys.flatMap((key) => take((from, to) => key(from) === key(to))),
    ...gone.map((from) => ({ from, to: null })),
    ...come.map((to) => ({ from: null, to })),
  ];
}
