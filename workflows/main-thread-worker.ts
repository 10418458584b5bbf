import { type Logger, Worker } from '@temporalio/worker';
import type { CompiledWorkerOptions } from '@temporalio/worker/lib/worker-options.js';
import type { WorkflowCreator } from '@temporalio/worker/lib/workflow/interface.js';
import { globalHandlers } from '@temporalio/worker/lib/workflow/vm-shared.js';

type Bundle = Parameters<typeof globalHandlers.addWorkflowBundle>[0];

/**
 * The SDK's worker with its workflows on the main thread (`debugMode`), in the same sandbox, without what takes most of
 * its time: a hop to another thread and back at each step, the stack trace of every promise, kept for queries that nobody
 * asks here, and a thread a call into the sandbox that would stop code that runs on and on (`watchEventLoop`, or whoever
 * asks for a replay, watches over that). The steps are the same.
 */
export class MainThreadWorker extends Worker {
  protected static override async createWorkflowCreator(
    bundle: Bundle,
    options: CompiledWorkerOptions,
    logger: Logger,
  ): Promise<WorkflowCreator> {
    const onMainThread = { ...options, debugMode: true, isolateExecutionTimeoutMs: undefined };
    const creator = await Worker.createWorkflowCreator(
      bundle,
      onMainThread as unknown as CompiledWorkerOptions,
      logger,
    );
    globalHandlers.uninstall();
    return creator;
  }
}
