import type { Logger } from 'pino';
import type { Db } from '../../db/database.ts';
import { forgetRequestStart } from '../../db/outbox.ts';
import type { RequestInput } from '../../workflows/messages.ts';
import type { Engine } from '../engine.ts';

/** Starts the workflows of requests that have been stored; what it does not get to is left to the relay. */
export interface IntakeStarter {
  start(input: RequestInput): void;
}

/** Few, so that what comes in is answered before it is started. */
const AT_ONCE = 4;
/** By then the relay of the worker sees to a request itself. */
const LEFT_TO_RELAY_MS = 900;

/**
 * Makes the starter. Nobody waits for it: it works beside the answers, on a few starts at a time. A start that fails
 * means that the engine is out of reach; then all that wait are left to the relay.
 */
export function createIntakeStarter({
  db,
  engine,
  log,
  clock,
}: {
  db: Db;
  engine: Pick<Engine, 'startRequest'>;
  log: Logger;
  clock: () => number;
}): IntakeStarter {
  let waiting: { input: RequestInput; since: number }[] = [];
  let inFlight = 0;

  async function startOne(input: RequestInput): Promise<void> {
    const { requestId } = input.intake;
    try {
      await engine.startRequest(input);
      await forgetRequestStart(db, requestId);
    } catch (error) {
      log.warn({ err: error, requestId, waiting: waiting.length }, 'the relay will start the workflow');
      waiting = [];
    }
  }

  function next(): void {
    while (inFlight < AT_ONCE) {
      const one = waiting.shift();
      if (!one) return;
      if (clock() - one.since > LEFT_TO_RELAY_MS) continue;
      inFlight += 1;
      void startOne(one.input).finally(() => {
        inFlight -= 1;
        next();
      });
    }
  }

  return {
    start(input) {
      waiting.push({ input, since: clock() });
      next();
    },
  };
}
