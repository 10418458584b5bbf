import { type Logger, Worker } from '@temporalio/worker';
import type { WorkflowCreator } from '@temporalio/worker/lib/workflow/interface.js';
import { globalHandlers } from '@temporalio/worker/lib/workflow/vm-shared.js';

type Bundle = Parameters<typeof globalHandlers.addWorkflowBundle>[0];
type Options = Parameters<typeof Worker.createWorkflowCreator>[1];

/**
 * The SDK's replay without what only serves live workflows and takes most of the time: the stack trace of every
 * promise, kept for queries that nobody asks here, and a thread a call into the sandbox that would stop code that
 * runs on and on (whoever asks for the replay watches over that, see `startReplayProcess`). The steps are the same.
 * For a process that does nothing but replay.
 */
export class ReplayWorker extends Worker {
  protected static override async createWorkflowCreator(
    bundle: Bundle,
    options: Options,
    logger: Logger,
  ): Promise<WorkflowCreator> {
    const unlimited = { ...options, isolateExecutionTimeoutMs: undefined } as unknown as Options;
    const creator = await Worker.createWorkflowCreator(bundle, unlimited, logger);
    globalHandlers.uninstall();
    return creator;
  }
}
