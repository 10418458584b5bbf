import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { inheritEnv } from '../config/env.ts';
import type { Progress } from '../config/progress.ts';
import { SetupError } from '../config/setup-error.ts';
import { logTail } from './log-file.ts';
import { commandLine, endProcess, isAlive } from './pids.ts';
import { rememberedPort } from './ports.ts';
import { keepRunning, launch, type Program, untilReady } from './processes.ts';

/**
 * Without WAL the dev server does half as much; it waits for the disk after 40 MB of it, not after four, which is a fifth
 * more. A killed server loses nothing by either, a power cut the last moments.
 */
const SQLITE = ['journal_mode=WAL', 'synchronous=NORMAL', 'wal_autocheckpoint=10000'];

/** The dev server's caps are made for trying things out: 20 tasks a second in each queue. */
const DYNAMIC_CONFIG = [
  ...['transfer', 'visibility', 'timer', 'outbound'].map((q) => `history.${q}ProcessorMaxPollRPS=1000`),
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
  // A backlog of deliveries is shared out among their receivers.
  'matching.enableFairness=true',
];

const PATIENCE_MS = 60_000;
const LOOPBACK = '127.0.0.1';

export interface TemporalOptions {
  /** Path of the Temporal CLI. */
  cli: string;
  dataDir: string;
  namespace: string;
  say: Progress;
  uiPort?: number | undefined;
  /** To what people wait for, where processors are scarce. */
  givesWay?: boolean;
}

/** The Temporal dev server while it runs. */
export interface LocalTemporal {
  /** Host and port for clients and workers. */
  address: string;
  uiUrl: string;
  pid: number | undefined;
  kill(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

/**
 * Starts the Temporal dev server with its data in `dataDir/temporal`, and keeps it running on the same ports.
 * What a killed run left behind is stopped first.
 */
export async function startTemporal(options: TemporalOptions): Promise<LocalTemporal> {
  const { dataDir, namespace } = options;
  const folder = join(dataDir, 'temporal');
  const database = databaseIn(folder);
  await mkdir(folder, { recursive: true });
  await stopOrphanTemporal(folder);

  const port = await rememberedPort(dataDir, 'temporal');
  const uiPort = await rememberedPort(dataDir, 'temporal-ui', options.uiPort);
  const address = `${LOOPBACK}:${port}`;
  const program: Program = {
    name: 'Temporal',
    command: options.cli,
    args: [
      ...['server', 'start-dev', '--ip', LOOPBACK, '--port', String(port), '--ui-port', String(uiPort)],
      ...['--db-filename', database, '--log-level', 'warn', '--ui-disable-news-fetch'],
      ...(namespace === 'default' ? [] : ['--namespace', namespace]),
      ...SQLITE.flatMap((pragma) => ['--sqlite-pragma', pragma]),
      ...DYNAMIC_CONFIG.flatMap((value) => ['--dynamic-config-value', value]),
    ],
    env: inheritEnv(),
    givesWay: options.givesWay ?? false,
    logFile: join(dataDir, 'logs', 'temporal.log'),
    graceMs: 15_000,
    launched: (pid) => writeFileSync(join(folder, 'pid'), String(pid)),
  };
  const running = launch(program);
  try {
    await untilReady(running, program, (signal) => waitForAnswer(address, namespace, signal));
  } catch (error) {
    throw await explain(error, database, program.logFile);
  }
  const supervised = keepRunning(running, program, options.say);
  return {
    address,
    uiUrl: `http://${LOOPBACK}:${uiPort}`,
    get pid() {
      return supervised.pid;
    },
    kill: supervised.kill,
    stop: supervised.stop,
  };
}

/** Stops the dev server that a killed run left behind on the data in this folder, and only that. */
export async function stopOrphanTemporal(folder: string): Promise<void> {
  const pidFile = join(folder, 'pid');
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (!Number.isInteger(pid)) return;
  const ours =
    (await isAlive(pid)) && (await commandLine(pid)).includes(`--db-filename ${databaseIn(folder)} `);
  if (ours) await endProcess(pid, ['SIGTERM', 'SIGKILL']);
  await rm(pidFile, { force: true });
}

function databaseIn(folder: string): string {
  return join(folder, 'temporal.db');
}

/** The server answers before it has registered its namespaces, and refuses workers until then. */
async function waitForAnswer(address: string, namespace: string, signal: AbortSignal): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!signal.aborted) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 2_000 });
      try {
        await connection.workflowService.describeNamespace({ namespace });
        return;
      } finally {
        await connection.close();
      }
    } catch (error) {
      if (performance.now() > until) throw error;
      await sleep(50);
    }
  }
}

async function explain(error: unknown, database: string, logFile: string): Promise<unknown> {
  const log = await logTail(logFile, 10);
  if (!/sqlite|database|schema/i.test(log)) return error;
  return new SetupError(
    `Temporal cannot use ${database} (${log.split('\n').at(-1)}): restore it and the postgres folder from the same copy, or move the data folder away to start empty.`,
  );
}
