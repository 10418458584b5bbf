import { existsSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** As a nice value: a tenth of the processor time of what somebody waits for, where both want all of it. */
const GIVES_WAY = 10;

/**
 * Makes a process of a session of its own give way to what people and programs wait for, where processors are scarce.
 * Linux shares them among sessions first, by a weight that each session has as a whole (sched(7), autogroup).
 */
export function giveWay(pid: number): void {
  const session = `/proc/${pid}/autogroup`;
  try {
    setPriority(pid, GIVES_WAY);
    if (existsSync(session)) writeFileSync(session, String(GIVES_WAY));
  } catch (error) {
    // A process that ended at once is told of where its end is.
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ESRCH', 'ENOENT', 'ERR_SYSTEM_ERROR'].includes(String(error.code))
  );
}
