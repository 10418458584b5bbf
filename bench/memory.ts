import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { atMost, type Benchmark } from './support/benchmark.ts';
import { type Environment, inEnvironment } from './support/environment.ts';
import { runLoad } from './support/load.ts';
import { residentBytes } from './support/processes.ts';
import { allStarted, register } from './support/requests.ts';
import { rounded } from './support/statistics.ts';

const OPEN = 10_000;
const STARTED_WITHIN_MS = 900_000;
const SETTLE_MS = 10_000;
const MB = 1_000_000;

/** What very many open requests cost in memory and on disk. */
export const memory: Benchmark = {
  about: `${OPEN} open requests, each with its running workflow`,
  run: (say) =>
    inEnvironment(say, async (environment) => {
      const { db, registry } = environment;
      const client = await environment.signIn('operator@example.org', 4);
      const before = await measure(environment);
      say(`memory: registering ${OPEN} requests`);
      await runLoad(
        { clients: 4, total: OPEN },
        async (index) => (await register(client, registry, index)).ms,
      );
      say('memory: waiting for the workflows');
      await allStarted(db, STARTED_WITHIN_MS);
      await sleep(SETTLE_MS);
      const after = await measure(environment);
      const row = (what: string, key: keyof typeof after) => ({
        what,
        beforeMB: rounded(before[key] / MB),
        afterMB: rounded(after[key] / MB),
        bytesPerRequest: rounded((after[key] - before[key]) / OPEN),
      });
      return {
        rows: [
          row('worker, resident', 'worker'),
          row('engine, resident', 'engine'),
          row('API, resident', 'api'),
          row('engine, on disk', 'engineDisk'),
          row('database, on disk', 'databaseDisk'),
        ],
        aims: [atMost(`worker with ${OPEN} open requests, MB`, rounded(after.worker / MB), 400)],
      };
    }),
};

async function measure({ db, dataDir, pids }: Environment) {
  const { rows } = await sql<{ bytes: string }>`select pg_database_size(current_database()) as bytes`.execute(
    db,
  );
  return {
    worker: await residentBytes(pids.worker),
    engine: await residentBytes(pids.engine),
    api: await residentBytes(pids.api),
    engineDisk: await sizeOf(join(dataDir, 'temporal')),
    databaseDisk: Number(rows[0]?.bytes),
  };
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (file) => (await stat(join(folder, file))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
