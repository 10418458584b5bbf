import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { LiveHistory } from './runs.ts';

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
