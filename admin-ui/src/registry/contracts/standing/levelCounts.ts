import { targetFor } from '../../../../../domain/contract/terms.ts';
import type { Priority } from '../../../../../domain/request/priority.ts';
import type { Target } from '../../../api/types.ts';
import type { Clock } from '../terms/levels.ts';
import type { Preview } from './useStanding.ts';

export interface LevelCount {
  met: number;
  breached: number;
  /** The priorities that the row holds for: its own, and those that have none. */
  priorities: number[];
}

const CLOCK_OF = { take_charge: 'takeCharge', response: 'response', resolution: 'resolution' } as const;

/**
 * How the deadlines of a month stand by the row of the general service levels that holds for their priority. Those of
 * requests that nobody has qualified have no priority and no row.
 */
export function levelCounts(
  targets: readonly Target[],
  deadlines: Preview['deadlines'],
): (priority: number, clock: Clock) => LevelCount | null {
  const general = targets.filter(({ categoryId, categoryGroup }) => categoryId === null && !categoryGroup);
  const counts = new Map<string, LevelCount>();
  for (const { priority, target, met, breached } of deadlines) {
    if (priority === null) continue;
    const row = targetFor(general as Parameters<typeof targetFor>[0], null, priority as Priority);
    if (!row) continue;
    const key = `${row.priority} ${CLOCK_OF[target]}`;
    const before = counts.get(key) ?? { met: 0, breached: 0, priorities: [] };
    counts.set(key, {
      met: before.met + met,
      breached: before.breached + breached,
      priorities: [...before.priorities, priority],
    });
  }
  return (priority, clock) => {
    const found = counts.get(`${priority} ${clock}`);
    return found && found.met + found.breached > 0 ? found : null;
  };
}
