import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { inheritEnv } from '../config/env.ts';
import type { Progress } from '../config/progress.ts';
import { LOCAL_DATABASE, localDatabaseUrl } from '../config/running.ts';
import { SetupError } from '../config/setup-error.ts';
import { rememberedPort } from './ports.ts';
import { ensureCluster, postgresBinaries, stopOrphanPostgres } from './postgres-cluster.ts';
import { postgresUser } from './postgres-user.ts';
import { type Program, type Supervised, startServer } from './processes.ts';

/** Fits two cores beside an engine and three Node processes. A commit is on disk before it is acknowledged. */
const SETTINGS = ['shared_buffers=256MB', 'max_connections=200', 'max_wal_size=2GB', 'jit=off'];

/** What a database that is thrown away does without. Never for data anyone wants back. */
const THROWAWAY_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export interface PostgresOptions {
  dataDir: string;
  password: string;
  say: Progress;
  /** For tests: fast, and lost in a power cut. */
  throwaway?: boolean;
}

/** The embedded Postgres while it runs. */
export interface LocalPostgres extends Supervised {
  /** Of the database `sportello`. */
  url: string;
}

/**
 * Starts Postgres in `dataDir/postgres` and keeps it running. What a killed run left behind is stopped first.
 * @throws SetupError if the data folder is damaged or Postgres cannot run here.
 */
export async function startPostgres(options: PostgresOptions): Promise<LocalPostgres> {
  const { dataDir, password, throwaway = false } = options;
  const folder = join(dataDir, 'postgres');
  await mkdir(dataDir, { recursive: true });
  const binaries = await postgresBinaries();
  const user = await postgresUser([dirname(binaries.postgres), dataDir]);
  await stopOrphanPostgres(folder);
  await ensureCluster({ folder, initdb: binaries.initdb, user, password, sync: !throwaway });

  const port = await rememberedPort(dataDir, 'postgres');
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...SETTINGS,
    ...(throwaway ? THROWAWAY_SETTINGS : []),
  ];
  const program: Program = {
    name: 'Postgres',
    ...user.wrap(binaries.postgres, ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])]),
    env: inheritEnv({ LC_MESSAGES: 'C' }),
    cwd: dataDir,
    logFile: join(dataDir, 'logs', 'postgres.log'),
    // Postgres's fast shutdown: open connections are ended, what was committed is kept.
    stopSignal: 'SIGINT',
    graceMs: 20_000,
  };
  const server = { port, password };
  const supervised = await startServer(program, {
    ask: () => acceptsPassword(server),
    explain: (log) => {
      const fatal = /(?:FATAL|PANIC):\s+(.*)/.exec(log)?.[1];
      return fatal
        ? `Postgres cannot use ${folder} (${fatal}): restore that folder from a copy, or move it away to start with an empty database; the whole story is in ${program.logFile}.`
        : undefined;
    },
    say: options.say,
  });
  const found = await query(server, 'SELECT 1 FROM pg_database WHERE datname = $1', [LOCAL_DATABASE]);
  if (found === 0) await query(server, `CREATE DATABASE ${LOCAL_DATABASE}`);
  return Object.assign(supervised, { url: localDatabaseUrl(port, password) });
}

interface Server {
  port: number;
  password: string;
}

async function acceptsPassword(server: Server): Promise<void> {
  try {
    await query(server, 'SELECT 1');
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new SetupError(
      'Postgres refuses the password kept in secrets.json of the data folder: restore that file from the same copy as the postgres folder.',
    );
  }
}

async function query({ port, password }: Server, text: string, values: string[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: localDatabaseUrl(port, password, 'postgres') });
  // A connection cut while Postgres is stopped is no defect.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(text, values)).rows.length;
  } finally {
    await client.end().catch(() => undefined);
  }
}
