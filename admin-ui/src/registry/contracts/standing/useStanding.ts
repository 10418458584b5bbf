import { useQuery } from '@tanstack/react-query';
import { get } from '../../../api/client.ts';
import type { Contract } from '../../../api/types.ts';
import { useMay } from '../../../app/me.ts';
import type { components } from '../../../generated/api.d.ts';
import { today } from '../../shared/days.ts';
import { contractState } from '../versions.ts';

export type Preview = components['schemas']['StatementPreview'];
export type StatementLine = components['schemas']['StatementLine'];
export type Forecast = Preview['forecast'][number];

/** How a contract stands this month. */
export interface Standing {
  /** Undefined until it is here; null where there is none: the contract does not run, or one may not see it. */
  preview: Preview | null | undefined;
  error: unknown;
  retry: () => void;
}

const FRESH_MS = 60_000;

/** The statement as it would be now, read again every minute. */
export function useStanding(contract: Contract): Standing {
  const may = useMay();
  const asks = may('statements', 'read') && contractState(contract) === 'current';
  const month = today().slice(0, 7);
  const { data, error, refetch } = useQuery({
    // Beneath the contract's page, so that what happens to the contract reads it again.
    queryKey: ['contracts', 'detail', contract.id, 'statements', month],
    queryFn: ({ signal }) =>
      get<Preview>(`/contracts/${contract.id}/statements/${month}/preview`, undefined, signal),
    enabled: asks,
    refetchInterval: FRESH_MS,
    retry: false,
  });
  return { preview: asks ? data : null, error, retry: () => void refetch() };
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
