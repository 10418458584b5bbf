import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Logger } from '../../config/log.ts';
import { hurry, planJob, planRework, wayOf } from './behaviour.ts';
import { type DemoSupplier, readDemoSupplierConfig } from './config.ts';
import type { Job, Journal } from './journal.ts';
import { sendEvent } from './send.ts';

const about = { workOrderId: z.string().min(1).max(100) };

/** What Sportello says, as far as this supplier listens: unknown fields and types are passed over. */
export const message = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('work_order.offered'),
    data: z.object({ ...about, instructions: z.string().nullish() }),
  }),
  z.object({ type: z.literal('work_order.cancelled'), data: z.object(about) }),
  z.object({
    type: z.literal('work_order.note'),
    data: z.object({ ...about, rework: z.boolean().default(false) }),
  }),
  z.object({ type: z.literal('work_order.reminded'), data: z.object(about) }),
]);

export type SportelloMessage = z.infer<typeof message>;

/** The work in hand: takes what Sportello says, and says back what happens, each thing at its time. */
export interface Jobs {
  /** Resolves when it is written down; what follows goes on by itself. */
  take(supplier: DemoSupplier, webhookId: string, message: SportelloMessage): Promise<void>;
  /** Goes on with what was open when the process ended. */
  goOn(): void;
  stop(): void;
}

export function createJobs(options: {
  sportelloUrl: string;
  dataDir: string;
  journal: Journal;
  now: () => number;
  log: Logger;
}): Jobs {
  const { sportelloUrl, dataDir, journal, now, log } = options;
  const running = new Map<string, AbortController>();

  async function begin(job: Job): Promise<void> {
    running.get(job.workOrderId)?.abort();
    await journal.keep(job);
    work(job.workOrderId);
  }

  function work(workOrderId: string): void {
    const abort = new AbortController();
    running.set(workOrderId, abort);
    doAll(workOrderId, abort.signal)
      .catch((error: unknown) => {
        if (!abort.signal.aborted) log.error({ workOrderId, err: error }, 'job broke off');
      })
      .finally(() => {
        if (running.get(workOrderId) === abort) running.delete(workOrderId);
      });
  }

  async function doAll(workOrderId: string, signal: AbortSignal): Promise<void> {
    for (let job = journal.job(workOrderId); job; job = journal.job(workOrderId)) {
      const [step, ...rest] = job.steps;
      if (!step) return;
      await sleep(Math.max(0, step.toldAt - now()), undefined, { signal });
      const { suppliers } = await readDemoSupplierConfig(dataDir);
      const supplier = suppliers.find(({ code }) => code === job?.supplierCode);
      if (!supplier) return;
      const event = {
        id: `demo_${workOrderId}_${step.key}`,
        type: step.type,
        at: step.happensAt,
        data: { workOrderId, ...step.data },
      };
      for (let copy = 0; copy < step.copies; copy += 1) {
        const status = await sendEvent(sportelloUrl, supplier, event, signal);
        log.info({ workOrderId, event: step.key, status }, 'event sent');
      }
      signal.throwIfAborted();
      await journal.keep({ ...job, steps: rest });
    }
  }

  return {
    take: async (supplier, webhookId, message) => {
      if (journal.heard(webhookId)) return;
      const { workOrderId } = message.data;
      const { pace } = await readDemoSupplierConfig(dataDir);
      const job = journal.job(workOrderId) ?? { workOrderId, supplierCode: supplier.code, steps: [] };
      switch (message.type) {
        case 'work_order.offered': {
          const way = wayOf(workOrderId, message.data.instructions ?? null);
          log.info({ workOrderId, way }, 'offer received');
          await begin({ ...job, steps: planJob(workOrderId, way, now(), pace) });
          break;
        }
        case 'work_order.cancelled':
          await begin({ ...job, steps: [] });
          break;
        case 'work_order.reminded':
          await begin({ ...job, steps: hurry(job.steps, now()) });
          break;
        case 'work_order.note':
          if (message.data.rework) {
            await begin({ ...job, steps: planRework(workOrderId, webhookId, now(), pace) });
          }
          break;
      }
      await journal.hear(webhookId);
    },
    goOn: () => {
      for (const { workOrderId } of journal.jobs()) work(workOrderId);
    },
    stop: () => {
      for (const abort of running.values()) abort.abort();
    },
  };
}
