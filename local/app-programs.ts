import { join } from 'node:path';
import { inheritEnv, type ServiceEnv } from '../config/env.ts';
import { SetupError } from '../config/setup-error.ts';
import { launch, type Program, type Running, untilAnswered, untilReady } from './processes.ts';
import { projectRoot } from './project.ts';
import type { StopList } from './stop-list.ts';

/** The processes that Sportello itself consists of. */
export type AppPart = 'worker' | 'api';

const ENTRY: Record<AppPart, string> = { worker: 'worker/main.ts', api: 'api/main.ts' };
const GRACE_MS = 15_000;
const READY_WITHIN_MS = 90_000;

/** The variables that make a child see the settings of this run. */
export function appVariables(env: ServiceEnv): Record<string, string> {
  return {
    PORT: String(env.port),
    HOST: env.host,
    DATA_DIR: env.dataDir,
    DATABASE_URL: env.databaseUrl,
    TEMPORAL_ADDRESS: env.temporalAddress,
    TEMPORAL_NAMESPACE: env.temporalNamespace,
    TEMPORAL_TASK_QUEUE: env.temporalTaskQueue,
    AUTH_SECRET: env.authSecret,
    PUBLIC_URL: env.publicUrl,
    DEMO_DATA: String(env.demoData),
  };
}

/**
 * The worker or the API as a process that ends with this one.
 *
 * @param asStarted as `npm start` runs them: the worker gives way, because who registers a request waits for the API alone
 */
export function appProgram(
  part: AppPart,
  variables: Record<string, string>,
  logFolder: string,
  { asStarted = false } = {},
): Program {
  return {
    ...nodeProgram(part, ENTRY[part], logFolder),
    name: part === 'api' ? 'The API' : 'The worker',
    env: inheritEnv(variables),
    givesWay: asStarted && part === 'worker',
  };
}

/** The demo supplier: a stranger to Sportello, so it is told where things are, and no secret. */
export function supplierProgram(sportelloUrl: string, port: number, dataDir: string): Program {
  return {
    ...nodeProgram('demo-supplier', 'local/demo-supplier/main.ts', join(dataDir, 'logs')),
    name: 'The demo supplier',
    env: inheritEnv({
      DATABASE_URL: undefined,
      TEMPORAL_ADDRESS: undefined,
      AUTH_SECRET: undefined,
      PUBLIC_URL: sportelloUrl,
      DATA_DIR: dataDir,
      DEMO_SUPPLIER_PORT: String(port),
    }),
  };
}

function nodeProgram(log: string, entry: string, logFolder: string): Omit<Program, 'name' | 'env'> {
  return {
    command: process.execPath,
    args: ['--import', 'tsx', join(projectRoot, entry)],
    cwd: projectRoot,
    logFile: join(logFolder, `${log}.log`),
    watchesParent: true,
    graceMs: GRACE_MS,
  };
}

/**
 * Waits until the API says that it, the database, the engine and a worker answer.
 * @throws SetupError with what the API said last if that takes too long.
 */
export async function waitReady(baseUrl: string, signal?: AbortSignal): Promise<void> {
  const ask = async () => {
    const answer = await fetch(`${baseUrl}/api/health/ready`, { signal: AbortSignal.timeout(5_000) });
    if (answer.status !== 200) throw new Error(`${answer.status} ${(await answer.text()).slice(0, 300)}`);
  };
  await untilAnswered(ask, signal, READY_WITHIN_MS).catch((error: Error) => {
    const last = String(error.cause ?? error.message);
    throw new SetupError(
      `${baseUrl} is not ready after ${READY_WITHIN_MS / 1000} s (${last}); see the logs.`,
    );
  });
}

/** Starts programs of Sportello at once and waits until it is ready; they are stopped at once, too. */
export async function launchTogether(
  programs: Program[],
  baseUrl: string,
  stops: StopList,
): Promise<{ program: Program; running: Running }[]> {
  const launched = programs.map((program) => ({ program, running: launch(program) }));
  stops.add(() => Promise.all(launched.map(({ running }) => running.stop())));
  const ready = (signal: AbortSignal) => waitReady(baseUrl, signal);
  await Promise.all(launched.map(({ program, running }) => untilReady(running, program, ready)));
  return launched;
}
