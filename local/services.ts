import type { Env } from '../config/env.ts';
import type { Progress } from '../config/progress.ts';
import { startPostgres } from './postgres.ts';
import { startTemporal } from './temporal.ts';
import { findTemporalCli } from './temporal-cli.ts';

/** The servers that Sportello needs, started here or named by the environment. */
export interface Services {
  databaseUrl: string;
  temporalAddress: string;
  /** Undefined where the engine is not ours. */
  temporalUiUrl: string | undefined;
  /** The engine first: it may be writing results of activities while the database still listens. */
  stop(): Promise<void>;
}

interface Part {
  url: string;
  uiUrl?: string;
  stop(): Promise<void>;
}

/** Starts Postgres and Temporal side by side, each unless the environment names a server that runs. */
export async function startServices(
  env: Env,
  postgresPassword: string,
  progress: Progress,
): Promise<Services> {
  const [database, engine] = await Promise.allSettled([
    startDatabase(env, postgresPassword, progress),
    startEngine(env, progress),
  ]);
  if (database.status === 'rejected' || engine.status === 'rejected') {
    if (engine.status === 'fulfilled') await engine.value.stop();
    if (database.status === 'fulfilled') await database.value.stop();
    throw database.status === 'rejected' ? database.reason : (engine as PromiseRejectedResult).reason;
  }
  return {
    databaseUrl: database.value.url,
    temporalAddress: engine.value.url,
    temporalUiUrl: engine.value.uiUrl,
    stop: async () => {
      await engine.value.stop();
      await database.value.stop();
    },
  };
}

async function startDatabase(env: Env, password: string, progress: Progress): Promise<Part> {
  if (env.databaseUrl) return { url: env.databaseUrl, stop: async () => undefined };
  const postgres = await startPostgres({ dataDir: env.dataDir, password, say: progress });
  progress('Postgres is ready.');
  return postgres;
}

async function startEngine(env: Env, progress: Progress): Promise<Part> {
  if (env.temporalAddress) return { url: env.temporalAddress, stop: async () => undefined };
  const { dataDir, temporalNamespace: namespace, temporalUiPort: uiPort } = env;
  const cli = await findTemporalCli({ named: env.temporalCli, dataDir, progress });
  const temporal = await startTemporal({ cli, dataDir, namespace, uiPort, givesWay: true, say: progress });
  progress('Temporal is ready.');
  return { url: temporal.address, uiUrl: temporal.uiUrl, stop: temporal.stop };
}
