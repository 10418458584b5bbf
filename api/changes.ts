import pg from 'pg';
import type { Logger } from 'pino';
import { CHANGES_CHANNEL, type Change, newestChange, readChanges, readChangesAfter } from '../db/changes.ts';
import type { Db } from '../db/database.ts';

export type ChangeListener = (changes: Change[]) => void;

/** News of what was written, from whichever process wrote it. */
export interface Changes {
  /** Answers the function that ends the subscription. */
  subscribe(listener: ChangeListener): () => void;
  /** Aborts when the process is to stop: streams end with it. */
  readonly ended: AbortSignal;
  stop(): Promise<void>;
}

const RECONNECT_MS = 500;
/** News that come close together are read at once. */
const GATHER_MS = 20;

/**
 * Listens on a connection of its own, which is made anew when it breaks; what was written meanwhile is read from
 * the change log, so that nobody misses anything, though some may hear of a thing twice.
 */
export function createChanges(databaseUrl: string, db: Db, log: Logger): Changes {
  const listeners = new Set<ChangeListener>();
  const ending = new AbortController();
  let client: pg.Client | undefined;
  let heardOf: string[] = [];
  let newest: string | null = null;
  let gathering: NodeJS.Timeout | undefined;
  let reconnecting: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: databaseUrl, application_name: 'sportello-changes' });
    let lost = false;
    const onLost = () => {
      if (lost || ending.signal.aborted) return;
      lost = true;
      fresh.end().catch(() => undefined);
      reconnecting = setTimeout(() => void connect(), RECONNECT_MS);
    };
    fresh.on('error', onLost);
    fresh.on('end', onLost);
    fresh.on('notification', ({ payload }) => {
      if (payload && /^\d+$/.test(payload)) hear(payload);
    });
    client = fresh;
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANGES_CHANNEL}`);
      if (newest === null) newest = await newestChange(db);
      else tell(await readChangesAfter(db, newest));
    } catch (error) {
      if (!ending.signal.aborted) log.warn({ err: error }, 'cannot listen for changes; trying again');
      onLost();
    }
  }

  function hear(id: string): void {
    heardOf.push(id);
    gathering ??= setTimeout(() => void deliver(), GATHER_MS);
  }

  async function deliver(): Promise<void> {
    gathering = undefined;
    const ids = heardOf;
    heardOf = [];
    try {
      tell(await readChanges(db, ids));
    } catch (error) {
      if (!ending.signal.aborted) log.warn({ err: error }, 'cannot read the change log');
    }
  }

  function tell(changes: Change[]): void {
    const last = changes.at(-1);
    if (!last) return;
    if (newest === null || BigInt(last.id) > BigInt(newest)) newest = last.id;
    for (const listener of listeners) listener(changes);
  }

  void connect();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ended: ending.signal,
    async stop() {
      ending.abort();
      clearTimeout(gathering);
      clearTimeout(reconnecting);
      listeners.clear();
      await client?.end().catch(() => undefined);
    },
  };
}
