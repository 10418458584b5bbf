import { LEVELS, type Level, PRIORITIES, type Priority } from '../../../api/types.ts';

/** What impact and urgency make together (ITIL's matrix, 1 the most urgent); an unstated level counts as medium. */
export function priorityOf(impact: Level | null, urgency: Level | null): Priority {
  const severity = (level: Level | null) => LEVELS.indexOf(level ?? 'medium');
  return PRIORITIES[4 - severity(impact) - severity(urgency)] ?? 3;
}
