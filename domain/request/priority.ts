export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

export const PRIORITIES = [1, 2, 3, 4, 5] as const;
export type Priority = (typeof PRIORITIES)[number];

/** ITIL's matrix: both high is 1, both low is 5, one step down on either side is one step less urgent. */
export function priorityOf(impact: Level, urgency: Level): Priority {
  const steps = 2 - LEVELS.indexOf(impact) + (2 - LEVELS.indexOf(urgency));
  return (steps + 1) as Priority;
}

/** The priority a request is measured by until somebody qualifies it: unstated levels count as medium. */
export function provisionalPriority(impact: Level | null, urgency: Level | null): Priority {
  return priorityOf(impact ?? 'medium', urgency ?? 'medium');
}
