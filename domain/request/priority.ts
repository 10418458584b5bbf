export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

export const PRIORITIES = [1, 2, 3, 4, 5] as const;
export type Priority = (typeof PRIORITIES)[number];

/**
 * ITIL's matrix: both high is 1, both low is 5, one step down on either side is one step less urgent. Levels that nobody
 * stated count as medium: a request is measured by that until somebody qualifies it.
 */
export function provisionalPriority(impact: Level | null, urgency: Level | null): Priority {
  const steps = [impact, urgency].map((level) => 2 - LEVELS.indexOf(level ?? 'medium'));
  return steps.reduce((sum, one) => sum + one, 1) as Priority;
}
