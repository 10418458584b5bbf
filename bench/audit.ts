import { performance } from 'node:perf_hooks';
import { rebuildRequest, rebuildWorkOrder } from '../audit/rebuild.ts';
import { createReplayer, type Replayed, type Run } from '../audit/replay.ts';
import { packHistory, runFacts } from '../db/histories.ts';
import { readHistory, recordedHistories } from '../test/workflows/histories.ts';
import { REQUEST_WORKFLOW, WORK_ORDER_WORKFLOW } from '../workflows/messages.ts';
import { atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { rounded } from './support/statistics.ts';

/** Lives of requests that are replayed: the recorded ones, again and again. */
const REQUESTS = 1000;

interface RecordedLife {
  name: string;
  runs: Run[];
}

/** How fast the audit replays lives of requests with their work orders, and how much room their archive takes. */
export const audit: Benchmark = {
  about: `replay of ${REQUESTS} requests with their work orders through the rules`,
  async run(say) {
    const lives = await recordedLives();
    const bytes = await Promise.all(lives.map(bytesOf));
    const replayer = await createReplayer();
    for (const { runs } of lives) for (const run of runs) await replayer.replay(run);
    let left = REQUESTS;
    let histories = 0;
    let events = 0;
    function next(): RecordedLife | undefined {
      left -= 1;
      return left < 0 ? undefined : lives[left % lives.length];
    }
    say(`audit: ${lives.length} recorded lives`);
    const started = performance.now();
    const lane = async () => {
      for (let life = next(); life; life = next()) {
        for (const run of life.runs) {
          rebuild(await replayer.replay(run));
          histories += 1;
          events += run.history.events?.length ?? 0;
        }
      }
    };
    await Promise.all(Array.from({ length: replayer.lanes }, lane));
    const seconds = (performance.now() - started) / 1000;
    await replayer.close();
    const mean = bytes.reduce((sum, one) => sum + one, 0) / bytes.length;
    const rows: Row[] = [
      {
        what: 'replay',
        requests: REQUESTS,
        histories,
        events,
        seconds: rounded(seconds),
        requestsPerSecond: rounded(REQUESTS / seconds),
      },
      { what: 'archive', meanBytes: Math.round(mean), mostBytes: Math.max(...bytes) },
    ];
    return {
      rows,
      aims: [atMost('archived bytes a request, with its work orders', Math.max(...bytes), 8192)],
    };
  },
};

/** Requests that were recorded from their receipt, each with its work orders. */
async function recordedLives(): Promise<RecordedLife[]> {
  const lives = new Map<string, RecordedLife>();
  for (const path of recordedHistories()) {
    const name = path.replace(/\.\d+-\w+\.json$/, '');
    const history = await readHistory(path);
    const { workflowType, runId, input } = runFacts(history);
    const isOurs = workflowType === REQUEST_WORKFLOW || workflowType === WORK_ORDER_WORKFLOW;
    if (!isOurs || (input as { resumeFrom?: unknown }).resumeFrom) continue;
    const life = lives.get(name) ?? { name, runs: [] };
    life.runs.push({ workflowId: path, runId, history });
    lives.set(name, life);
  }
  return [...lives.values()];
}

async function bytesOf({ runs }: RecordedLife): Promise<number> {
  const packed = await Promise.all(runs.map(({ history }) => packHistory(history)));
  return packed.reduce((sum, { length }) => sum + length, 0);
}

function rebuild(replayed: Replayed): void {
  if (replayed.error) throw new Error(`${replayed.run.workflowId}: ${replayed.error}`);
  const { workflowType } = runFacts(replayed.run.history);
  if (workflowType === REQUEST_WORKFLOW) rebuildRequest([replayed]);
  else rebuildWorkOrder([replayed]);
}
