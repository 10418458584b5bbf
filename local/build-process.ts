import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Progress } from '../config/progress.ts';
import { SetupError } from '../config/setup-error.ts';
import type { OutputName } from './build.ts';
import { projectRoot } from './project.ts';

/**
 * Builds what is stale in a process of its own: the bundlers take hundreds of megabytes, which are given back,
 * and this process goes on answering.
 */
export async function buildInOwnProcess(names: OutputName[], progress: Progress): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(projectRoot, 'local', 'build.ts'), ...names],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const kill = () => child.kill();
  process.once('exit', kill);
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  createInterface({ input: child.stdout }).on('line', progress);
  const code = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  process.off('exit', kill);
  if (code !== 0) throw new SetupError(`The screens or workflows could not be built: ${complaint.trim()}`);
}
