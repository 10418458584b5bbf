import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { readEnv, type ServiceEnv } from '../../config/env.ts';
import { type Db, openDatabase } from '../../db/database.ts';
import { type AppPart, appProgram, appVariables, launchTogether } from '../../local/app-programs.ts';
import { buildInOwnProcess } from '../../local/build.ts';
import { loadRegistry } from '../../local/demo-data/registry/load-registry.ts';
import { type Registry, readRegistry } from '../../local/demo-data/registry/read-registry.ts';
import { freePort } from '../../local/ports.ts';
import { keepSecrets } from '../../local/secrets.ts';
import { startServices } from '../../local/services.ts';
import { createStopList, type StopList } from '../../local/stop-list.ts';
import { type HttpClient, signIn } from './http-client.ts';

/** A whole Sportello for one benchmark, as `npm start` would run it, with the demo's registry and no requests. */
export interface Environment {
  dataDir: string;
  baseUrl: string;
  env: ServiceEnv;
  db: Db;
  engine: Client;
  registry: Registry;
  pids: Record<'api' | 'worker' | 'engine' | 'postgres', number | undefined>;
  signIn(email: string, connections?: number): Promise<HttpClient>;
}

export interface EnvironmentOptions {
  /** Where the suppliers of the registry receive webhooks. */
  hooksUrl?: string;
  /** Further variables for the worker and the API, such as SMTP_URL. */
  variables?: Record<string, string>;
}

/** Nobody listens there. */
const NO_HOOKS = 'http://127.0.0.1:9/hooks';

/** Runs the work in an environment of its own, which is removed afterwards. */
export async function inEnvironment<Result>(
  say: (line: string) => void,
  work: (environment: Environment) => Promise<Result>,
  options: EnvironmentOptions = {},
): Promise<Result> {
  const stops = createStopList(say);
  const interrupted = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error('Interrupted.'));
    process.once('SIGINT', stop);
    stops.add(async () => void process.off('SIGINT', stop));
  });
  try {
    return await Promise.race([start(stops, say, options).then(work), interrupted]);
  } finally {
    await stops.stopAll();
  }
}

async function start(
  stops: StopList,
  say: (line: string) => void,
  { hooksUrl = NO_HOOKS, variables = {} }: EnvironmentOptions,
): Promise<Environment> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sportello-bench-'));
  // Where this runs as root, Postgres runs as a user who must be able to pass.
  await chmod(dataDir, 0o755);
  stops.add(() => rm(dataDir, { recursive: true, force: true }));
  await buildInOwnProcess(['workflows'], say);
  const secrets = await keepSecrets(dataDir);
  const own = { dataDir, databaseUrl: undefined, temporalAddress: undefined };
  const services = await startServices({ ...readEnv(), ...own }, secrets.postgres, say, stops);
  const { databaseUrl, temporalAddress } = services;
  const db = openDatabase(databaseUrl);
  stops.add(() => db.destroy());
  await loadRegistry(db, hooksUrl, new Date().getFullYear());

  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env: ServiceEnv = {
    ...readEnv(),
    ...{ host: '127.0.0.1', port, publicUrl: baseUrl, dataDir, demoData: false },
    ...{ databaseUrl, temporalAddress, authSecret: secrets.auth },
  };
  const logFolder = join(dataDir, 'logs');
  const program = (part: AppPart) =>
    appProgram(part, { ...appVariables(env), ...variables }, logFolder, { asStarted: true });
  const [worker, api] = await launchTogether([program('worker'), program('api')], baseUrl, stops);

  const connection = await Connection.connect({ address: temporalAddress });
  stops.add(() => connection.close());
  return {
    ...{ dataDir, baseUrl, env, db },
    engine: new Client({ connection }),
    registry: await readRegistry(db),
    pids: { api: api?.running.pid, worker: worker?.running.pid, ...services.pids },
    async signIn(email, connections = 1) {
      const client = await signIn(baseUrl, email, connections);
      stops.add(async () => client.close());
      return client;
    },
  };
}
