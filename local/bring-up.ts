import { join } from 'node:path';
import { type Env, localUrl, type ServiceEnv } from '../config/env.ts';
import type { Progress } from '../config/progress.ts';
import { appProgram, appVariables, supplierProgram } from './app-programs.ts';
import type { OutputName } from './build.ts';
import { buildInOwnProcess } from './build-process.ts';
import { lockDataDir } from './lock.ts';
import { rememberedPort, requireFreePort } from './ports.ts';
import { keepRunning, launch, type Program, type Supervised, untilReady } from './processes.ts';
import { keepSecrets } from './secrets.ts';
import { type Services, startServices } from './services.ts';
import type { StopList } from './stop-list.ts';
import { waitReady } from './wait-ready.ts';

/** Sportello while it runs on this machine. */
export interface Up {
  env: ServiceEnv;
  /** Where the API answers. */
  baseUrl: string;
  temporalUiUrl: string | undefined;
  worker: Supervised;
  api: Supervised;
}

/** Starts the servers, the worker, the API and the demo supplier, and loads the demo data, showing each step. */
export async function bringUp(options: {
  env: Env;
  build: OutputName[];
  progress: Progress;
  stops: StopList;
  signal: AbortSignal;
}): Promise<Up> {
  const { env, progress, stops, signal } = options;
  await requireFreePort(env.port, env.host);
  stops.add(await lockDataDir(env.dataDir));
  const secrets = await keepSecrets(env.dataDir);

  const building = buildInOwnProcess(options.build, progress);
  // Awaited below; until then a failure must not count as unhandled.
  building.catch(() => undefined);
  const services = await startServices(env, secrets.postgres, progress);
  stops.add(services.stop);
  signal.throwIfAborted();

  const { migrateToLatest } = await import('../db/migrate.ts');
  await migrateToLatest(services.databaseUrl);
  progress('The database is up to date.');
  await building;
  signal.throwIfAborted();

  const serviceEnv = { ...env, ...named(services), authSecret: env.authSecret ?? secrets.auth };
  const baseUrl = localUrl(env);
  const supplierPort = await rememberedPort(env.dataDir, 'demo-supplier', env.demoSupplierPort);
  const supplierUrl = `http://127.0.0.1:${supplierPort}`;
  if (env.demoData) await loadDemoRegistry(services.databaseUrl, supplierUrl, progress);
  const app = await startApp(serviceEnv, baseUrl, supplierPort, progress, stops);
  progress('Worker and API are ready.');
  signal.throwIfAborted();

  if (env.demoData) await loadDemo(serviceEnv, baseUrl, supplierUrl, progress);
  return { env: serviceEnv, baseUrl, temporalUiUrl: services.temporalUiUrl, ...app };
}

function named({ databaseUrl, temporalAddress }: Services) {
  return { databaseUrl, temporalAddress };
}

async function startApp(
  env: ServiceEnv,
  baseUrl: string,
  supplierPort: number,
  progress: Progress,
  stops: StopList,
) {
  const logFolder = join(env.dataDir, 'logs');
  const variables = appVariables(env);
  const programs = [
    appProgram('worker', variables, logFolder, { asStarted: true }),
    appProgram('api', variables, logFolder, { asStarted: true }),
    ...(env.demoData ? [supplierProgram(baseUrl, supplierPort, env.dataDir)] : []),
  ];
  const [worker, api] = await startTogether(programs, baseUrl, progress, stops);
  if (!worker || !api) throw new Error('The worker and the API are always among the programs.');
  return { worker, api };
}

/** Starts the programs at once; from when all are ready, each is kept running. They are stopped at once, too. */
async function startTogether(
  programs: Program[],
  baseUrl: string,
  progress: Progress,
  stops: StopList,
): Promise<Supervised[]> {
  const started = programs.map((program) => ({ program, running: launch(program) }));
  let stoppable: { stop(): Promise<void> }[] = started.map(({ running }) => running);
  stops.add(async () => {
    await Promise.all(stoppable.map((part) => part.stop()));
  });
  await Promise.all(
    started.map(({ program, running }) =>
      untilReady(running, program, (signal) => waitReady(baseUrl, signal)),
    ),
  );
  const supervised = started.map(({ program, running }) => keepRunning(running, program, progress));
  stoppable = supervised;
  return supervised;
}

async function loadDemoRegistry(databaseUrl: string, supplierUrl: string, progress: Progress): Promise<void> {
  const load = await import('./demo-data/load.ts');
  await load.loadDemoRegistry({ databaseUrl, supplierUrl, progress });
}

async function loadDemo(
  env: ServiceEnv,
  baseUrl: string,
  supplierUrl: string,
  progress: Progress,
): Promise<void> {
  const { loadDemoData } = await import('./demo-data/load.ts');
  const options = {
    databaseUrl: env.databaseUrl,
    temporalAddress: env.temporalAddress,
    namespace: env.temporalNamespace,
    taskQueue: env.temporalTaskQueue,
    baseUrl,
    dataDir: env.dataDir,
    supplierUrl,
    progress,
  };
  await loadDemoData(options);
}
