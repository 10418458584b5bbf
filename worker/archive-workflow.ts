import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { appendToArchive, archivedRuns, type ClosedRun, isArchived } from '../db/archive/archive.ts';
import { type History, packHistory, runFacts } from '../db/archive/histories.ts';
import type { Db } from '../db/database.ts';
import type { RequestInput } from '../workflows/messages.ts';

export interface ArchiveDependencies {
  db: Db;
  client: Client;
}

/** What became of an attempt: `gone` when the engine has forgotten a workflow of which nothing is archived. */
export type ArchiveOutcome = 'archived' | 'still_open' | 'gone';

/**
 * Exports a workflow's last closed run, and those it continued as new, into the archive. Runs that are there already
 * stay as they are. A run may be named, for one that continued as new while the workflow goes on.
 */
export async function archiveWorkflow(
  { db, client }: ArchiveDependencies,
  workflowId: string,
  lastRunId?: string,
): Promise<ArchiveOutcome> {
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
