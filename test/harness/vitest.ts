import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inheritEnv } from '../../config/env.ts';
import { projectRoot } from '../../local/project.ts';
import { type Counts, readCounts } from './counts.ts';
import type { Layer } from './layers.ts';

/** Runs vitest on these layers, showing its output, and counts. */
export async function runVitest(options: {
  layers: Layer[];
  /** Empty for all. */
  files: string[];
  /** Handed to vitest as they are. */
  flags: string[];
  variables: Record<string, string>;
}): Promise<Counts> {
  const work = await mkdtemp(join(tmpdir(), 'sportello-report-'));
  const report = join(work, 'report.json');
  const args = [
    join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...options.layers.flatMap((layer) => ['--project', layer]),
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ...options.flags,
    ...options.files,
  ];
  try {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: inheritEnv(options.variables),
      stdio: 'inherit',
    });
    const code = await new Promise((done, failed) => {
      child.once('error', failed);
      child.once('close', done);
    });
    const counts = await readCounts(report);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
