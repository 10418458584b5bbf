import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type InjectedSinks, Worker } from '@temporalio/worker';
import type { RecordRequest, RecordWorkOrder } from '../activities/types.ts';
import type { History } from '../db/histories.ts';
import type { RecordSinks } from './capture-records.ts';

export type WrittenRecord = RecordRequest | RecordWorkOrder;

/** One run to replay. */
export interface Run {
  workflowId: string;
  runId: string;
  history: History;
}

/** What a run recorded, in order; or why its history does not fit the rules. */
export interface Replayed {
  run: Run;
  records: WrittenRecord[];
  error: string | null;
}

/**
 * Runs the workflows' own code again over their histories. Instants are those of the history, results of activities
 * are those it holds, and nothing outside is asked or written.
 */
export interface Replayer {
  /** Several calls may run side by side. */
  replay(runs: AsyncIterable<Run>): AsyncIterable<Replayed>;
}

/** Bundles the workflows once, with what hands out their records. */
export async function createReplayer(): Promise<Replayer> {
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
    workflowInterceptorModules: [fileURLToPath(new URL('./capture-records.ts', import.meta.url))],
    logger: quiet,
  });
  return {
    async *replay(runs) {
      let written: WrittenRecord[] = [];
      let current: Run | null = null;
      const sinks: InjectedSinks<RecordSinks> = {
        records: {
          written: {
            callDuringReplay: true,
            fn: (_info, _type, record) => void written.push(record as WrittenRecord),
          },
        },
      };
      async function* histories() {
        for await (const run of runs) {
          current = run;
          written = [];
          yield { workflowId: run.workflowId, history: run.history };
        }
      }
      for await (const { error } of Worker.runReplayHistories({ workflowBundle, sinks }, histories())) {
        if (current === null) throw new Error('A replay without a history');
        yield { run: current, records: written, error: error?.message ?? null };
      }
    },
  };
}

const report = (message: string) => process.stderr.write(`${message}\n`);
const silent = () => undefined;
const quiet = { log: silent, trace: silent, debug: silent, info: silent, warn: report, error: report };
