import type { Logger } from '../config/log.ts';
import {
  archivedRuns,
  keepArchivePromise,
  postponeArchive,
  takeArchivePromises,
} from '../db/archive/archive.ts';
import { REQUEST_WORKFLOW } from '../workflows/messages.ts';
import { type ArchiveDependencies, archiveWorkflow } from './archive-workflow.ts';

const BATCH = 8;
/** One history is fetched and written within this; what is taken is another archiver's after a little more. */
const ARCHIVED_WITHIN_MS = 30_000;
const HOLD_MS = 40_000;
const IDLE_MS = 1000;
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 5 * 60_000;
const SWEEP_EVERY_MS = 60 * 60_000;
const SWEEP_PAGE = 200;
/** After so many attempts a workflow that the engine does not know is given up; the audit names it. */
const GONE_ATTEMPTS = 5;

export interface Archiver {
  stop(): Promise<void>;
}

/**
 * Keeps the promises to archive what has ended, apart from the relay so that nothing urgent waits for it. At its
 * start and every hour it also looks for closed runs that nobody promised: those that continued as new, or were ended
 * by hand.
 */
export function startArchiver(dependencies: ArchiveDependencies & { log: Logger }): Archiver {
  const { log } = dependencies;
  let stopping = false;
  let wake: () => void = () => undefined;

  async function run(): Promise<void> {
    let sweptAt = Number.NEGATIVE_INFINITY;
    while (!stopping) {
      const handled = await archivePromised(dependencies, log).catch((error: unknown) => {
        log.warn({ err: error }, 'the archive could not be written');
        return 0;
      });
      if (handled > 0) continue;
      if (performance.now() - sweptAt > SWEEP_EVERY_MS) {
        sweptAt = performance.now();
        await sweep(dependencies, () => stopping).catch((error: unknown) =>
          log.warn({ err: error }, 'the engine was not searched for closed workflows'),
        );
      }
      if (!stopping) await pause();
    }
  }

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = run();
  return {
    async stop() {
      stopping = true;
      wake();
      await running;
    },
  };
}

/** Answers how many promises were kept. */
async function archivePromised(dependencies: ArchiveDependencies, log: Logger): Promise<number> {
  const { db, client } = dependencies;
  const promises = await takeArchivePromises(db, BATCH, HOLD_MS);
  const kept = await Promise.all(
    promises.map(async ({ workflowId, attempts }) => {
      const outcome = await client
        .withDeadline(Date.now() + ARCHIVED_WITHIN_MS, () => archiveWorkflow(dependencies, workflowId))
        .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
      const givenUp = outcome === 'gone' && attempts >= GONE_ATTEMPTS;
      if (givenUp) log.error({ workflowId }, 'the engine no longer has the history of a workflow that ended');
      if (outcome === 'archived' || givenUp) {
        await keepArchivePromise(db, workflowId);
        return true;
      }
      if (outcome instanceof Error) log.warn({ err: outcome, workflowId, attempts }, 'history not archived');
      await postponeArchive(db, workflowId, String(outcome), delayAfter(attempts));
      return false;
    }),
  );
  return kept.filter(Boolean).length;
}

/** Archives every closed run that the engine still has and the archive has not. */
async function sweep(
  dependencies: ArchiveDependencies & { log: Logger },
  stopped: () => boolean,
): Promise<void> {
  const { db, client } = dependencies;
  const query = `ExecutionStatus != 'Running' AND WorkflowType = '${REQUEST_WORKFLOW}'`;
  let page: { workflowId: string; runId: string }[] = [];
  const archivePage = async () => {
    const known = await archivedRuns(
      db,
      page.map(({ runId }) => runId),
    );
    for (const { workflowId, runId } of page.filter((run) => !known.has(run.runId)))
      await archiveWorkflow(dependencies, workflowId, runId).catch((error: unknown) =>
        dependencies.log.warn({ err: error, workflowId, runId }, 'closed run not archived'),
      );
    page = [];
  };
  for await (const { workflowId, runId } of client.workflow.list({ query })) {
    if (stopped()) return;
    page.push({ workflowId, runId });
    if (page.length >= SWEEP_PAGE) await archivePage();
  }
  await archivePage();
}

function delayAfter(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** Math.min(attempts, 10), LONGEST_DELAY_MS);
}
