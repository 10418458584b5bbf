import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { createLogger } from '../../config/log.ts';
import { installTemporalLogger } from '../../worker/temporal-logger.ts';
import { emptyUpdate, emptyUpdateWorkflow } from './empty-update-workflow.ts';
import type { Environment } from './environment.ts';
import { runLoad } from './load.ts';

const WORKFLOWS = fileURLToPath(new URL('./empty-update-workflow.ts', import.meta.url));
const HANDLES = 30;

/** Makes so many empty Updates, so many at once; answers their latencies in milliseconds. */
export type UpdateEmpty = (clients: number, total: number) => Promise<number[]>;

/** Runs a plain worker of the SDK in this process while the work goes on. */
export async function withPlainWorker<Result>(
  { env }: Environment,
  options: Omit<WorkerOptions, 'connection'>,
  work: () => Promise<Result>,
): Promise<Result> {
  installTemporalLogger(createLogger('bench', 'warn'));
  const connection = await NativeConnection.connect({ address: env.temporalAddress });
  try {
    const worker = await Worker.create({ connection, ...options });
    return await worker.runUntil(work);
  } finally {
    await connection.close();
  }
}

/**
 * What the engine takes for an Update with a local activity that does nothing, with a plain worker of the SDK: what a
 * command that is recorded by a local activity is measured against on a machine whose speed varies.
 */
export async function withEmptyUpdates<Result>(
  environment: Environment,
  work: (updateEmpty: UpdateEmpty) => Promise<Result>,
): Promise<Result> {
  const taskQueue = 'empty-updates';
  const options = { taskQueue, workflowsPath: WORKFLOWS, activities: { doNothing: async () => undefined } };
  return withPlainWorker(environment, options, async () => {
    const start = () =>
      environment.engine.workflow.start(emptyUpdateWorkflow, { workflowId: randomUUID(), taskQueue });
    const handles = await Promise.all(Array.from({ length: HANDLES }, start));
    return work(async (clients, total) => {
      const { ms } = await runLoad({ clients, total }, async (index) => {
        const begun = performance.now();
        await handles[index % HANDLES]?.executeUpdate(emptyUpdate);
        return performance.now() - begun;
      });
      return ms;
    });
  });
}
