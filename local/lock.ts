import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../config/setup-error.ts';
import { commandLine, isAlive } from './pids.ts';

/** Long enough for a second start that met the same abandoned lock to have written its own. */
const SETTLE_MS = 100;

/**
 * Makes this process the only one that runs in the data folder, until the returned function is called. The lock
 * of a run that was killed is taken over.
 * @throws SetupError if a run is alive there, or the folder cannot be written to.
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  const file = join(dataDir, 'running.lock');
  const mine = `${process.pid} ${randomUUID()}`;
  if (!(await create(file, mine, dataDir))) {
    await refuseIfRunning(file, dataDir);
    await rm(file, { force: true });
    await create(file, mine, dataDir);
    await sleep(SETTLE_MS);
    if ((await read(file)) !== mine) await refuseIfRunning(file, dataDir);
  }
  return async () => {
    if ((await read(file)) === mine) await rm(file, { force: true });
  };
}

/** Whether there was no lock yet. */
async function create(file: string, content: string, dataDir: string): Promise<boolean> {
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && path === file) return false;
    throw new SetupError(
      `The data folder ${dataDir} cannot be made or written to (${code}): set DATA_DIR to a folder that this user may write to.`,
    );
  }
}

async function refuseIfRunning(file: string, dataDir: string): Promise<void> {
  const pid = Number.parseInt(await read(file), 10);
  if (!Number.isInteger(pid) || pid === process.pid || !(await isAlive(pid))) return;
  if (!/local\/(start|dev)\.ts/.test(await commandLine(pid))) return;
  throw new SetupError(
    `Sportello already runs in ${dataDir} (process ${pid}): stop that one, or start this one with another DATA_DIR and PORT.`,
  );
}

function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
