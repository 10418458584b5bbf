/** Chance that comes out the same every time for the same seed. */
export interface Chance {
  /** From 0 up, less than 1. */
  next(): number;
  /** A whole number between two, both included. */
  between(from: number, to: number): number;
  /** True so often: 0 never, 1 always. */
  happens(share: number): boolean;
  oneOf<T>(values: readonly [T, ...T[]]): T;
}

/** Mulberry32, seeded with an FNV-1a hash of the text. */
export function createChance(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    happens: (share) => next() < share,
    oneOf: (values) => values[Math.floor(next() * values.length)] ?? values[0],
  };
}
