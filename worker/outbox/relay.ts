import type { Logger } from '../../config/log.ts';
import { answerWithin } from '../../db/answer-within.ts';
import type { Db } from '../../db/database.ts';
import { listen } from '../../db/listen.ts';
import {
  claimOutboxMessages,
  OUTBOX_CHANNEL,
  type OutboxMessage,
  postponeOutboxMessage,
  removeOutboxMessages,
} from '../../db/outbox/outbox.ts';
import { every, type Recurring } from '../every.ts';

/**
 * So many batches are under way at once: one that waits for a slow answer of the engine holds no others up. More at once
 * would get no more done, and commands would wait behind them.
 */
const LANES = 2;
const BATCH = 8;
/** Looked at also without news: a message whose delay has passed brings none. */
const IDLE_MS = 500;
/** Publishing takes no longer; what is taken is another relay's after that. */
const PUBLISHED_WITHIN_MS = 4000;
const HOLD_MS = PUBLISHED_WITHIN_MS + 500;
/** A database that does not answer is asked anew, over another connection. */
const TAKEN_WITHIN_MS = 5000;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;

/**
 * Publishes one message to the engine. Throws where it must be tried again.
 * @param within milliseconds, after which it throws
 */
export type Publish = (message: OutboxMessage, within: number) => Promise<void>;

export interface RelayDependencies {
  db: Db;
  databaseUrl: string;
  publish: Publish;
  log: Logger;
}

/**
 * The message relay of the transactional outbox: publishes to the engine, at least once, in order per workflow. Several
 * relays may run side by side; each message is held by one of them at a time, and no connection of the database while
 * the engine is waited for.
 */
export function startRelay({ db, databaseUrl, publish, log }: RelayDependencies): Pick<Recurring, 'stop'> {
  const lane = () =>
    every(IDLE_MS, { log }, 'the relay could not work', async (stopping) => {
      while ((await relayBatch(db, publish, log)) > 0) if (stopping.aborted) return;
    });
  const lanes = Array.from({ length: LANES }, lane);
  const wake = () => {
    for (const { wake } of lanes) wake();
  };
  const listener = listen(databaseUrl, OUTBOX_CHANNEL, wake, (error) =>
    log.warn({ err: error }, 'the relay does not hear the database'),
  );
  return {
    async stop() {
      await Promise.all([listener.stop(), ...lanes.map(({ stop }) => stop())]);
    },
  };
}

/** Answers how many messages reached the engine. */
async function relayBatch(db: Db, publish: Publish, log: Logger): Promise<number> {
  const messages = await answerWithin(TAKEN_WITHIN_MS, () => claimOutboxMessages(db, BATCH, HOLD_MS));
  const reached: string[] = [];
  await Promise.all(
    messages.map(async (message) => {
      const { id, workflowId, attempts } = message;
      try {
        await publish(message, PUBLISHED_WITHIN_MS);
        reached.push(id);
      } catch (error) {
        log.warn({ err: error, workflowId, attempts }, 'message not relayed');
        await answerWithin(TAKEN_WITHIN_MS, () =>
          postponeOutboxMessage(db, id, String(error), delayAfter(attempts)),
        );
      }
    }),
  );
  await answerWithin(TAKEN_WITHIN_MS, () => removeOutboxMessages(db, reached));
  return reached.length;
}

function delayAfter(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** Math.min(attempts, 10), LONGEST_DELAY_MS);
}
