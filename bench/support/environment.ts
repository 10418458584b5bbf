import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { readEnv, type ServiceEnv } from '../../config/env.ts';
import { type Db, openDatabase } from '../../db/database.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { buildInOwnProcess } from '../../local/build.ts';
import { loadRegistry } from '../../local/demo-data/registry/load-registry.ts';
import { type Registry, readRegistry } from '../../local/demo-data/registry/read-registry.ts';
import { startPostgres } from '../../local/postgres.ts';
import { keepSecrets } from '../../local/secrets.ts';
import { startServices } from '../../local/services.ts';
import { createStopList, type StopList } from '../../local/stop-list.ts';
import { startApp } from '../../test/harness/app.ts';
import { httpReceiver, mailReceiver } from '../../test/harness/receivers.ts';
import { type HttpClient, signIn } from './http-client.ts';

/** A whole Sportello for one benchmark, as `npm start` would run it, with the demo's registry and no requests. */
export interface Environment {
  dataDir: string;
  baseUrl: string;
  env: ServiceEnv;
  db: Db;
  engine: Client;
  registry: Registry;
  /** Where messages go, in an environment that sends them. */
  receivers: { programs: ReturnType<typeof httpReceiver>; mail: ReturnType<typeof mailReceiver> };
  pids: Record<'api' | 'worker' | 'engine' | 'postgres', number | undefined>;
  signIn(email: string, connections?: number): Promise<HttpClient>;
}

/** Nobody listens there. */
const NO_HOOKS = 'http://127.0.0.1:9/hooks';

/**
 * Runs the work in an environment of its own, which is removed afterwards.
 * @param options.sends messages go to the receivers; else they are kept, and suppliers' programs are not there
 */
export async function inEnvironment<Result>(
  say: (line: string) => void,
  work: (environment: Environment) => Promise<Result>,
  { sends = false }: { sends?: boolean } = {},
): Promise<Result> {
  const stops = createStopList(say);
  const interrupted = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error('Interrupted.'));
    process.once('SIGINT', stop);
    stops.add(async () => void process.off('SIGINT', stop));
  });
  try {
    return await Promise.race([start(stops, say, sends).then(work), interrupted]);
  } finally {
    await stops.stopAll();
  }
}

async function start(stops: StopList, say: (line: string) => void, sends: boolean): Promise<Environment> {
  const receivers = { programs: httpReceiver(), mail: mailReceiver() };
  for (const receiver of Object.values(receivers)) {
    await receiver.listen();
    stops.add(receiver.close);
  }
  await buildInOwnProcess(['workflows'], say);
  const hooksUrl = sends ? receivers.programs.url() : NO_HOOKS;
  const { dataDir, secrets, postgres, db } = await startDatabase(stops, say, { hooksUrl });
  const own = { dataDir, databaseUrl: postgres.url, temporalAddress: undefined };
  const { databaseUrl, temporalAddress, pids } = await startServices(
    { ...readEnv(), ...own },
    secrets.postgres,
    say,
    stops,
  );

  const gateways = {
    SMTP_URL: receivers.mail.url(),
    SMS_GATEWAY_URL: `${receivers.programs.url()}/sms`,
  };
  const variables = sends ? gateways : {};
  const app = await startApp({ databaseUrl, temporalAddress, variables, asStarted: true });
  stops.add(app.stop);
  const { baseUrl, env } = app;

  const connection = await Connection.connect({ address: temporalAddress });
  stops.add(() => connection.close());
  return {
    ...{ dataDir, baseUrl, env, db, receivers },
    engine: new Client({ connection }),
    registry: await readRegistry(db),
    pids: { api: app.api.pid, worker: app.worker.pid, engine: pids.engine, postgres: postgres.pid },
    async signIn(email, connections = 1) {
      const client = await signIn(baseUrl, email, connections);
      stops.add(async () => client.close());
      return client;
    },
  };
}

/**
 * A database of its own with the demo's registry, in a folder that is removed afterwards.
 * @param options.throwaway it does not wait for the disk
 */
export async function startDatabase(
  stops: StopList,
  say: (line: string) => void,
  { hooksUrl = NO_HOOKS, throwaway = false }: { hooksUrl?: string; throwaway?: boolean },
) {
  const dataDir = await mkdtemp(join(tmpdir(), 'sportello-bench-'));
  // Where this runs as root, Postgres runs as a user who must be able to pass.
  await chmod(dataDir, 0o755);
  stops.add(() => rm(dataDir, { recursive: true, force: true }));
  const secrets = await keepSecrets(dataDir);
  const postgres = await startPostgres({ dataDir, password: secrets.postgres, throwaway, say });
  stops.add(postgres.stop);
  await migrateToLatest(postgres.url);
  const db = openDatabase(postgres.url);
  stops.add(() => db.destroy());
  await loadRegistry(db, hooksUrl, new Date().getFullYear());
  return { dataDir, secrets, postgres, db };
}
