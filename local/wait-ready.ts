import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../config/setup-error.ts';

const PATIENCE_MS = 90_000;

/**
 * Waits until the API says that it, the database, the engine and a worker answer.
 * @throws SetupError with what the API said last if that takes too long.
 */
export async function waitReady(baseUrl: string, signal?: AbortSignal): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let last = 'no answer';
  while (!signal?.aborted) {
    try {
      const answer = await fetch(`${baseUrl}/api/health/ready`, { signal: AbortSignal.timeout(5_000) });
      if (answer.status === 200) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
    } catch (error) {
      last = String((error as Error).cause ?? error);
    }
    if (performance.now() > until) {
      throw new SetupError(`${baseUrl} is not ready after ${PATIENCE_MS / 1000} s (${last}); see the logs.`);
    }
    await sleep(100);
  }
}
