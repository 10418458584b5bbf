import { type ForkOptions, fork, type Serializable } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { encodeHistory } from '../db/archive/histories.ts';
import { replayBundle } from './bundle.ts';
import type { Written } from './capture-records.ts';
import type { Run } from './histories.ts';

/** What a run recorded, in order; or why its history does not fit the rules. */
export interface Replayed {
  run: Run;
  written: Written[];
  error: string | null;
}

/** A history in the engine's own encoding, as a replaying process is asked for it, and what it answers. */
export interface ReplayJob {
  workflowId: string;
  history: Uint8Array;
}
export type ReplayAnswer = Omit<Replayed, 'run'>;

/**
 * Runs the workflows' own code again over their histories. Instants are those of the history, results of activities
 * are those it holds, and nothing outside is asked or written.
 */
export interface Replayer {
  /** So many runs may be replayed at once with profit. */
  readonly lanes: number;
  replay(run: Run): Promise<Replayed>;
  /** Ends its processes. */
  close(): Promise<void>;
}

const MOST_PROCESSES = 4;
/** Another process takes a second or two to start: it is worth it once there was so much work. */
const RUNS_FOR_ANOTHER = 40;
/** A replay takes milliseconds. One that takes so long has met a history that leads nowhere. */
const PATIENCE_MS = 60_000;

/**
 * Replays in processes of its own, each of which has one run at work and another one waiting: a replay takes a core to
 * itself, and what it does to the JavaScript engine is nobody else's business.
 *
 * @param processes how many at most; they are started as the work grows
 */
export async function createReplayer(
  processes = Math.min(availableParallelism(), MOST_PROCESSES),
): Promise<Replayer> {
  const code = await replayBundle();
  /** Where runs are replayed one after the other; `load`: those that are replayed or wait. */
  const places: { process: ReplayProcess | null; load: number; turn: Promise<unknown> }[] = [];
  let replayed = 0;

  function freest() {
    if (places.length === 0 || (places.length < processes && replayed >= places.length * RUNS_FOR_ANOTHER))
      places.push({ process: null, load: 0, turn: Promise.resolve() });
    return places.reduce((least, one) => (one.load < least.load ? one : least));
  }

  return {
    lanes: processes * 2,
    async replay(run) {
      const place = freest();
      replayed += 1;
      place.load += 1;
      const result = place.turn.then(async () => {
        if (!place.process?.isAlive()) place.process = await startReplayProcess(code);
        const { workflowId, history } = run;
        return place.process.replay({ workflowId, history: encodeHistory(history) });
      });
      place.turn = result.catch(() => undefined);
      await place.turn;
      place.load -= 1;
      return { run, ...(await result) };
    },
    async close() {
      await Promise.all(places.map(async ({ process }) => process?.stop()));
    },
  };
}

interface ReplayProcess {
  /** One at a time. A history on which the process dies, or never comes to an end, is answered with that as its error. */
  replay(job: ReplayJob): Promise<ReplayAnswer>;
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** @param code the bundle @throws where the process ends before it is ready */
async function startReplayProcess(code: string): Promise<ReplayProcess> {
  const child = fork(PROGRAM, FORKED);
  let why: string | null = null;
  const ended = new Promise<undefined>((resolve) => {
    const end = (reason: string) => {
      kill(reason);
      resolve(undefined);
    };
    child.on('error', ({ message }) => end(`it cannot be replayed: ${message}`));
    child.once('exit', (status, signal) => end(`its replay ended with ${signal ?? status}`));
  });

  function kill(reason: string): void {
    why ??= reason;
    child.kill('SIGKILL');
  }

  async function ask(message: Serializable): Promise<unknown> {
    const answer = new Promise((resolve) => child.once('message', resolve));
    child.send(message);
    return Promise.race([answer, ended]);
  }

  await ask(code);
  if (why !== null) throw new Error(`No process could be started to replay histories: ${why}`);
  return {
    isAlive: () => why === null,
    async replay(job) {
      const timer = setTimeout(() => kill('its replay never came to an end'), PATIENCE_MS);
      const answer = (await ask({ ...job })) as ReplayAnswer | undefined;
      clearTimeout(timer);
      return answer ?? { written: [], error: why };
    },
    async stop() {
      kill('the audit was ended');
      await ended;
    },
  };
}

const PROGRAM = fileURLToPath(new URL('./replay-process.ts', import.meta.url));
const FORKED: ForkOptions = {
  execArgv: ['--import', 'tsx'],
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
};
