import { type History, runFacts, unpackHistory } from '../db/archive/histories.ts';
import { archivedOf } from '../db/audits/audited-requests.ts';
import type { Db } from '../db/database.ts';
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
  /** Archived runs that are no histories. */
  unreadable: string[];
}

/** What the archive has of a workflow. */
export interface ArchivedRuns {
  /** In the order of the chain. */
  runs: Run[];
  /** The ids of runs whose bytes are no history. */
  unreadable: string[];
}

/** Archived runs by workflow. */
export async function archivedRunsOf(db: Db, requestIds: string[]): Promise<Map<string, ArchivedRuns>> {
  const byWorkflow = new Map<string, ArchivedRuns>();
  for (const { workflowId, runId, history } of await archivedOf(db, requestIds)) {
    const archived = byWorkflow.get(workflowId) ?? { runs: [], unreadable: [] };
    byWorkflow.set(workflowId, archived);
    const readable = await readableHistory(history);
    if (readable) archived.runs.push({ workflowId, runId, history: readable });
    else archived.unreadable.push(runId);
  }
  return byWorkflow;
}

async function readableHistory(packed: Buffer): Promise<History | null> {
  try {
    const history = await unpackHistory(packed);
    runFacts(history);
    return history;
  } catch {
    return null;
  }
}

/** Completes what the archive has with what the engine still has, back to the first run. */
export async function gatherRuns(
  workflowId: string,
  { runs: archived, unreadable }: ArchivedRuns = { runs: [], unreadable: [] },
  live: LiveHistory,
): Promise<WorkflowRuns> {
  const known = new Map(archived.map((run) => [run.runId, run]));
  const last = archived.at(-1);
  const ended = last !== undefined && !runFacts(last.history).continuedAsNew;
  const runs: Run[] = [];
  let next: Run | null = ended ? last : await fromEngine(workflowId, undefined, live);
  const newest = next && runFacts(next.history);
  const isRunning = newest !== null && newest.closedAt === null;
  const isArchived = newest !== null && (known.has(newest.runId) || unreadable.includes(newest.runId));
  const isUnarchived = newest !== null && !isRunning && !isArchived;
  const found = { isUnarchived, isRunning, unreadable };
  while (next) {
    runs.unshift(next);
    const { continuedFrom } = runFacts(next.history);
    if (continuedFrom === null) return { runs, isMissing: false, ...found };
    next = known.get(continuedFrom) ?? (await fromEngine(workflowId, continuedFrom, live));
  }
  return { runs, isMissing: true, ...found };
}

async function fromEngine(
  workflowId: string,
  runId: string | undefined,
  live: LiveHistory,
): Promise<Run | null> {
  const history = await live(workflowId, runId);
  return history && { workflowId, runId: runFacts(history).runId, history };
}
