import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

const TURN_OVER_BYTES = 20 * 1024 * 1024;
const TAIL_BYTES = 8 * 1024;

/** Runs `use` with a descriptor that appends to the log; a log grown large is first put aside as `.old`. */
export function withLogFile<T>(file: string, use: (descriptor: number) => T): T {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > TURN_OVER_BYTES) renameSync(file, `${file}.old`);
  const descriptor = openSync(file, 'a');
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The last lines of a log, to tell why a process ended. */
export async function logTail(file: string, lines = 1): Promise<string> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } finally {
    await handle.close();
  }
}
