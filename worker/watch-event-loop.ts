import { Worker as Thread } from 'node:worker_threads';

const BEAT_MS = 1000;

/**
 * Ends this process where its event loop stands still, as code does that runs on and on: whoever started it starts it
 * again, and what it had is taken over. Long work belongs elsewhere.
 *
 * @param limitMs the event loop may be busy at one go for so long
 * @param say what is said before the end
 */
export function watchEventLoop(limitMs: number, say: string): { stop(): Promise<void> } {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const beating = setInterval(() => Atomics.add(beats, 0, 1), BEAT_MS);
  beating.unref();
  const thread = new Thread(WATCH, { eval: true, workerData: { beats, limitMs, say }, execArgv: [] });
  thread.unref();
  return {
    async stop() {
      clearInterval(beating);
      await thread.terminate();
    },
  };
}

/** Written straight to the file: the process that hangs cannot log. */
const WATCH = `
  const { workerData: { beats, limitMs, say } } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  let seen = -1;
  setInterval(() => {
    const now = Atomics.load(beats, 0);
    if (now === seen) {
      writeSync(2, say + '\\n');
      process.kill(process.pid, 'SIGKILL');
    }
    seen = now;
  }, limitMs);
`;
