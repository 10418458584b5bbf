import { archivedOf } from '../db/audited.ts';
import type { Db } from '../db/database.ts';
import { type History, runFacts, unpackHistory } from '../db/histories.ts';
import type { Run } from './replay.ts';

/** The engine as the audit asks it; null for what it does not know, or no longer. */
export type LiveHistory = (workflowId: string, runId?: string) => Promise<History | null>;

/** A workflow's runs, oldest first, and what is missing of them. */
export interface WorkflowRuns {
  runs: Run[];
  /** A run that neither the archive nor the engine has. */
  isMissing: boolean;
  /** It has ended, and yet its history is only in the engine, which will forget it. */
  isUnarchived: boolean;
  /** It goes on, so that its read model may move while it is looked at. */
  isRunning: boolean;
}

/** Archived runs by workflow, in the order of the chain. */
export async function archivedRunsOf(db: Db, requestIds: string[]): Promise<Map<string, Run[]>> {
  const byWorkflow = new Map<string, Run[]>();
  for (const { workflowId, runId, history } of await archivedOf(db, requestIds)) {
    const runs = byWorkflow.get(workflowId) ?? [];
    runs.push({ workflowId, runId, history: await unpackHistory(history) });
    byWorkflow.set(workflowId, runs);
  }
  return byWorkflow;
}

/** Completes what the archive has with what the engine still has, back to the first run. */
export async function gatherRuns(
  workflowId: string,
  archived: Run[],
  live: LiveHistory,
): Promise<WorkflowRuns> {
  const known = new Map(archived.map((run) => [run.runId, run]));
  const last = archived.at(-1);
  const ended = last !== undefined && !runFacts(last.history).continuedAsNew;
  const runs: Run[] = [];
  let next: Run | null = ended ? last : await fromEngine(workflowId, undefined, live);
  const newest = next && runFacts(next.history);
  const isRunning = newest !== null && newest.closedAt === null;
  const isUnarchived = newest !== null && !isRunning && !known.has(newest.runId);
  while (next) {
    runs.unshift(next);
    const { continuedFrom } = runFacts(next.history);
    if (continuedFrom === null) return { runs, isMissing: false, isUnarchived, isRunning };
    next = known.get(continuedFrom) ?? (await fromEngine(workflowId, continuedFrom, live));
  }
  return { runs, isMissing: true, isUnarchived, isRunning };
}

async function fromEngine(
  workflowId: string,
  runId: string | undefined,
  live: LiveHistory,
): Promise<Run | null> {
  const history = await live(workflowId, runId);
  return history && { workflowId, runId: runFacts(history).runId, history };
}
