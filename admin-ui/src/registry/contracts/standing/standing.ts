import { targetFor } from '../../../../../domain/contract/terms.ts';
import type { Priority } from '../../../../../domain/request/priority.ts';
import { useRead } from '../../../api/client.ts';
import type { Contract, Target } from '../../../api/types.ts';
import { useMay } from '../../../app/session.ts';
import { thisMonth } from '../../../components/formats.ts';
import { filteredPath } from '../../../components/paths.ts';
import { fromWallTime } from '../../../components/wallTime.ts';
import type { components } from '../../../generated/api.d.ts';
import { contractState } from '../ContractList.tsx';

export type Preview = components['schemas']['StatementPreview'];
export type StatementLine = components['schemas']['StatementLine'];
type Forecast = Preview['forecast'][number];

/** The clocks of a target, in the order in which they end. */
export const CLOCKS = ['takeCharge', 'response', 'resolution'] as const;
export type Clock = (typeof CLOCKS)[number];

const FRESH_MS = 60_000;

/** The statement as it would be now, read again every minute. */
export function useStanding(contract: Contract) {
  const may = useMay();
  const asks = may('statements', 'read') && contractState(contract) === 'current';
  const month = thisMonth();
  const { data, error, refetch } = useRead<Preview>(
    // Beneath the contract's page, so that what happens to the contract reads it again.
    ['contracts', 'detail', contract.id, 'statements', month],
    `/contracts/${contract.id}/statements/${month}/preview`,
    { enabled: asks, refetchInterval: FRESH_MS, retry: false },
  );
  // Undefined until it is here; null where there is none: the contract does not run, or one may not see it.
  const preview = asks ? data : null;
  return { preview, error, retry: () => void refetch() };
}

/** The line of a clause; null where the preview is of another version than the one that is read. */
export function lineOf(
  preview: Preview | null | undefined,
  version: number,
  index: number,
): StatementLine | null {
  return preview?.contractVersion === version ? (preview.lines[index] ?? null) : null;
}

/** What would still take a line's penalty away; null where there is none to take away, or nothing would. */
export function forecastOf(preview: Preview, line: StatementLine): Forecast | null {
  const { kind, target, priority, thresholdPercent } = line;
  const isIts = (one: Forecast) =>
    one.kind === kind &&
    one.target === target &&
    one.priority === priority &&
    one.thresholdPercent === thresholdPercent;
  return preview.forecast.find(isIts) ?? null;
}

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

/**
 * The list of a month's requests that missed a deadline.
 * @param month `YYYY-MM`
 * @param priorities those alone, where they are given
 */
export function breachedPath(contractId: string, month: string, priorities?: readonly number[]): string {
  const from = fromWallTime(`${month}-01T00:00`);
  return filteredPath('requests', {
    contractId: [contractId],
    breached: true,
    ...(from === null ? {} : { createdFrom: new Date(from).toISOString() }),
    ...(priorities ? { priority: priorities.map(String) } : {}),
  });
}
