/** What was and what is of one thing; null where it was not there, or is gone. */
export interface Pair<Item> {
  from: Item | null;
  to: Item | null;
}

/**
 * Pairs the items of two lists that differ: equal ones are left out, whatever their order; of the others those with the
 * same key go together, by the first key that finds them a partner; what is left was taken out or added.
 */
export function pairChanged<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
  keys: readonly ((item: Item) => string)[],
): Pair<Item>[] {
  const gone = [...before];
  const come: Item[] = [];
  for (const item of after) {
    const index = gone.findIndex((other) => isSame(other, item));
    if (index < 0) come.push(item);
    else gone.splice(index, 1);
  }
  const pairs: Pair<Item>[] = [];
  for (const key of keys) {
    for (const item of [...come]) {
      const index = gone.findIndex((other) => key(other) === key(item));
      const from = gone[index];
      if (index < 0 || from === undefined) continue;
      gone.splice(index, 1);
      come.splice(come.indexOf(item), 1);
      pairs.push({ from, to: item });
    }
  }
  return [...pairs, ...gone.map((from) => ({ from, to: null })), ...come.map((to) => ({ from: null, to }))];
}
