import type { Target } from '../../../api/types.ts';

/** The clocks of a target, in the order in which they end. */
export const CLOCKS = ['takeCharge', 'response', 'resolution'] as const;
export type Clock = (typeof CLOCKS)[number];

/** For what levels hold: one entry of the catalogue, one group of it, or, with neither, all. */
export interface LevelScope {
  categoryId: string | null;
  categoryGroup: string | null;
}

export const FOR_ALL: LevelScope = { categoryId: null, categoryGroup: null };

interface LevelBlock extends LevelScope {
  /** The most urgent first. */
  rows: Target[];
}

/** A name for a scope among the others of its contract. */
export const scopeKey = ({ categoryId, categoryGroup }: LevelScope): string =>
  categoryId ?? (categoryGroup === null ? 'all' : `group ${categoryGroup}`);

const scopeOf = ({ categoryId, categoryGroup = null }: Target): LevelScope => ({
  categoryId,
  categoryGroup,
});

/** The rows of one scope. */
export const rowsOf = (targets: readonly Target[], scope: LevelScope): Target[] =>
  targets.filter((target) => scopeKey(scopeOf(target)) === scopeKey(scope));

/** The scopes that have rows, each once: for all, groups, single entries. */
export function scopesOf(targets: readonly Target[]): LevelScope[] {
  const scopes = new Map(targets.map(scopeOf).map((scope) => [scopeKey(scope), scope]));
  return [...scopes.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

const rankOf = ({ categoryId, categoryGroup }: LevelScope): number => {
  if (categoryId !== null) return 2;
  return categoryGroup === null ? 0 : 1;
};

/** The targets by what they hold for, those for all entries first. */
export function levelBlocks(targets: readonly Target[]): LevelBlock[] {
  return scopesOf(targets).map((scope) => ({
    ...scope,
    rows: rowsOf(targets, scope).sort((a, b) => a.priority - b.priority),
  }));
}

/** The targets with one duration set; a row without any is left out. */
export function withLevel(
  targets: readonly Target[],
  { scope, priority, clock }: { scope: LevelScope; priority: number; clock: Clock },
  duration: string | null,
): Target[] {
  const isRow = (target: Target) =>
    scopeKey(scopeOf(target)) === scopeKey(scope) && target.priority === priority;
  const before = targets.find(isRow) ?? {
    categoryId: scope.categoryId,
    ...(scope.categoryGroup === null ? {} : { categoryGroup: scope.categoryGroup }),
    priority,
    takeCharge: null,
    response: null,
    resolution: null,
  };
  const row: Target = { ...before, [clock]: duration };
  const others = targets.filter((target) => !isRow(target));
  return CLOCKS.some((one) => row[one] !== null) ? [...others, row] : others;
}
