import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inheritEnv } from '../../config/env.ts';
import { isAlive } from '../../local/pids.ts';
import { freePort } from '../../local/ports.ts';
import { projectRoot } from '../../local/project.ts';

const run = promisify(execFile);

const UP_WITHIN_MS = 100_000;

/** `npm start` as a person sees it. */
interface Start {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

let dataDir: string;
let port: number;
let started: Start | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sportello-start-'));
  port = await freePort();
});
afterAll(async () => {
  if (started && started.child.exitCode === null) await killTree(started);
  await rm(dataDir, { recursive: true, force: true });
});

/** The program that `npm start` runs. */
const STARTER = [process.execPath, '--import', 'tsx', 'local/start.ts'] as const;

function start(
  changes: Record<string, string> = {},
  [program, ...args]: readonly [string, ...string[]] = STARTER,
): Start {
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: inheritEnv({ DATA_DIR: dataDir, PORT: String(port), DEMO_DATA: 'false', ...changes }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return { child, output: () => output, ended };
}

async function startedUp(command: readonly [string, ...string[]] = STARTER): Promise<Start> {
  started = start({}, command);
  const { output, ended } = started;
  const up = vi.waitFor(
    () => expect(output()).toContain(`Sportello runs at http://127.0.0.1:${port}`),
    UP_WITHIN_MS,
  );
  await Promise.race([
    up,
    ended.then((code) => {
      throw new Error(`It ended with code ${code}:\n${output()}`);
    }),
  ]);
  return started;
}

/** Every process below this one, at any depth. */
async function descendants(root: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=']);
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.flatMap(([pid, ppid]) => (ppid === parent && pid !== undefined ? [pid, ...below(pid)] : []));
  return below(root);
}

async function killTree({ child, ended }: Start): Promise<void> {
  const pid = child.pid ?? 0;
  for (const each of [pid, ...(await descendants(pid))]) process.kill(each, 'SIGKILL');
  await ended;
}

async function readyStatus(): Promise<number> {
  return (await fetch(`http://127.0.0.1:${port}/api/health/ready`)).status;
}

test('it starts, refuses a second run, recovers from a kill of everything, and leaves no process', async () => {
  const first = await startedUp();
  expect(await readyStatus()).toBe(200);

  const samePort = start({ DATA_DIR: join(dataDir, 'other') });
  expect(await samePort.ended).toBe(1);
  expect(samePort.output()).toContain(`Port ${port} on 127.0.0.1 is in use: stop the program`);

  const sameData = start({ PORT: String(await freePort()) });
  expect(await sameData.ended).toBe(1);
  expect(sameData.output()).toContain(`Sportello already runs in ${dataDir}`);

  await killTree(first);
  const second = await startedUp();
  expect(await readyStatus()).toBe(200);

  const pid = second.child.pid ?? 0;
  const all = await descendants(pid);
  expect(all.length).toBeGreaterThanOrEqual(4);
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
  for (const each of all) expect(await isAlive(each)).toBe(false);
}, 240_000);

test('a killed starter takes worker and API with it, and the next run stops what else is left', async () => {
  const first = await startedUp();
  first.child.kill('SIGKILL');
  await first.ended;
  await vi.waitFor(() => expect(readyStatus()).rejects.toThrow(), 20_000);

  const second = await startedUp();
  expect(await readyStatus()).toBe(200);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
}, 240_000);

test('who ends npm ends all that it started', async () => {
  const { child, ended } = await startedUp(['npm', 'start']);
  const all = await descendants(child.pid ?? 0);
  expect(all.length).toBeGreaterThanOrEqual(4);
  child.kill('SIGTERM');
  await ended;
  await vi.waitFor(async () => {
    for (const each of all) expect(await isAlive(each)).toBe(false);
  }, 30_000);
}, 240_000);
