import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

/**
 * Bundles the workflows for the worker's sandbox into one file, put in place whole. The rules are loaded once a worker,
 * and shared by its workflows.
 *
 * @throws where workflow code uses what the sandbox forbids.
 */
export async function buildWorkflowBundle(outFile: string): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./index.ts', import.meta.url)),
    preloadModules: ['@temporalio/workflow', fileURLToPath(new URL('./preloaded.ts', import.meta.url))],
    logger: quiet,
  });
  await mkdir(dirname(outFile), { recursive: true });
  const partial = `${outFile}.${process.pid}`;
  await writeFile(partial, code);
  await rename(partial, outFile);
}

const report = (message: string) => process.stderr.write(`${message}\n`);
const silent = () => undefined;
const quiet = { log: silent, trace: silent, debug: silent, info: silent, warn: report, error: report };

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildWorkflowBundle(process.argv[2] ?? 'dist/workflow-bundle.js');
