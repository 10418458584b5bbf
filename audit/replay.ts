import { type ForkOptions, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { encodeHistory, type History } from '../db/archive/histories.ts';
import type { Stamped } from '../domain/request/events.ts';
import type { RequestState } from '../domain/request/state.ts';
import { replayBundle } from './bundle.ts';
import { type ReplayProcess, startReplayProcess } from './replay-client.ts';

/** One run to replay. */
export interface Run {
  workflowId: string;
  runId: string;
  history: History;
}

/** What a run recorded or took over, with the engine's times around it: it was written between the two. */
export interface Written {
  /** The state that the run held before it; null where it only looked what stands. */
  base: RequestState | null;
  events: Stamped[];
  /** Epoch milliseconds, of the history. */
  askedAt: number;
  writtenAt: number;
}

/** What a run recorded, in order; or why its history does not fit the rules. */
export interface Replayed {
  run: Run;
  written: Written[];
  error: string | null;
}

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
/** Each process has one run at work and another one waiting. */
const PER_PROCESS = 2;

/**
 * Replays in processes of its own: a replay takes a core to itself, and what it does to the JavaScript engine is
 * nobody else's business.
 *
 * @param processes how many at most; they are started as the work grows
 */
export async function createReplayer(
  processes = Math.min(availableParallelism(), MOST_PROCESSES),
): Promise<Replayer> {
  const bundle = await replayBundle();
  const pool: ReplayProcess[] = [];
  let replayed = 0;

  function freest(): ReplayProcess {
    const alive = pool.filter((one) => one.isAlive());
    const isWorthIt = alive.length < processes && replayed >= alive.length * RUNS_FOR_ANOTHER;
    if (alive.length === 0 || isWorthIt) {
      const started = startReplayProcess(() => fork(PROGRAM, [bundle.path], FORKED));
      pool.splice(0, pool.length, ...alive, started);
      return started;
    }
    return alive.reduce((least, one) => (one.load() < least.load() ? one : least));
  }

  return {
    lanes: processes * PER_PROCESS,
    async replay(run) {
      replayed += 1;
      const job = { workflowId: run.workflowId, history: encodeHistory(run.history) };
      for (;;) {
        const answer = await freest().replay(job);
        if (answer) return { run, ...answer };
      }
    },
    async close() {
      await Promise.all(pool.map((one) => one.stop()));
      await bundle.remove();
    },
  };
}

const PROGRAM = fileURLToPath(new URL('./replay-process.ts', import.meta.url));
const FORKED: ForkOptions = {
  execArgv: ['--import', 'tsx'],
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
};
