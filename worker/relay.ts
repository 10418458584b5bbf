import type { Logger } from '../config/log.ts';
import type { Db } from '../db/database.ts';
import { listen } from '../db/listen.ts';
import { OUTBOX_CHANNEL } from '../db/outbox.ts';
import { type OutboxMessage, postponeMessage, removeMessages, takeMessages } from '../db/outbox-relay.ts';

const BATCH = 24;
/** Looked at also without news: a message whose delay has passed brings none. */
const IDLE_MS = 500;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;

/** Hands one message to the engine. Throws where it must be tried again. */
export type HandOver = (message: OutboxMessage) => Promise<void>;

export interface Relay {
  stop(): Promise<void>;
}

export interface RelayDependencies {
  db: Db;
  databaseUrl: string;
  handOver: HandOver;
  log: Logger;
}

/**
 * Carries what transactions promised to the engine: at least once, in order per workflow. Several relays may run side
 * by side; each message is held by one of them at a time.
 */
export function startRelay({ db, databaseUrl, handOver, log }: RelayDependencies): Relay {
  let stopping = false;
  let wake: () => void = () => undefined;
  const listener = listen(
    databaseUrl,
    OUTBOX_CHANNEL,
    () => wake(),
    (error) => log.warn({ err: error }, 'the relay does not hear the database'),
  );

  async function run(): Promise<void> {
    while (!stopping) {
      const news = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const handled = await relayBatch(db, handOver, log).catch((error: unknown) => {
        log.warn({ err: error }, 'the relay could not work');
        return 0;
      });
      if (handled > 0 || stopping) continue;
      const idle = new Promise<void>((resolve) => {
        setTimeout(resolve, IDLE_MS).unref();
      });
      await Promise.race([news, idle]);
    }
  }

  const running = run();
  return {
    async stop() {
      stopping = true;
      wake();
      await listener.stop();
      await running;
    },
  };
}

/** Answers how many messages reached the engine. */
async function relayBatch(db: Db, handOver: HandOver, log: Logger): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const messages = await takeMessages(tx, BATCH);
    const outcomes = await Promise.all(
      messages.map(async (message) => {
        try {
          await handOver(message);
          return null;
        } catch (error) {
          return { message, error };
        }
      }),
    );
    const failed = outcomes.filter((outcome) => outcome !== null);
    const failedIds = new Set(failed.map(({ message }) => message.id));
    for (const { message, error } of failed) {
      log.warn(
        { err: error, workflowId: message.workflowId, attempts: message.attempts },
        'message not relayed',
      );
      await postponeMessage(tx, message.id, String(error), delayAfter(message.attempts));
    }
    await removeMessages(
      tx,
      messages.map(({ id }) => id).filter((id) => !failedIds.has(id)),
    );
    return messages.length - failed.length;
  });
}

function delayAfter(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** Math.min(attempts, 10), LONGEST_DELAY_MS);
}
