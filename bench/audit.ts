import type { Run } from '../audit/histories.ts';
import { rebuildRequest } from '../audit/rebuild.ts';
import { createReplayer, type Replayed } from '../audit/replay.ts';
import { packHistory, runFacts } from '../db/archive/histories.ts';
import { readHistory, recordedHistories } from '../test/workflows/histories.ts';
import { REQUEST_WORKFLOW } from '../workflows/messages.ts';
import { atMost, type Benchmark, type Row } from './support/benchmark.ts';
import { runLoad } from './support/load.ts';
import { rounded } from './support/statistics.ts';

/** Lives of requests that are replayed: the recorded ones, again and again. */
const REQUESTS = 1000;

/** How fast the audit replays lives of requests with their work orders, and how much room their archive takes. */
export const audit: Benchmark = {
  about: `replay of ${REQUESTS} requests with their work orders through the rules`,
  async run(say) {
    const lives = await recordedLives();
    const bytes = await Promise.all(lives.map(async ({ history }) => (await packHistory(history)).length));
    const replayer = await createReplayer();
    for (const life of lives) rebuild(await replayer.replay(life));
    let events = 0;
    say(`audit: ${lives.length} recorded lives`);
    const { perSecond } = await runLoad({ clients: replayer.lanes, total: REQUESTS }, async (index) => {
      const life = lives[index % lives.length] as Run;
      rebuild(await replayer.replay(life));
      events += life.history.events?.length ?? 0;
      return 0;
    });
    await replayer.close();
    const mean = bytes.reduce((sum, one) => sum + one, 0) / bytes.length;
    const rows: Row[] = [
      { what: 'replay', requests: REQUESTS, events, requestsPerSecond: rounded(perSecond) },
      { what: 'archive', meanBytes: Math.round(mean), mostBytes: Math.max(...bytes) },
    ];
    return {
      rows,
      aims: [atMost('archived bytes a request, with its work orders', Math.max(...bytes), 8192)],
    };
  },
};

/** The histories of requests that were recorded from their receipt. */
async function recordedLives(): Promise<Run[]> {
  const lives: Run[] = [];
  for (const path of recordedHistories()) {
    const history = await readHistory(path);
    const { workflowType, runId, input } = runFacts(history);
    if (workflowType !== REQUEST_WORKFLOW || (input as { resumeFrom?: unknown }).resumeFrom) continue;
    lives.push({ workflowId: path, runId, history });
  }
  return lives;
}

function rebuild(replayed: Replayed): void {
  if (replayed.error) throw new Error(`${replayed.run.workflowId}: ${replayed.error}`);
  rebuildRequest([replayed]);
}
