import type { Target } from '../../shared/types.ts';

/** The clocks of a target, in the order in which they end. */
export const CLOCKS = ['takeCharge', 'response', 'resolution'] as const;
export type Clock = (typeof CLOCKS)[number];

export const PRIORITIES = [1, 2, 3, 4, 5] as const;

export interface LevelBlock {
  /** Null: for all entries of the catalogue. */
  categoryId: string | null;
  /** The most urgent first. */
  rows: Target[];
}

/** The targets by entry, those for all entries first. */
export function levelBlocks(targets: readonly Target[]): LevelBlock[] {
  const ids = [...new Set(targets.map(({ categoryId }) => categoryId))];
  return ids
    .sort((a, b) => Number(a !== null) - Number(b !== null))
    .map((categoryId) => ({
      categoryId,
      rows: targets
        .filter((target) => target.categoryId === categoryId)
        .sort((a, b) => a.priority - b.priority),
    }));
}

/** The targets with one duration set; a row without any is left out. */
export function withLevel(
  targets: readonly Target[],
  { categoryId, priority, clock }: { categoryId: string | null; priority: number; clock: Clock },
  duration: string | null,
): Target[] {
  const isRow = (target: Target) => target.categoryId === categoryId && target.priority === priority;
  const before = targets.find(isRow) ?? {
    categoryId,
    priority,
    takeCharge: null,
    response: null,
    resolution: null,
  };
  const row: Target = { ...before, [clock]: duration };
  const others = targets.filter((target) => !isRow(target));
  return CLOCKS.some((one) => row[one] !== null) ? [...others, row] : others;
}
