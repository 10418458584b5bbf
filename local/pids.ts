import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a process of this number exists and is more than a dead entry that nobody collected. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // "pid (name) S …": the letter after the last bracket is Z for a zombie.
  return (
    status === undefined || status.slice(status.lastIndexOf(')') + 2, status.lastIndexOf(')') + 3) !== 'Z'
  );
}

/**
 * The command line of a process, words parted by blanks; empty if there is no such process. It tells whether a
 * number found in a file still means the process that wrote it, or a stranger that got the same number.
 */
export async function commandLine(pid: number): Promise<string> {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (fromProc !== undefined) return fromProc.replaceAll('\0', ' ').trim();
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.trim();
}

/** Sends the signals one after the other until the process is gone; each gets `patienceMs`. */
export async function endProcess(pid: number, signals: NodeJS.Signals[], patienceMs = 10_000): Promise<void> {
  for (const signal of signals) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const until = performance.now() + patienceMs;
    while (performance.now() < until) {
      if (!(await isAlive(pid))) return;
      await sleep(50);
    }
  }
}

/**
 * Stops the server that a killed run left behind, and only that.
 * @param pidFile where it left its number
 * @param mark what its command line has and no other's
 */
export async function stopOrphan(pidFile: string, mark: string, signals: NodeJS.Signals[]): Promise<void> {
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (!Number.isInteger(pid)) return;
  if ((await isAlive(pid)) && (await commandLine(pid)).includes(mark)) await endProcess(pid, signals);
  // The number is nobody's or a stranger's; Postgres would refuse to start beside a living stranger.
  else await rm(pidFile, { force: true });
}
