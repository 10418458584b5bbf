import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { type History, runFacts, unpackHistory } from '../db/archive/histories.ts';
import type { AuditedRequest } from '../db/audits/audited-requests.ts';

/** The engine as the audit asks it; null for what it does not know, or no longer. */
export type LiveHistory = (workflowId: string, runId?: string) => Promise<History | null>;

/** Asks the engine itself. */
export function liveHistories(client: Client): LiveHistory {
  return async (workflowId, runId) => {
    try {
      return await client.workflow.getHandle(workflowId, runId).fetchHistory();
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  };
}

/** One run of a workflow. */
export interface Run {
  workflowId: string;
  runId: string;
  history: History;
}

/** A workflow's runs, oldest first, and what is missing of them. */
export interface WorkflowRuns {
  runs: Run[];
  /** A run that neither the archive nor the engine has. */
  isMissing: boolean;
  /** It has ended, and yet its history is only in the engine, which will forget it. */
  isUnarchived: boolean;
  /** It goes on, so that its read model may move while it is looked at. */
  isRunning: boolean;
  /** The ids of archived runs whose bytes are no history. */
  unreadable: string[];
}

/** The runs of a request: what the archive has, completed with what the engine still has, back to the first one. */
export async function gatherRuns(
  { requestId: workflowId, archived }: AuditedRequest,
  live: LiveHistory,
): Promise<WorkflowRuns> {
  const known = new Map<string, Run>();
  const unreadable: string[] = [];
  for (const { runId, history: packed } of archived) {
    const history = await readableHistory(packed);
    if (history) known.set(runId, { workflowId, runId, history });
    else unreadable.push(runId);
  }
  const fromEngine = async (runId?: string): Promise<Run | null> => {
    const history = await live(workflowId, runId);
    return history && { workflowId, runId: runFacts(history).runId, history };
  };
  const last = [...known.values()].at(-1);
  const hasEnded = last !== undefined && !runFacts(last.history).continuedAsNew;
  let next = hasEnded ? last : await fromEngine();
  const isRunning = next !== null && runFacts(next.history).closedAt === null;
  const isArchived = next !== null && (known.has(next.runId) || unreadable.includes(next.runId));
  const found = { isUnarchived: next !== null && !isRunning && !isArchived, isRunning, unreadable };
  const runs: Run[] = [];
  while (next) {
    runs.unshift(next);
    const { continuedFrom } = runFacts(next.history);
    if (continuedFrom === null) return { runs, isMissing: false, ...found };
    next = known.get(continuedFrom) ?? (await fromEngine(continuedFrom));
  }
  return { runs, isMissing: true, ...found };
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
