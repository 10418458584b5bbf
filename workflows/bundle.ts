import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundleOptions, bundleWorkflowCode } from '@temporalio/worker';

/**
 * Bundles the workflows for the worker's sandbox into one file, put in place whole. The rules are loaded once a worker,
 * and shared by its workflows.
 *
 * @throws where workflow code uses what the sandbox forbids.
 */
export async function buildWorkflowBundle(outFile: string): Promise<void> {
  const code = await bundleWorkflows({
    preloadModules: ['@temporalio/workflow', fileURLToPath(new URL('./preloaded.ts', import.meta.url))],
  });
  await putInPlace(outFile, code);
}

/** Writes a file whole: nobody reads a part of it. */
export async function putInPlace(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}`;
  await writeFile(partial, text);
  await rename(partial, path);
}

/** The workflows as one program for a sandbox. @throws as `buildWorkflowBundle` */
export async function bundleWorkflows(options: Partial<BundleOptions>): Promise<string> {
  const workflowsPath = fileURLToPath(new URL('./index.ts', import.meta.url));
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: quiet, ...options });
  return code;
}

const report = (message: string) => process.stderr.write(`${message}\n`);
const silent = () => undefined;
const quiet = { log: silent, trace: silent, debug: silent, info: silent, warn: report, error: report };

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildWorkflowBundle(process.argv[2] ?? 'dist/workflow-bundle.js');
