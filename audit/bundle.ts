import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflows, putInPlace } from '../workflows/bundle.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CAPTURE = join(ROOT, 'audit', 'capture-records.ts');
const KEPT = join(ROOT, 'dist', 'audit-bundle.js');

/**
 * The workflows as they are, bundled with what hands out their records. It is kept, and says from which sources it was
 * made; where nothing can be kept, it is made every time.
 */
export async function replayBundle(): Promise<string> {
  const made = `// ${await fingerprint()}\n`;
  const kept = await readFile(KEPT, 'utf8').catch(() => '');
  if (kept.startsWith(made)) return kept;
  const code = made + (await bundleWorkflows({ workflowInterceptorModules: [CAPTURE] }));
  await putInPlace(KEPT, code).catch(() => undefined);
  return code;
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
