import { join } from 'node:path';
import type { Env } from './env.ts';
import { readJson } from './json-file.ts';
import { SetupError } from './setup-error.ts';

/** Where the servers answer that a program beside Sportello asks. */
export interface RunningServices {
  databaseUrl: string;
  temporalAddress: string;
}

/** The file of a data folder that remembers on which port a service listens, as `{ port }`. */
export function portFile(dataDir: string, service: string): string {
  return join(dataDir, 'ports', `${service}.json`);
}

/** The file of a data folder that keeps its secrets, as `{ auth, postgres }`. */
export function secretsFile(dataDir: string): string {
  return join(dataDir, 'secrets.json');
}

/** Sportello's own database on a Postgres of this machine. */
export const LOCAL_DATABASE = 'sportello';

/** The address of a database on a Postgres of this machine. */
export function localDatabaseUrl(port: number, password: string, database = LOCAL_DATABASE): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * The servers that the environment names, else those that `npm start` has started from the data folder.
 * @throws SetupError where neither says where they are
 */
export async function runningServices(env: Env): Promise<RunningServices> {
  const port = async (service: string) =>
    (await readJson<{ port?: number }>(portFile(env.dataDir, service)))?.port;
  const secrets = await readJson<{ postgres?: string }>(secretsFile(env.dataDir));
  const [postgres, temporal] = await Promise.all([port('postgres'), port('temporal')]);
  const databaseUrl =
    env.databaseUrl ?? (postgres && secrets?.postgres && localDatabaseUrl(postgres, secrets.postgres));
  const temporalAddress = env.temporalAddress ?? (temporal && `127.0.0.1:${temporal}`);
  if (!databaseUrl || !temporalAddress)
    throw new SetupError('Start Sportello first (npm start), or set DATABASE_URL and TEMPORAL_ADDRESS.');
  return { databaseUrl, temporalAddress };
}
