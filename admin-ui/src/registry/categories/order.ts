/** The list with one element moved by some places; the same where it would leave the list. */
export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const to = from + by;
  const element = list[from];
  if (element === undefined || to < 0 || to >= list.length) return [...list];
  const others = without(list, from);
  return [...others.slice(0, to), element, ...others.slice(to)];
}

/** The list without one element. */
export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);
