import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the file holds; undefined if there is none or a crash left half of one. */
export async function readJson<T>(file: string): Promise<T | undefined> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined) return undefined;
  try {
    return JSON.parse(content) as T;
  } catch {
    return undefined;
  }
}

/** Writes the file whole or not at all. */
export async function writeJson(file: string, value: unknown, mode = 0o644): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}.tmp`;
  await writeFile(half, `${JSON.stringify(value, null, 2)}\n`, { mode });
  await rename(half, file);
}

/** Writes the file anew at each call, one after the other, with what `content` then is; resolves when it is on disk. */
export function jsonWriter(file: string, content: () => unknown): () => Promise<void> {
  let writing = Promise.resolve();
  return () => {
    writing = writing.catch(() => undefined).then(() => writeJson(file, content()));
    return writing;
  };
}
