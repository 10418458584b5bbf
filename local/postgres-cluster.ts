import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../config/setup-error.ts';
import { commandLine, endProcess, isAlive } from './pids.ts';
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

/**
 * Makes the cluster if there is none. It is made beside its place and moved when complete, so that a run killed
 * meanwhile leaves no half cluster.
 * @throws SetupError if what lies there is no cluster of this version.
 */
export async function ensureCluster(options: {
  folder: string;
  initdb: string;
  user: PostgresUser;
  password: string;
  sync: boolean;
}): Promise<void> {
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

async function initialise(options: {
  folder: string;
  initdb: string;
  user: PostgresUser;
  password: string;
  sync: boolean;
}): Promise<void> {
  const { folder, initdb, user, password, sync } = options;
  const work = await mkdtemp(join(tmpdir(), 'sportello-initdb-'));
  const passwordFile = join(work, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await Promise.all([user.own(work), user.own(passwordFile)]);
  const flags = [...INITDB_FLAGS, ...(sync ? [] : ['--no-sync'])];
  const program = user.wrap(initdb, [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    ...flags,
  ]);
  try {
    await run(program.command, program.args, { uid: program.uid, gid: program.gid, cwd: work });
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
  const pidFile = join(folder, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (!Number.isInteger(pid)) return;
  if ((await isAlive(pid)) && (await commandLine(pid)).includes(`-D ${folder} `)) {
    await endProcess(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL']);
    return;
  }
  // The number is nobody's or a stranger's; Postgres itself would refuse to start beside a living stranger.
  await rm(pidFile, { force: true });
}
