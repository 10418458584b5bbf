import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataDir } from '../../local/lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sportello-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const lockOf = (pid: number | undefined) => writeFile(join(folder, 'running.lock'), `${pid} token`);

test('a lock is given back', async () => {
  await (await lockDataDir(folder))();
  await (await lockDataDir(folder))();
});

test('the lock of a dead process is taken over', async () => {
  const dead = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => dead.once('exit', done));
  await lockOf(dead.pid);
  await (await lockDataDir(folder))();
});

test('a number that now belongs to another program is no lock', async () => {
  await lockOf(process.ppid);
  await (await lockDataDir(folder))();
});

test('a living run is refused with what to do', async () => {
  // What counts is the command line: this one reads like a run of Sportello.
  const running = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', 'local/start.ts']);
  try {
    await lockOf(running.pid);
    await expect(lockDataDir(folder)).rejects.toThrow(/already runs in .* stop that one, or start this one/);
  } finally {
    running.kill('SIGKILL');
  }
});
