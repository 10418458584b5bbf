import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../local/project.ts';

/** Runs a program under the watch; answers how it ended and what it said. */
async function watched(
  program: string,
): Promise<{ signal: string | null; code: number | null; said: string }> {
  const text = `
    import { watchEventLoop } from './worker/watch-event-loop.ts';
    const watch = watchEventLoop(1500, 'It hangs.');
    ${program}`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', text];
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ signal, code, said }));
  });
}

describe('the watch over the event loop', () => {
  it('ends a process whose code runs on and on, and says so', async () => {
    const { signal, said } = await watched('setTimeout(() => { for (;;); }, 200);');
    expect([signal, said.trim()]).toEqual(['SIGKILL', 'It hangs.']);
  });

  it('lets one that waits, or works with pauses, go on to its end', async () => {
    const { code, said } = await watched(`
      for (const until = Date.now() + 4000; Date.now() < until; ) {
        const pause = Date.now() + 300;
        while (Date.now() < pause);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await watch.stop();`);
    expect([code, said]).toEqual([0, '']);
  });
});
