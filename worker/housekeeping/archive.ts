import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from '../../config/log.ts';
import {
  appendToArchive,
  archivedRuns,
  type ClosedRun,
  claimArchivals,
  finishArchival,
  isArchived,
  postponeArchival,
} from '../../db/archive/archive.ts';
import { type History, packHistory, runFacts } from '../../db/archive/histories.ts';
import type { Db } from '../../db/database.ts';
import { REQUEST_WORKFLOW, type RequestInput } from '../../workflows/messages.ts';
import { every, type Recurring } from '../every.ts';

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

export interface ArchiveDependencies {
  db: Db;
  client: Client;
  log: Logger;
}

/**
 * Archives the histories of what has ended, apart from the relay so that nothing urgent waits for it. At its start and
 * every hour it also looks for closed runs that nobody queued: those that continued as new, or were ended by hand.
 */
export function startArchiver(dependencies: ArchiveDependencies): Recurring {
  let sweptAt = Number.NEGATIVE_INFINITY;
  return every(IDLE_MS, dependencies, 'histories were not archived', async (stopping) => {
    while ((await archiveQueued(dependencies)) > 0) if (stopping.aborted) return;
    if (performance.now() - sweptAt <= SWEEP_EVERY_MS) return;
    sweptAt = performance.now();
    await sweep(dependencies, stopping);
  });
}

/** Answers how many workflows are done with. */
async function archiveQueued(dependencies: ArchiveDependencies): Promise<number> {
  const { db, client, log } = dependencies;
  const queued = await claimArchivals(db, BATCH, HOLD_MS);
  const done = await Promise.all(
    queued.map(async ({ workflowId, attempts }) => {
      const outcome = await client
        .withDeadline(Date.now() + ARCHIVED_WITHIN_MS, () => archiveWorkflow(dependencies, workflowId))
        .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
      const givenUp = outcome === 'gone' && attempts >= GONE_ATTEMPTS;
      if (givenUp) log.error({ workflowId }, 'the engine no longer has the history of a workflow that ended');
      if (outcome === 'archived' || givenUp) {
        await finishArchival(db, workflowId);
        return true;
      }
      if (outcome instanceof Error) log.warn({ err: outcome, workflowId, attempts }, 'history not archived');
      await postponeArchival(db, workflowId, String(outcome), delayAfter(attempts));
      return false;
    }),
  );
  return done.filter(Boolean).length;
}

/** Archives every closed run that the engine still has and the archive has not. */
async function sweep(dependencies: ArchiveDependencies, stopping: AbortSignal): Promise<void> {
  const { db, client } = dependencies;
  const query = `ExecutionStatus != 'Recurring' AND WorkflowType = '${REQUEST_WORKFLOW}'`;
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
    if (stopping.aborted) return;
    page.push({ workflowId, runId });
    if (page.length >= SWEEP_PAGE) await archivePage();
  }
  await archivePage();
}

function delayAfter(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** Math.min(attempts, 10), LONGEST_DELAY_MS);
}

/** What became of an attempt: `gone` when the engine has forgotten a workflow of which nothing is archived. */
type Outcome = 'archived' | 'still_open' | 'gone';

/**
 * Exports a workflow's last closed run, and those it continued as new, into the archive. Runs that are there already
 * stay as they are. A run may be named, for one that continued as new while the workflow goes on.
 */
async function archiveWorkflow(
  { db, client }: ArchiveDependencies,
  workflowId: string,
  lastRunId?: string,
): Promise<Outcome> {
  if (lastRunId === undefined && (await isRunning(client, workflowId))) return 'still_open';
  const runs: ClosedRun[] = [];
  let runId: string | null | undefined = lastRunId;
  for (;;) {
    const handle = client.workflow.getHandle(workflowId, runId ?? undefined);
    const history = await known(handle.fetchHistory());
    if (history === null) break;
    const facts = runFacts(history);
    if (facts.closedAt === null) return 'still_open';
    runs.unshift(await closedRun(workflowId, history));
    runId = facts.continuedFrom;
    if (runId === null || (await archivedRuns(db, [runId])).size > 0) break;
  }
  if (runs.length === 0) return (await isArchived(db, workflowId)) ? 'archived' : 'gone';
  await appendToArchive(db, runs);
  return 'archived';
}

async function closedRun(workflowId: string, history: History): Promise<ClosedRun> {
  const { runId, workflowType, closedAt, input } = runFacts(history);
  const { intake } = (input ?? {}) as Partial<RequestInput>;
  return {
    workflowId,
    runId,
    requestId: intake?.requestId ?? workflowId,
    workflowType,
    history: await packHistory(history),
    eventCount: history.events?.length ?? 0,
    closedAt: closedAt ?? 0,
    contractId: intake?.terms.contractId ?? null,
    receivedAt: intake?.receivedAt ?? null,
  };
}

/** Asked first, because it costs the engine less than a history. */
async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  const described = await known(client.workflow.getHandle(workflowId).describe());
  return described?.status.name === 'RUNNING';
}

/** Null where the engine does not know the workflow, or no longer. */
async function known<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
