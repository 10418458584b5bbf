import { chmod, mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv, readTestEnv } from '../../config/env.ts';
import type { Progress } from '../../config/progress.ts';
import { isAlive } from '../../local/pids.ts';
import { startPostgres } from '../../local/postgres.ts';
import { stopOrphanPostgres } from '../../local/postgres-cluster.ts';
import { projectRoot } from '../../local/project.ts';
import type { StopList } from '../../local/stop-list.ts';
import { startTemporal, stopOrphanTemporal } from '../../local/temporal.ts';
import { findTemporalCli } from '../../local/temporal-cli.ts';
import { ensureTemplate } from './template.ts';

const FOLDER = /^sportello-test-(\d+)$/;

/** The variables that tell tests where the servers are. */
export interface ServiceVariables {
  SPORTELLO_TEST_DATABASE_URL: string;
  SPORTELLO_TEST_TEMPORAL_ADDRESS: string;
}

/**
 * Starts a real Postgres and a real Temporal for one test run, unless the environment names some to use. They are
 * thrown away at the end; those that a killed run left are stopped first.
 */
export async function startTestServices(stops: StopList, progress: Progress): Promise<ServiceVariables> {
  const env = readTestEnv();
  if (env.databaseUrl && env.temporalAddress) {
    await ensureTemplate(env.databaseUrl);
    return variables(env.databaseUrl, env.temporalAddress);
  }
  await sweep();
  const dataDir = await ownFolder(stops);
  const cli = await findTemporalCli({
    named: readEnv().temporalCli,
    dataDir: join(projectRoot, '.data'),
    progress,
  });
  const temporal = await startTemporal({ cli, dataDir, namespace: 'default', say: progress });
  stops.add(temporal.stop);
  const postgres = await startPostgres({ dataDir, password: 'test', throwaway: true, say: progress });
  stops.add(postgres.stop);
  await ensureTemplate(postgres.url);
  return variables(postgres.url, temporal.address);
}

/** A folder for servers of this process, removed at the end. */
export async function ownFolder(stops: StopList, name = ''): Promise<string> {
  const root = join(tmpdir(), `sportello-test-${process.pid}`);
  const folder = join(root, name);
  await mkdir(folder, { recursive: true });
  // Where the tests run as root, Postgres runs as a user who must be able to pass.
  await chmod(root, 0o755);
  stops.add(async () => {
    await rm(folder, { recursive: true, force: true });
    // Gone with the last folder in it.
    await rmdir(root).catch(() => undefined);
  });
  return folder;
}

function variables(databaseUrl: string, temporalAddress: string): ServiceVariables {
  return {
    SPORTELLO_TEST_DATABASE_URL: databaseUrl,
    SPORTELLO_TEST_TEMPORAL_ADDRESS: temporalAddress,
  };
}

/** Ends and removes what test runs left behind that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = FOLDER.exec(name)?.[1];
    if (pid === undefined || (await isAlive(Number(pid)))) continue;
    const root = join(tmpdir(), name);
    const inner = await readdir(root, { withFileTypes: true });
    const folders = [root, ...inner.filter((entry) => entry.isDirectory()).map((e) => join(root, e.name))];
    for (const folder of folders) {
      await stopOrphanPostgres(join(folder, 'postgres'));
      await stopOrphanTemporal(join(folder, 'temporal'));
    }
    await rm(root, { recursive: true, force: true });
  }
}
