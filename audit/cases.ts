import { promisedArchives, promisedStarts, readAudited } from '../db/audits/audited-requests.ts';
import type { Db } from '../db/database.ts';
import type { Case } from './judge-case.ts';
import { archivedRunsOf, gatherRuns, type LiveHistory } from './runs.ts';

/** Requests read at once. */
const BATCH = 50;

/** Reads what there is to judge, some requests at a time. */
export async function* readCases(db: Db, live: LiveHistory, ids: string[]): AsyncGenerator<Case> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const rows = await readAudited(db, batch);
    const starts = await promisedStarts(db, batch);
    const toBeArchived = await promisedArchives(db, batch);
    const archived = await archivedRunsOf(db, batch);
    for (const requestId of batch) {
      const runs = await gatherRuns(requestId, archived.get(requestId), live);
      yield {
        requestId,
        rows: rows.get(requestId) ?? null,
        runs,
        isWaiting: runs.isMissing && runs.runs.length === 0 && starts.has(requestId),
        isToBeArchived: toBeArchived.has(requestId),
        isLive: runs.isRunning || runs.isUnarchived,
      };
    }
  }
}
