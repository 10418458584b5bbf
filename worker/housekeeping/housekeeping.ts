import type { Logger } from '../config/log.ts';
import type { Db } from '../db/database.ts';
import { promiseForgotten } from '../db/notifications/deliveries.ts';

const EVERY_MS = 30_000;

/** Sees to it, now and then again, that no message waits for an activity that nobody knows any more. */
export function keepForgotten({ db, log }: { db: Db; log: Logger }): { stop(): Promise<void> } {
  const look = async () => {
    try {
      const found = await promiseForgotten(db);
      if (found > 0) log.warn({ messages: found }, 'messages were lost sight of and are promised anew');
    } catch (error) {
      log.warn({ err: error }, 'cannot look for messages that were lost sight of; trying again');
    }
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
