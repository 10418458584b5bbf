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
