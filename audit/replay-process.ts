/**
 * Replays what its parent sends, one history after the other, and answers with what each wrote to its record. Started
 * with the path of the bundled workflows; ends with its parent.
 */
import { on, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { DefaultLogger, type InjectedSinks, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { decodeHistory } from '../db/archive/histories.ts';
import { MainThreadWorker } from '../workflows/main-thread-worker.ts';
import type { RecordSinks } from './capture-records.ts';
import type { Written } from './replay.ts';
import { READY, type ReplayAnswer, type ReplayJob } from './replay-client.ts';

const [, , bundle = ''] = process.argv;
process.once('disconnect', () => process.exit(0));
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  // A history that does not fit is answered, not logged.
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  shutdownSignals: [],
});

let written: Written[] = [];
const sinks: InjectedSinks<RecordSinks> = {
  records: { written: { callDuringReplay: true, fn: (_info, one) => void written.push(one) } },
};

async function* histories() {
  const jobs = on(process, 'message');
  process.send?.(READY);
  for await (const [job] of jobs) {
    const { workflowId, history } = job as ReplayJob;
    written = [];
    yield { workflowId, history: decodeHistory(history) };
  }
}

const workflowBundle = { code: await readFile(bundle, 'utf8') };
for await (const { error } of MainThreadWorker.runReplayHistories({ workflowBundle, sinks }, histories())) {
  const answer: ReplayAnswer = { written, error: error?.message ?? null };
  process.send?.(answer);
}
await once(process, 'disconnect');
