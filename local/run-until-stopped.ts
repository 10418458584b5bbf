import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../config/progress.ts';
import { describeError } from '../config/setup-error.ts';
import { signalLeftovers } from './processes.ts';
import { createStopList, type StopList } from './stop-list.ts';

const SETTLE_MS = 10_000;

/** Brings everything up; adds to the list what is to be stopped, and gives up at its next step once aborted. */
export type BringUp = (stops: StopList, signal: AbortSignal) => Promise<void>;

/**
 * Runs until Ctrl-C, SIGTERM or a closed terminal, then stops everything in order and ends this process. An error
 * while coming up is shown, and what had started is stopped. Signals that arrive while stopping change nothing:
 * npm sends a second one after each Ctrl-C.
 */
export function runUntilStopped(bringUp: BringUp, progress: Progress): void {
  const stops = createStopList(progress);
  const abort = new AbortController();
  let ending = false;

  async function end(code: number): Promise<void> {
    if (ending) return;
    ending = true;
    abort.abort();
    await Promise.race([up, sleep(SETTLE_MS)]);
    await stops.stopAll();
    process.exit(code);
  }

  process.on('exit', signalLeftovers);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) progress('Stopping…');
      void end(0);
    });
  }

  const up = bringUp(stops, abort.signal).catch((error: unknown) => {
    if (abort.signal.aborted) return;
    process.stderr.write(`\n${describeError(error)}\n`);
    // Not awaited: `end` waits for this very promise.
    void end(1);
  });
}
