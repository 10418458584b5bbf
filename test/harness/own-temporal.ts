import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readEnv } from '../../config/env.ts';
import { projectRoot } from '../../local/project.ts';
import { createStopList } from '../../local/stop-list.ts';
import { startTemporal } from '../../local/temporal.ts';
import { findTemporalCli } from '../../local/temporal-cli.ts';
import { ownFolder } from './services.ts';

/** A Temporal of a test's own, which it may kill. */
export interface OwnTemporal {
  /** Stays the same over a restart. */
  address: string;
  /** Holds it where it is: it takes nothing in and gives nothing out, until it is killed. */
  freeze(): void;
  /** Ends it like a power cut; it stays down. */
  kill(): Promise<void>;
  /** Starts it again on the same data. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a Temporal that no other test uses. */
export async function startOwnTemporal(): Promise<OwnTemporal> {
  const stops = createStopList(console.log);
  const dataDir = await ownFolder(stops, `temporal-${randomUUID()}`);
  const cli = await findTemporalCli({
    named: readEnv().temporalCli,
    dataDir: join(projectRoot, '.data'),
    progress: console.log,
  });
  const start = () => startTemporal({ cli, dataDir, namespace: 'default', say: console.log });
  let server = await start();
  return {
    address: server.address,
    freeze: () => server.kill('SIGSTOP'),
    kill: async () => {
      server.kill('SIGKILL');
      // Before its end is noticed, so that it is not started again.
      await server.stop();
    },
    start: async () => {
      server = await start();
    },
    stop: async () => {
      await server.stop();
      await stops.stopAll();
    },
  };
}
