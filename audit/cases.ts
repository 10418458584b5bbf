import { promisedArchives, promisedStarts, readAudited } from '../db/audited.ts';
import type { Db } from '../db/database.ts';
import type { Case } from './judge-case.ts';
import type { Run } from './replay.ts';
import { archivedRunsOf, gatherRuns, type LiveHistory } from './runs.ts';

/** Requests read at once. */
const BATCH = 50;

/** Reads what there is to judge, some requests at a time. */
export async function* readCases(db: Db, live: LiveHistory, ids: string[]): AsyncGenerator<Case> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const rows = await readAudited(db, batch);
    const starts = await promisedStarts(db, batch);
    const orderIds = [...rows.values()].flatMap(({ workOrders }) => workOrders.map(({ id }) => String(id)));
    const toBeArchived = await promisedArchives(db, [...batch, ...orderIds]);
    const archived = await archivedRunsOf(db, batch);
    for (const requestId of batch) {
      const own = await gatherRuns(requestId, archived.get(requestId), live);
      const workOrders: Case['workOrders'] = new Map();
      for (const id of childrenOf(own.runs)) workOrders.set(id, await gatherRuns(id, archived.get(id), live));
      yield {
        requestId,
        rows: rows.get(requestId) ?? null,
        own,
        workOrders,
        isWaiting: own.isMissing && own.runs.length === 0 && starts.has(requestId),
        toBeArchived,
        isLive: [own, ...workOrders.values()].some((one) => one.isRunning || one.isUnarchived),
      };
    }
  }
}

/** The work orders that a request started, as its history says. */
function childrenOf(runs: Run[]): string[] {
  return runs.flatMap(({ history }) =>
    (history.events ?? []).flatMap(
      (event) => event.startChildWorkflowExecutionInitiatedEventAttributes?.workflowId ?? [],
    ),
  );
}
