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

/** What it says first: that it can be asked. */
export const READY = 'ready';

export interface ReplayProcess {
  /** Null where it ended before it came to the job. @throws where it never was ready */
  replay(job: ReplayJob): Promise<ReplayAnswer | null>;
  /** Jobs that wait for their answer. */
  load(): number;
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** A replay takes milliseconds. One that takes so long has met a history that leads nowhere. */
const PATIENCE_MS = 60_000;

interface Waiting {
  answer: (answer: ReplayAnswer | null) => void;
  fail: (error: Error) => void;
  timer: NodeJS.Timeout | null;
}

/**
 * A process that replays, seen from the one that asks. A history on which it dies or never comes to an end is
 * answered with that as its error. One that dies before it was ready fails those who ask.
 */
export function startReplayProcess(fork: () => ChildProcess): ReplayProcess {
  const child = fork();
  const waiting: Waiting[] = [];
  let isReady = false;
  let ended: string | null = null;

  /** The clock runs for the first in the queue only. */
  function watchFirst(): void {
    const first = waiting[0];
    if (isReady && first?.timer === null)
      first.timer = setTimeout(() => end('its replay never came to an end'), PATIENCE_MS);
  }

  function end(why: string): void {
    ended ??= why;
    child.kill('SIGKILL');
    for (const [index, { answer, fail, timer }] of waiting.splice(0).entries()) {
      if (timer) clearTimeout(timer);
      if (!isReady) fail(new Error(`No process could be started to replay histories: ${ended}`));
      else answer(index === 0 ? { written: [], error: ended } : null);
    }
  }

  child.on('message', (message) => {
    if (message === READY) isReady = true;
    else {
      const first = waiting.shift();
      if (first?.timer) clearTimeout(first.timer);
      first?.answer(message as ReplayAnswer);
    }
    watchFirst();
  });
  child.once('error', (error) => end(`it cannot be replayed: ${error.message}`));
  child.once('exit', (code, signal) => end(`its replay ended with ${signal ?? code}`));

  return {
    load: () => waiting.length,
    isAlive: () => ended === null,
    replay: (job) =>
      new Promise((resolve, reject) => {
        if (ended !== null) {
          resolve(null);
          return;
        }
        waiting.push({ answer: resolve, fail: reject, timer: null });
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
