import type { Progress } from '../config/progress.ts';
import { describeError } from '../config/setup-error.ts';

/** What must be stopped at the end, in the reverse order of having been started. */
export interface StopList {
  add(stop: () => Promise<unknown>): void;
  stopAll(): Promise<void>;
}

/** An empty list. A part that fails to stop is reported and does not keep the others from stopping. */
export function createStopList(progress: Progress): StopList {
  const stops: (() => Promise<unknown>)[] = [];
  return {
    add: (stop) => void stops.push(stop),
    stopAll: async () => {
      for (let stop = stops.pop(); stop; stop = stops.pop()) {
        await stop().catch((error: unknown) => progress(describeError(error)));
      }
    },
  };
}
