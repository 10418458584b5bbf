import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../config/progress.ts';
import { SetupError } from '../config/setup-error.ts';
import { endProcess } from './pids.ts';

/** A program to run as a process of its own, with its output in a file. */
export interface Program {
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** A channel that the child can watch, to end when this process ends. Only for Node programs. */
  watchesParent?: boolean;
  /** Nobody waits for it as for the others: it gives way where processors are scarce. */
  givesWay?: boolean;
  stopSignal?: NodeJS.Signals;
  /** How long it may take to stop before it is killed. */
  graceMs?: number;
  /** Told the process number each time, to leave it where the next run finds it. */
  launched?: (pid: number) => void;
}

/** A process that was started once. */
export interface Running {
  readonly pid: number | undefined;
  /** Resolves, never rejects, when the process is gone, with what is to be said about it. */
  readonly exited: Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** Asks it to stop, and kills it when its grace is over. */
  stop(): Promise<void>;
}

/** A process that is started again whenever it ends by itself. */
export interface Supervised {
  readonly pid: number | undefined;
  kill(signal: NodeJS.Signals): void;
  /** Ends it in order; it is started again at once. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** How to know that a server is there, and why it is not. */
export interface Readiness {
  /** Asks it something; fails as long as it does not answer. */
  ask: () => Promise<unknown>;
  /** What is to be said of a server that ended, by the end of its log; undefined where that says nothing. */
  explain: (log: string) => string | undefined;
  say: Progress;
}

const GRACE_MS = 10_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const STEADY_MS = 60_000;
const PATIENCE_MS = 60_000;
const ASK_EVERY_MS = 100;
const LOG_TURNS_OVER_AT = 20 * 1024 * 1024;
const LOG_TAIL_BYTES = 8 * 1024;
/** As a nice value: a tenth of the processor time of what somebody waits for, where both want all of it. */
const GIVES_WAY = 10;

const alive = new Map<ChildProcess, NodeJS.Signals>();

/** Asks every process that still lives to stop, without waiting: for the last moment of this process. */
export function signalLeftovers(): void {
  for (const [child, signal] of alive) child.kill(signal);
}

/**
 * Starts a program. It gets a process group of its own, so that Ctrl-C at the terminal reaches only this process,
 * which then stops the others in their order.
 */
export function launch(program: Program): Running {
  const { command, args, env, cwd, uid, gid, logFile } = program;
  const log = openLog(logFile);
  const stdio: StdioOptions = ['ignore', log, log, ...(program.watchesParent ? ['ipc' as const] : [])];
  const child = spawn(command, args, { env, cwd, uid, gid, detached: true, stdio });
  closeSync(log);
  if (child.pid !== undefined) {
    alive.set(child, program.stopSignal ?? 'SIGTERM');
    program.launched?.(child.pid);
    if (program.givesWay) giveWay(child.pid);
  }
  const exited = exitOf(child).finally(() => alive.delete(child));
  return {
    pid: child.pid,
    exited,
    kill: (signal) => void child.kill(signal),
    stop: async () => {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      await endProcess(child.pid, [program.stopSignal ?? 'SIGTERM', 'SIGKILL'], program.graceMs ?? GRACE_MS);
      await exited;
    },
  };
}

/**
 * Waits until `ready` resolves.
 * @throws SetupError with the end of the log if the process ends before; then, or if `ready` fails, it is gone.
 */
export async function untilReady(
  running: Running,
  program: Program,
  ready: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const abort = new AbortController();
  try {
    await Promise.race([
      ready(abort.signal),
      running.exited.then(async (how) => {
        throw new SetupError(
          `${program.name} ${how} while starting (${await logTail(program.logFile)}); see ${program.logFile}.`,
        );
      }),
    ]);
  } catch (error) {
    await running.stop();
    throw error;
  } finally {
    abort.abort();
  }
}

/** Asks until there is an answer. @throws what it failed with last, when patience is over, or a SetupError at once */
export async function untilAnswered(
  ask: () => Promise<unknown>,
  signal?: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!signal?.aborted) {
    try {
      await ask();
      return;
    } catch (error) {
      if (performance.now() > until || error instanceof SetupError) throw error;
      await sleep(ASK_EVERY_MS);
    }
  }
}

/** Starts a server, waits until it answers, and keeps it running. @throws SetupError with why it did not start */
export async function startServer(program: Program, { ask, explain, say }: Readiness): Promise<Supervised> {
  const running = launch(program);
  try {
    await untilReady(running, program, (signal) => untilAnswered(ask, signal));
  } catch (error) {
    const reason = explain(await logTail(program.logFile, 10));
    throw reason === undefined ? error : new SetupError(reason);
  }
  return keepRunning(running, program, say);
}

/** Keeps a program running from now on: each time it ends by itself it is started again, after a growing pause. */
export function keepRunning(first: Running, program: Program, say: Progress): Supervised {
  let running = first;
  let stopping = false;
  let restarting = false;
  let pause = FIRST_PAUSE_MS;
  const pausing = new AbortController();

  async function watch(): Promise<void> {
    while (!stopping) {
      const since = performance.now();
      const how = await running.exited;
      if (!stopping && !restarting) {
        if (performance.now() - since > STEADY_MS) pause = FIRST_PAUSE_MS;
        say(`${program.name} ${how}; starting it again in ${pause / 1000} s (see ${program.logFile}).`);
        await sleep(pause, undefined, { signal: pausing.signal }).catch(() => undefined);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
      restarting = false;
      if (!stopping) running = launch(program);
    }
  }
  void watch();

  return {
    get pid() {
      return running.pid;
    },
    kill: (signal) => running.kill(signal),
    restart: async () => {
      restarting = true;
      await running.stop();
    },
    stop: async () => {
      stopping = true;
      pausing.abort();
      await running.stop();
    },
  };
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    child.once('error', (error) => done(`could not be started (${error.message})`));
    child.once('exit', (code, signal) => done(signal ? `was ended by ${signal}` : `ended with code ${code}`));
  });
}

/** A descriptor that appends to the log; a log grown large is first put aside as `.old`. */
function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_TURNS_OVER_AT) renameSync(file, `${file}.old`);
  return openSync(file, 'a');
}

/** The last lines of a log, to tell why a process ended. */
async function logTail(file: string, lines = 1): Promise<string> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, LOG_TAIL_BYTES);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } finally {
    await handle.close();
  }
}

/**
 * Makes a process of a session of its own give way to what people and programs wait for, where processors are scarce.
 * Linux shares them among sessions first, by a weight that each session has as a whole (sched(7), autogroup).
 */
function giveWay(pid: number): void {
  const session = `/proc/${pid}/autogroup`;
  try {
    setPriority(pid, GIVES_WAY);
    if (existsSync(session)) writeFileSync(session, String(GIVES_WAY));
  } catch (error) {
    // A process that ended at once is told of where its end is.
    const { code } = error as NodeJS.ErrnoException;
    if (!['ESRCH', 'ENOENT', 'ERR_SYSTEM_ERROR'].includes(String(code))) throw error;
  }
}
