import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { readEnv, type ServiceEnv } from '../../config/env.ts';
import { type Db, openDatabase } from '../../db/database.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { type AppPart, appProgram, appVariables } from '../../local/app-programs.ts';
import { buildInOwnProcess } from '../../local/build-process.ts';
import { loadRegistry } from '../../local/demo-data/registry/load-registry.ts';
import { type Registry, readRegistry } from '../../local/demo-data/registry/read-registry.ts';
import { freePort } from '../../local/ports.ts';
import { startPostgres } from '../../local/postgres.ts';
import { launch, untilReady } from '../../local/processes.ts';
import { projectRoot } from '../../local/project.ts';
import { keepSecrets } from '../../local/secrets.ts';
import { createStopList, type StopList } from '../../local/stop-list.ts';
import { startTemporal } from '../../local/temporal.ts';
import { findTemporalCli } from '../../local/temporal-cli.ts';
import { waitReady } from '../../local/wait-ready.ts';
import { type HttpClient, signIn } from './http-client.ts';
import { type Sinks, startSinks } from './sinks.ts';

/** A whole Sportello for one benchmark, as `npm start` would run it, with the demo's registry and no requests. */
export interface Environment {
  dataDir: string;
  baseUrl: string;
  env: ServiceEnv;
  db: Db;
  engine: Client;
  registry: Registry;
  sinks: Sinks;
  pids: Record<'api' | 'worker' | 'engine' | 'postgres', number | undefined>;
  signIn(email: string, connections?: number): Promise<HttpClient>;
}

export interface EnvironmentOptions {
  /** Messages are sent, to `sinks`; else they are kept, and nobody listens where suppliers receive webhooks. */
  sends?: boolean;
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
  { sends = false }: EnvironmentOptions,
): Promise<Environment> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sportello-bench-'));
  // Where this runs as root, Postgres runs as a user who must be able to pass.
  await chmod(dataDir, 0o755);
  stops.add(() => rm(dataDir, { recursive: true, force: true }));
  const sinks = await startSinks();
  stops.add(sinks.stop);
  await buildInOwnProcess(['workflows'], say);
  const secrets = await keepSecrets(dataDir);
  const postgres = await startPostgres({ dataDir, password: secrets.postgres, say });
  stops.add(postgres.stop);
  const cli = await findTemporalCli({
    named: readEnv().temporalCli,
    dataDir: join(projectRoot, '.data'),
    progress: say,
  });
  const temporal = await startTemporal({ cli, dataDir, namespace: 'default', givesWay: true, say });
  stops.add(temporal.stop);

  await migrateToLatest(postgres.url);
  const db = openDatabase(postgres.url);
  stops.add(() => db.destroy());
  await loadRegistry(db, sends ? sinks.httpUrl : NO_HOOKS, new Date().getFullYear());

  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env: ServiceEnv = {
    ...readEnv(),
    ...{ host: '127.0.0.1', port, publicUrl: baseUrl, dataDir, demoData: false },
    ...{ databaseUrl: postgres.url, temporalAddress: temporal.address, authSecret: secrets.auth },
  };
  const gateways = { SMTP_URL: sinks.smtpUrl, SMS_GATEWAY_URL: `${sinks.httpUrl}/sms` };
  const variables = { ...appVariables(env), ...(sends ? gateways : {}) };
  const part = (name: AppPart) => startPart(name, variables, dataDir, baseUrl, stops);
  const [worker, api] = await Promise.all([part('worker'), part('api')]);

  const connection = await Connection.connect({ address: temporal.address });
  stops.add(() => connection.close());
  return {
    ...{ dataDir, baseUrl, env, db, sinks },
    engine: new Client({ connection }),
    registry: await readRegistry(db),
    pids: { api, worker, engine: temporal.pid, postgres: postgres.pid },
    async signIn(email, connections = 1) {
      const client = await signIn(baseUrl, email, connections);
      stops.add(async () => client.close());
      return client;
    },
  };
}

async function startPart(
  name: AppPart,
  variables: Record<string, string>,
  dataDir: string,
  baseUrl: string,
  stops: StopList,
): Promise<number | undefined> {
  const program = appProgram(name, variables, join(dataDir, 'logs'), { asStarted: true });
  const running = launch(program);
  stops.add(() => running.stop());
  await untilReady(running, program, (signal) => waitReady(baseUrl, signal));
  return running.pid;
}
