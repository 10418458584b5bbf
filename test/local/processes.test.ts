import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inheritEnv } from '../../config/env.ts';
import { isAlive } from '../../local/pids.ts';
import { keepRunning, launch, type Program, untilReady } from '../../local/processes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sportello-processes-'));
});
afterEach(() => rm(folder, { recursive: true }));

function node(script: string, more: Partial<Program> = {}): Program {
  return {
    name: 'The program',
    command: process.execPath,
    args: ['-e', script],
    env: inheritEnv(),
    logFile: join(folder, 'program.log'),
    ...more,
  };
}

const FOR_EVER = 'setInterval(() => {}, 1000)';

test('a program that ends while starting is explained by the end of its log', async () => {
  const program = node('console.error("the disk is full"); process.exit(3)');
  await expect(untilReady(launch(program), program, () => sleep(30_000))).rejects.toThrow(
    `The program ended with code 3 while starting (the disk is full); see ${program.logFile}.`,
  );
});

test('a program that dies is started again, until it is stopped', async () => {
  const say = vi.fn();
  const program = node(FOR_EVER);
  const supervised = keepRunning(launch(program), program, say);
  const first = supervised.pid;
  supervised.kill('SIGKILL');
  await vi.waitFor(() => expect(supervised.pid).not.toBe(first), 5_000);
  expect(say).toHaveBeenCalledWith(expect.stringContaining('was ended by SIGKILL; starting it again'));
  await supervised.stop();
  expect(await isAlive(supervised.pid ?? 0)).toBe(false);
});

test('a program that does not listen is killed when its grace is over', async () => {
  const deaf = node(`process.on('SIGTERM', () => {}); console.log('deaf'); ${FOR_EVER}`, { graceMs: 200 });
  const running = launch(deaf);
  await vi.waitFor(async () => expect(await readFile(deaf.logFile, 'utf8')).toContain('deaf'), 5_000);
  await running.stop();
  expect(await running.exited).toBe('was ended by SIGKILL');
});

test('a program that is not there is said to be so', async () => {
  const missing = node('', { command: join(folder, 'nothing') });
  expect(await launch(missing).exited).toContain('could not be started');
});

test('a program that gives way runs at a lower priority, each time it is started', async () => {
  const program = node(FOR_EVER, { givesWay: true });
  const supervised = keepRunning(launch(program), program, vi.fn());
  const priority = () => getPriority(supervised.pid ?? 0);
  const first = supervised.pid;
  expect(priority()).toBeGreaterThan(getPriority());
  supervised.kill('SIGKILL');
  await vi.waitFor(() => expect(supervised.pid).not.toBe(first), 5_000);
  expect(priority()).toBeGreaterThan(getPriority());
  await supervised.stop();
});
