import type { Env } from '../config/env.ts';
import type { Progress } from '../config/progress.ts';
import { startPostgres } from './postgres.ts';
import type { StopList } from './stop-list.ts';
import { startTemporal } from './temporal.ts';
import { findTemporalCli } from './temporal-cli.ts';

/** The servers that Sportello needs, started here or named by the environment. */
export interface Services {
  databaseUrl: string;
  temporalAddress: string;
  /** Undefined where the engine is not ours, as are the numbers of processes. */
  temporalUiUrl: string | undefined;
  pids: { postgres: number | undefined; engine: number | undefined };
}

/**
 * Starts Postgres and Temporal side by side, each unless the environment names a server that runs, and brings the database
 * up to date. They are stopped the engine first: it may be writing results of activities while the database still listens.
 */
export async function startServices(
  env: Env,
  postgresPassword: string,
  progress: Progress,
  stops: StopList,
): Promise<Services> {
  const [database, engine] = await Promise.allSettled([
    startDatabase(env, postgresPassword, progress),
    startEngine(env, progress),
  ]);
  for (const part of [database, engine]) {
    if (part.status === 'fulfilled' && 'stop' in part.value) stops.add(part.value.stop);
  }
  if (database.status === 'rejected') throw database.reason;
  if (engine.status === 'rejected') throw engine.reason;
  const { migrateToLatest } = await import('../db/migrate.ts');
  await migrateToLatest(database.value.url);
  progress('The database is up to date.');
  return {
    databaseUrl: database.value.url,
    temporalAddress: engine.value.address,
    temporalUiUrl: engine.value.uiUrl,
    pids: { postgres: database.value.pid, engine: engine.value.pid },
  };
}

async function startDatabase({ databaseUrl, dataDir }: Env, password: string, progress: Progress) {
  if (databaseUrl) return { url: databaseUrl, pid: undefined };
  const postgres = await startPostgres({ dataDir, password, say: progress });
  progress('Postgres is ready.');
  return postgres;
}

async function startEngine(env: Env, progress: Progress) {
  const { temporalAddress, dataDir, temporalNamespace: namespace, temporalUiPort: uiPort } = env;
  if (temporalAddress) return { address: temporalAddress, uiUrl: undefined, pid: undefined };
  const cli = await findTemporalCli({ named: env.temporalCli, dataDir, progress });
  const temporal = await startTemporal({ cli, dataDir, namespace, uiPort, givesWay: true, say: progress });
  progress('Temporal is ready.');
  return temporal;
}
