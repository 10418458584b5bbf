import { randomBytes, randomUUID } from 'node:crypto';
import { readEnv, readTestEnv, type ServiceEnv } from '../../config/env.ts';
import { SetupError } from '../../config/setup-error.ts';
import { type AppPart, appProgram, appVariables, waitReady } from '../../local/app-programs.ts';
import { freePort } from '../../local/ports.ts';
import { launch, type Running, untilAnswered, untilReady } from '../../local/processes.ts';
import { createStopList, type StopList } from '../../local/stop-list.ts';
import { createTestDatabase } from './database.ts';
import { ownFolder } from './services.ts';

const LIVE_WITHIN_MS = 90_000;

export interface AppOptions {
  /** A database to use instead of a fresh one. */
  databaseUrl?: string;
  /** An engine to use instead of the one all tests share. */
  temporalAddress?: string;
  /** Another app, whose database, engine, task queue and secrets it shares. */
  beside?: TestApp;
  /** What is started; the API alone need only live. */
  parts?: readonly AppPart[];
  /** As `npm start` runs them: the worker gives way. */
  asStarted?: boolean;
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

async function start(
  { beside, parts = ['worker', 'api'], variables, asStarted, ...own }: AppOptions,
  stops: StopList,
): Promise<TestApp> {
  const id = randomUUID();
  const logFolder = await ownFolder(stops, `app-${id}`);
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env: ServiceEnv = {
    ...readEnv(),
    temporalTaskQueue: `test-${id}`,
    authSecret: randomBytes(32).toString('hex'),
    publicUrl: baseUrl,
    demoData: false,
    ...beside?.env,
    ...{ host: '127.0.0.1', port, dataDir: logFolder },
    databaseUrl: own.databaseUrl ?? beside?.databaseUrl ?? (await freshDatabase(stops)),
    temporalAddress: own.temporalAddress ?? beside?.env.temporalAddress ?? sharedEngine(),
  };
  const isWhole = parts.includes('worker');
  const ready = (signal?: AbortSignal) => (isWhole ? waitReady(baseUrl, signal) : waitLive(baseUrl, signal));
  const processOf = (part: AppPart) => {
    const program = appProgram(part, { ...appVariables(env), ...variables }, logFolder, { asStarted });
    let running: Running | undefined;
    stops.add(async () => running?.stop());
    const process: AppProcess & { begin(): Promise<void> } = {
      get pid() {
        return running?.pid;
      },
      kill: async (signal) => {
        running?.kill(signal);
        await running?.exited;
      },
      start: () => {
        running = launch(program);
      },
      begin: () => {
        running = launch(program);
        return untilReady(running, program, ready);
      },
    };
    return process;
  };
  const processes = { worker: processOf('worker'), api: processOf('api') };
  await Promise.all(parts.map((part) => processes[part].begin()));
  return {
    ...{ baseUrl, databaseUrl: env.databaseUrl, env, logFolder, ...processes },
    ready: () => ready(),
    stop: stops.stopAll,
  };
}

async function waitLive(baseUrl: string, signal?: AbortSignal): Promise<void> {
  const ask = async () => {
    const { status } = await fetch(`${baseUrl}/api/health/live`);
    if (status !== 200) throw new Error(String(status));
  };
  await untilAnswered(ask, signal, LIVE_WITHIN_MS);
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
