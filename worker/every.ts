import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../config/log.ts';

/** Work that goes on until it is stopped; what is under way is finished first. */
export interface Recurring {
  /** Does it now: there is news. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Does something at once, and again so long after each time it is done. A failure is logged, and tried again.
 * @param failure what the log says of one
 * @param work is told by the signal to come to an end
 */
export function every(
  ms: number,
  { log }: { log: Logger },
  failure: string,
  work: (stopping: AbortSignal) => Promise<unknown>,
): Recurring {
  const stop = new AbortController();
  let pause = new AbortController();
  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      pause = new AbortController();
      const { signal } = pause;
      await work(stop.signal).catch((error: unknown) => log.warn({ err: error }, failure));
      if (stop.signal.aborted) return;
      await sleep(ms, undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }
  const running = run();
  return {
    wake: () => pause.abort(),
    async stop() {
      stop.abort();
      pause.abort();
      await running;
    },
  };
}
