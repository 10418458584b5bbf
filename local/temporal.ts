import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { inheritEnv } from '../config/env.ts';
import type { Progress } from '../config/progress.ts';
import { stopOrphan } from './pids.ts';
import { rememberedPort } from './ports.ts';
import { type Program, type Supervised, startServer } from './processes.ts';

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
export interface LocalTemporal extends Supervised {
  /** Host and port for clients and workers. */
  address: string;
  uiUrl: string;
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
  const supervised = await startServer(program, {
    ask: () => namespaceAnswers(address, namespace),
    explain: (log) =>
      /sqlite|database|schema/i.test(log)
        ? `Temporal cannot use ${database} (${log.split('\n').at(-1)}): restore it and the postgres folder from the same copy, or move the data folder away to start empty.`
        : undefined,
    say: options.say,
  });
  return Object.assign(supervised, { address, uiUrl: `http://${LOOPBACK}:${uiPort}` });
}

/** Stops the dev server that a killed run left behind on the data in this folder, and only that. */
export async function stopOrphanTemporal(folder: string): Promise<void> {
  const mark = `--db-filename ${databaseIn(folder)} `;
  await stopOrphan(join(folder, 'pid'), mark, ['SIGTERM', 'SIGKILL']);
}

function databaseIn(folder: string): string {
  return join(folder, 'temporal.db');
}

/** The server answers before it has registered its namespaces, and refuses workers until then. */
async function namespaceAnswers(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } finally {
    await connection.close();
  }
}
