import { randomBytes, randomUUID } from 'node:crypto';
import { readEnv, readTestEnv, type ServiceEnv } from '../../config/env.ts';
import { SetupError } from '../../config/setup-error.ts';
import { type AppPart, appProgram, appVariables, waitReady } from '../../local/app-programs.ts';
import { freePort } from '../../local/ports.ts';
import { launch, type Running, untilReady } from '../../local/processes.ts';
import { createStopList, type StopList } from '../../local/stop-list.ts';
import { createTestDatabase } from './database.ts';
import { ownFolder } from './services.ts';

export interface AppOptions {
  /** A database to use instead of a fresh one. */
  databaseUrl?: string;
  /** An engine to use instead of the one all tests share. */
  temporalAddress?: string;
  /** Further variables for the worker and the API, such as SMTP_URL. */
  variables?: Record<string, string>;
}

/** The worker or the API, which a test may kill and start again. */
export interface AppProcess {
  readonly pid: number | undefined;
  /** Sends the signal and waits until the process is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again; `app.ready()` tells when it answers. */
  start(): void;
}

/** A whole Sportello with a database and a task queue of its own. */
export interface TestApp {
  baseUrl: string;
  databaseUrl: string;
  /** The settings that worker and API run with. */
  env: ServiceEnv;
  /** Where worker.log and api.log are while it runs. */
  logFolder: string;
  worker: AppProcess;
  api: AppProcess;
  /** Waits until API, database, engine and worker answer. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts worker and API in processes of their own, and waits until they are ready. */
export async function startApp(options: AppOptions = {}): Promise<TestApp> {
  const stops = createStopList(console.log);
  try {
    return await start(options, stops);
  } catch (error) {
    await stops.stopAll();
    throw error;
  }
}

async function start(options: AppOptions, stops: StopList): Promise<TestApp> {
  const id = randomUUID();
  const logFolder = await ownFolder(stops, `app-${id}`);
  const databaseUrl = options.databaseUrl ?? (await freshDatabase(stops));
  const env: ServiceEnv = {
    ...readEnv(),
    host: '127.0.0.1',
    port: await freePort(),
    databaseUrl,
    temporalAddress: options.temporalAddress ?? sharedEngine(),
    temporalTaskQueue: `test-${id}`,
    dataDir: logFolder,
    authSecret: randomBytes(32).toString('hex'),
    demoData: false,
  };
  const baseUrl = `http://${env.host}:${env.port}`;
  const variables = appVariables({ ...env, publicUrl: baseUrl });
  const start = (part: AppPart) =>
    startPart(part, { ...variables, ...options.variables }, logFolder, baseUrl, stops);
  const [worker, api] = await Promise.all([start('worker'), start('api')]);
  return {
    baseUrl,
    databaseUrl,
    env: { ...env, publicUrl: baseUrl },
    logFolder,
    worker,
    api,
    ready: () => waitReady(baseUrl),
    stop: stops.stopAll,
  };
}

async function startPart(
  part: AppPart,
  variables: Record<string, string>,
  logFolder: string,
  baseUrl: string,
  stops: StopList,
): Promise<AppProcess> {
  const program = appProgram(part, variables, logFolder);
  let running: Running = launch(program);
  stops.add(() => running.stop());
  await untilReady(running, program, (signal) => waitReady(baseUrl, signal));
  return {
    get pid() {
      return running.pid;
    },
    kill: async (signal) => {
      running.kill(signal);
      await running.exited;
    },
    start: () => {
      running = launch(program);
    },
  };
}

async function freshDatabase(stops: StopList): Promise<string> {
  const database = await createTestDatabase();
  stops.add(database.drop);
  return database.url;
}

function sharedEngine(): string {
  const { temporalAddress } = readTestEnv();
  if (temporalAddress) return temporalAddress;
  throw new SetupError('This test needs Temporal: run it as npm test -- <its file>, which starts one.');
}
