import { join } from 'node:path';
import type { Env } from '../config/env.ts';
import { SetupError } from '../config/setup-error.ts';
import { readJson } from './json-file.ts';
import { addressOfPostgres } from './postgres.ts';

/** Where the servers answer that a program beside Sportello asks. */
export interface RunningServices {
  databaseUrl: string;
  temporalAddress: string;
}

/**
 * The servers that the environment names, else those that `npm start` has started from the data folder.
 * @throws SetupError where neither says where they are
 */
export async function runningServices(env: Env): Promise<RunningServices> {
  const port = async (service: string) =>
    (await readJson<{ port?: number }>(join(env.dataDir, 'ports', `${service}.json`)))?.port;
  const secrets = await readJson<{ postgres?: string }>(join(env.dataDir, 'secrets.json'));
  const [postgres, temporal] = await Promise.all([port('postgres'), port('temporal')]);
  const databaseUrl =
    env.databaseUrl ??
    (postgres && secrets?.postgres && addressOfPostgres({ port: postgres, password: secrets.postgres }));
  const temporalAddress = env.temporalAddress ?? (temporal && `127.0.0.1:${temporal}`);
  if (!databaseUrl || !temporalAddress)
    throw new SetupError('Start Sportello first (npm start), or set DATABASE_URL and TEMPORAL_ADDRESS.');
  return { databaseUrl, temporalAddress };
}
