import { join } from 'node:path';
import { type Env, localUrl, type ServiceEnv } from '../config/env.ts';
import type { Progress } from '../config/progress.ts';
import { appProgram, appVariables, launchTogether, supplierProgram } from './app-programs.ts';
import { buildInOwnProcess, type OutputName } from './build.ts';
import { DEMO_PASSWORD } from './demo-data/registry/users.ts';
import { lockDataDir } from './lock.ts';
import { rememberedPort, requireFreePort } from './ports.ts';
import { keepRunning, type Supervised } from './processes.ts';
import { keepSecrets } from './secrets.ts';
import { startServices } from './services.ts';
import type { StopList } from './stop-list.ts';

/** Sportello while it runs on this machine. */
export interface Up {
  env: ServiceEnv;
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
  const { progress, stops, signal } = options;
  const { dataDir, host, port, demoData } = options.env;
  await requireFreePort(port, host);
  stops.add(await lockDataDir(dataDir));
  const secrets = await keepSecrets(dataDir);

  const building = buildInOwnProcess(options.build, progress);
  // Awaited below; until then a failure must not count as unhandled.
  building.catch(() => undefined);
  const services = await startServices(options.env, secrets.postgres, progress, stops);
  await building;
  signal.throwIfAborted();

  const authSecret = options.env.authSecret ?? secrets.auth;
  const { databaseUrl, temporalAddress, temporalUiUrl } = services;
  const env = { ...options.env, databaseUrl, temporalAddress, authSecret };
  const supplierPort = await rememberedPort(dataDir, 'demo-supplier', env.demoSupplierPort);
  const baseUrl = localUrl(env);
  const demo = { databaseUrl, baseUrl, dataDir, supplierUrl: `http://127.0.0.1:${supplierPort}`, progress };
  const demoLoader = demoData ? await import('./demo-data/load.ts') : undefined;
  await demoLoader?.loadDemoRegistry(demo);

  const variables = appVariables(env);
  const logFolder = join(dataDir, 'logs');
  const programs = [
    appProgram('worker', variables, logFolder, { asStarted: true }),
    appProgram('api', variables, logFolder, { asStarted: true }),
    ...(demoData ? [supplierProgram(baseUrl, supplierPort, dataDir)] : []),
  ];
  const launched = await launchTogether(programs, baseUrl, stops);
  const [worker, api, ...others] = launched.map(({ running, program }) =>
    keepRunning(running, program, progress),
  );
  if (!worker || !api) throw new Error('The worker and the API are always among the programs.');
  stops.add(() => Promise.all([worker, api, ...others].map((program) => program.stop())));
  progress('Worker and API are ready.');
  signal.throwIfAborted();

  await demoLoader?.loadDemoData(demo);
  return { env, temporalUiUrl, worker, api };
}

const DEMO_LOGINS = [
  ['operator', 'registers and qualifies requests'],
  ['supervisor', 'also moves deadlines and reassigns'],
  ['manager', 'contracts and monthly statements'],
  ['admin', 'everything, with users and catalogue'],
  ['referent', 'the administration POLI'],
  ['referent2', 'the administration ARPAE'],
  ['supplier', 'the work orders of a supplier of POLI'],
] as const;

/** What a person needs to begin: the address, who can sign in, where to look at the engine. */
export function summary(up: Up): string {
  const lines = ['', `Sportello runs at ${up.env.publicUrl}`];
  if (up.env.demoData) {
    lines.push('', `Demo logins (password ${DEMO_PASSWORD}):`);
    lines.push(...DEMO_LOGINS.map(([who, what]) => `  ${`${who}@example.org`.padEnd(24)}${what}`));
  }
  lines.push('');
  if (up.temporalUiUrl) lines.push(`Temporal's own screens: ${up.temporalUiUrl}`);
  lines.push(`Logs: ${up.env.dataDir}/logs`, 'Ctrl-C stops everything.', '');
  return lines.join('\n');
}
