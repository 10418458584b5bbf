import { join } from 'node:path';
import { inheritEnv, type ServiceEnv } from '../config/env.ts';
import type { Program } from './processes.ts';
import { projectRoot } from './project.ts';

/** The processes that Sportello itself consists of. */
export type AppPart = 'worker' | 'api';

const ENTRY: Record<AppPart, string> = { worker: 'worker/main.ts', api: 'api/main.ts' };
const GRACE_MS = 15_000;

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
