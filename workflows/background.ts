import { log } from '@temporalio/workflow';

/** Effects that the process starts and does not wait for; it may not end or continue as new while one is under way. */
export interface Background {
  start(what: string, effect: Promise<unknown>): void;
  isIdle(): boolean;
}

/** A failed effect is logged: its own record (a failed notification, an ended work order) is what people see. */
export function background(): Background {
  let running = 0;
  return {
    start(what, effect) {
      running += 1;
      effect
        .catch((error: unknown) => log.warn(`${what} failed`, { error: String(error) }))
        .finally(() => {
          running -= 1;
        });
    },
    isIdle: () => running === 0,
  };
}
