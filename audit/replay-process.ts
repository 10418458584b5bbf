/**
 * Replays what its parent sends, one history after the other, and answers with what each wrote to its record. The first
 * message is the bundled workflows; ends with its parent.
 */
import { on, once } from 'node:events';
import { DefaultLogger, type InjectedSinks, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { decodeHistory } from '../db/archive/histories.ts';
import { MainThreadWorker } from '../workflows/main-thread-worker.ts';
import type { RecordSinks, Written } from './capture-records.ts';
import type { ReplayAnswer, ReplayJob } from './replay.ts';

process.once('disconnect', () => process.exit(0));
const bundled = once(process, 'message');
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
  process.send?.('ready');
  for await (const [job] of jobs) {
    const { workflowId, history } = job as ReplayJob;
    written = [];
    yield { workflowId, history: decodeHistory(history) };
  }
}

const [code] = (await bundled) as [string];
const options = { workflowBundle: { code }, sinks };
for await (const { error } of MainThreadWorker.runReplayHistories(options, histories())) {
  const answer: ReplayAnswer = { written, error: error?.message ?? null };
  process.send?.(answer);
}
await once(process, 'disconnect');
