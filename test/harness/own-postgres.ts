import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startPostgres } from '../../local/postgres.ts';
import { createStopList } from '../../local/stop-list.ts';
import { ownFolder } from './services.ts';

const TEMPLATE = fileURLToPath(new URL('./template.ts', import.meta.url));

/** A Postgres of a test's own, which it may stop. */
export interface OwnPostgres {
  /** Stays the same over a restart. */
  url: string;
  /** Stops it; it stays down. Open connections are cut. */
  shutDown(): Promise<void>;
  /** Starts it again on the same data. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a Postgres that no other test uses, with the template that databases are copied from. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const stops = createStopList(console.log);
  const dataDir = await ownFolder(stops, `postgres-${randomUUID()}`);
  const start = () => startPostgres({ dataDir, password: 'test', throwaway: true, say: console.log });
  let server = await start();
  await promisify(execFile)(process.execPath, ['--import', 'tsx', TEMPLATE, server.url]);
  return {
    url: server.url,
    shutDown: () => server.stop(),
    start: async () => {
      server = await start();
    },
    stop: async () => {
      await server.stop();
      await stops.stopAll();
    },
  };
}
