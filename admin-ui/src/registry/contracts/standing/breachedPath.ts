import { fromWallTime } from '../../../requests/show/fields/wallTime.ts';
import { filteredPath } from './filteredPath.ts';

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
