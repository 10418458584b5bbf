import type { ChildProcess } from 'node:child_process';
import type { Written } from './replay.ts';

/** What a replaying process is asked, one at a time in the order they are sent. */
export interface ReplayJob {
  workflowId: string;
  /** The engine's own encoding. */
  history: Uint8Array;
}

/** What it answers, in the same order. */
export interface ReplayAnswer {
  written: Written[];
  error: string | null;
}

export interface ReplayProcess {
  /** Null where it ended before it came to the job. */
  replay(job: ReplayJob): Promise<ReplayAnswer | null>;
  /** Jobs that wait for their answer. */
  load(): number;
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** A replay takes milliseconds. One that takes so long has met a history that leads nowhere. */
const PATIENCE_MS = 60_000;

/**
 * A process that replays, seen from the one that asks. A history on which it dies or never comes to an end is
 * answered with that as its error.
 */
export function startReplayProcess(fork: () => ChildProcess): ReplayProcess {
  const child = fork();
  const waiting: { answer: (answer: ReplayAnswer | null) => void; timer: NodeJS.Timeout | null }[] = [];
  let ended: string | null = null;

  /** The clock runs for the first in the queue only. */
  function watchFirst(): void {
    const first = waiting[0];
    if (first && first.timer === null)
      first.timer = setTimeout(() => end('its replay never came to an end'), PATIENCE_MS);
  }

  function end(why: string): void {
    if (ended === null) ended = why;
    child.kill('SIGKILL');
    for (const [index, { answer, timer }] of waiting.splice(0).entries()) {
      if (timer) clearTimeout(timer);
      answer(index === 0 ? { written: [], error: ended } : null);
    }
  }

  child.on('message', (answer) => {
    const first = waiting.shift();
    if (first?.timer) clearTimeout(first.timer);
    first?.answer(answer as ReplayAnswer);
    watchFirst();
  });
  child.once('error', (error) => end(`it cannot be replayed: ${error.message}`));
  child.once('exit', (code, signal) => end(`its replay ended with ${signal ?? code}`));

  return {
    load: () => waiting.length,
    isAlive: () => ended === null,
    replay: (job) =>
      new Promise((resolve) => {
        if (ended !== null) {
          resolve(null);
          return;
        }
        waiting.push({ answer: resolve, timer: null });
        watchFirst();
        child.send(job, (error) => {
          if (error) end(`it cannot be replayed: ${error.message}`);
        });
      }),
    async stop() {
      if (ended !== null) return;
      const gone = new Promise((resolve) => {
        child.once('exit', resolve);
      });
      end('the audit was ended');
      await gone;
    },
  };
}
