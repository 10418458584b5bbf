import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CAPTURE = join(ROOT, 'audit', 'capture-records.ts');
const KEPT = join(ROOT, 'dist', 'audit-bundle.js');

/** The workflows bundled with what hands out their records, in a file. */
export interface ReplayBundle {
  path: string;
  /** Removes it, where it was made for this once. */
  remove(): Promise<void>;
}

/**
 * Bundles the workflows as they are, unless that was done before. What is kept says from which sources it was made;
 * where nothing can be kept, it is made for this once.
 */
export async function replayBundle(): Promise<ReplayBundle> {
  const made = `// ${await fingerprint()}\n`;
  const kept = { path: KEPT, remove: () => Promise.resolve() };
  if ((await beginning(KEPT, made.length)) === made) return kept;
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows', 'index.ts'),
    workflowInterceptorModules: [CAPTURE],
    logger: quiet,
  });
  try {
    await mkdir(join(ROOT, 'dist'), { recursive: true });
    const partial = `${KEPT}.${process.pid}`;
    await writeFile(partial, made + code);
    await rename(partial, KEPT);
    return kept;
  } catch {
    const folder = await mkdtemp(join(tmpdir(), 'sportello-audit-'));
    const path = join(folder, 'workflows.js');
    await writeFile(path, code);
    return { path, remove: () => rm(folder, { recursive: true, force: true }) };
  }
}

/** Of all that goes into the bundle. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const files = [CAPTURE, join(ROOT, 'node_modules', '@temporalio', 'workflow', 'package.json')];
  for (const folder of ['workflows', 'domain'])
    for (const file of await readdir(join(ROOT, folder), { recursive: true }))
      if (file.endsWith('.ts')) files.push(join(ROOT, folder, file));
  for (const file of files.sort()) hash.update(file.slice(ROOT.length)).update(await readFile(file));
  return hash.digest('hex');
}

/** The first bytes of a file as text; empty where there is none. */
async function beginning(path: string, length: number): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}

const report = (message: string) => process.stderr.write(`${message}\n`);
const silent = () => undefined;
const quiet = { log: silent, trace: silent, debug: silent, info: silent, warn: report, error: report };
