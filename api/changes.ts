import type { Logger } from 'pino';
import type { Db } from '../db/database.ts';
import { listen } from '../db/listen.ts';
import {
  CHANGES_CHANNEL,
  type Change,
  newestChange,
  readChanges,
  readChangesAfter,
} from '../db/stream/changes.ts';

type ChangeListener = (changes: Change[]) => void;

/** News of what was written, from whichever process wrote it. */
export interface Changes {
  /** Answers the function that ends the subscription. */
  subscribe(listener: ChangeListener): () => void;
  /** Aborts when the process is to stop: streams end with it. */
  readonly ended: AbortSignal;
  stop(): Promise<void>;
}

/** News that come close together are read at once. */
const GATHER_MS = 20;
const ENTRY_ID = /^\d{1,18}$/;

/**
 * Hears of every entry of the change log. What was written while the connection was broken is read from the log
 * itself, so that nobody misses anything, though some may hear of a thing twice.
 */
export function createChanges(databaseUrl: string, db: Db, log: Logger): Changes {
  const listeners = new Set<ChangeListener>();
  const ending = new AbortController();
  let heardOf: string[] = [];
  let newest: string | null = null;
  let gathering: NodeJS.Timeout | undefined;

  async function deliver(): Promise<void> {
    gathering = undefined;
    const ids = heardOf;
    heardOf = [];
    if (listeners.size > 0) await tell(() => readChanges(db, ids));
    else ids.forEach(seen);
  }

  async function catchUp(): Promise<void> {
    const since = newest;
    if (since !== null) await tell(() => readChangesAfter(db, since));
    else newest = await newestChange(db).catch(() => null);
  }

  async function tell(read: () => Promise<Change[]>): Promise<void> {
    try {
      const changes = await read();
      const last = changes.at(-1);
      if (!last) return;
      seen(last.id);
      for (const listener of listeners) listener(changes);
    } catch (error) {
      if (!ending.signal.aborted) log.warn({ err: error }, 'cannot read the change log');
    }
  }

  function seen(id: string): void {
    if (newest === null || BigInt(id) > BigInt(newest)) newest = id;
  }

  const listener = listen(
    databaseUrl,
    CHANGES_CHANNEL,
    (payload) => {
      if (payload === null) void catchUp();
      else if (ENTRY_ID.test(payload)) {
        heardOf.push(payload);
        gathering ??= setTimeout(() => void deliver(), GATHER_MS);
      }
    },
    (error) => log.warn({ err: error }, 'cannot listen for changes; trying again'),
  );

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ended: ending.signal,
    async stop() {
      ending.abort();
      clearTimeout(gathering);
      listeners.clear();
      await listener.stop();
    },
  };
}
