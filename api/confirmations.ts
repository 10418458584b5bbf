import type { Logger } from 'pino';
import type { Db } from '../db/database.ts';
import { type Confirmation, confirmRecords } from '../db/outbox/outbox.ts';

const FLUSH_EVERY_MS = 500;

/** Notes which records their workflows know of, some at a time. */
export interface Confirmations {
  /** The workflow answered after this record. */
  add(confirmation: Confirmation): void;
  /** Writes what is left. */
  stop(): Promise<void>;
}

/**
 * A command's record promises that its workflow will be told of it; an answer of the workflow makes that needless. One
 * that is not noted costs a signal and nothing else.
 */
export function createConfirmations(db: Db, log: Logger): Confirmations {
  const newest = new Map<string, number>();
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    if (newest.size === 0) return writing;
    const confirmed = [...newest].map(([requestId, version]) => ({ requestId, version }));
    newest.clear();
    writing = writing.then(() =>
      confirmRecords(db, confirmed).catch((error: unknown) => {
        log.warn(
          { err: error, records: confirmed.length },
          'records not confirmed: their workflows will be told',
        );
      }),
    );
    return writing;
  }

  const timer = setInterval(() => void flush(), FLUSH_EVERY_MS);
  return {
    add({ requestId, version }) {
      newest.set(requestId, Math.max(version, newest.get(requestId) ?? 0));
    },
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}
