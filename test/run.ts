/**
 * `npm test`: prepares real servers and runs every suite. `npm test -- rules` runs one layer,
 * `npm test -- working-time` the files with that in their name. Ends with the line `N passed, N failed, N skipped`.
 */
import { readTestEnv } from '../config/env.ts';
import { timedProgress } from '../config/progress.ts';
import { describeError } from '../config/setup-error.ts';
import { signalLeftovers } from '../local/processes.ts';
import { createStopList } from '../local/stop-list.ts';
import { type Choice, choose } from './harness/choose.ts';
import { type Counts, countsLine, sum } from './harness/counts.ts';
import { testFiles } from './harness/layers.ts';
import { prepare } from './harness/prepare.ts';
import { runVitest } from './harness/vitest.ts';

const progress = timedProgress();
const stops = createStopList(progress);
const LARGEST_SEED = 0x7fffffff;

process.on('exit', signalLeftovers);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Vitest gets Ctrl-C as well and ends; the servers are then stopped in order below.
  process.on(signal, () => progress('Stopping…'));
}

async function run(choice: Choice): Promise<Counts> {
  const { ci, seed = Math.trunc(Math.random() * LARGEST_SEED) } = readTestEnv();
  const { variables, missing } = await prepare([...choice.files.keys()], stops, progress);
  const layers = [...choice.files.keys()].filter((layer) => !missing.has(layer));
  progress(`Random tests use FC_SEED=${seed}; set it to run the same again.`);
  const variablesOfRun = { ...variables, FC_SEED: String(seed) };
  // What mostly waits leaves the processors to the others.
  const beside = [
    layers.filter((layer) => layer !== 'outages'),
    layers.filter((layer) => layer === 'outages'),
  ];
  const runs = beside.filter((some) => some.length > 0);
  const counts = sum(
    await Promise.all(
      runs.map((some) =>
        runVitest({
          layers: some,
          files: choice.some ? some.flatMap((layer) => choice.files.get(layer) ?? []) : [],
          flags: choice.flags,
          variables: variablesOfRun,
        }),
      ),
    ),
  );
  // Tests inside a file that cannot run are not known, so each such file counts as one.
  for (const [layer, why] of missing) {
    const count = choice.files.get(layer)?.length ?? 0;
    counts[ci ? 'failed' : 'skipped'] += count;
    progress(`${ci ? 'Failed' : 'Skipped'}: ${layer}, ${count} files. ${why}`);
  }
  return counts;
}

let counts: Counts = { passed: 0, failed: 1, skipped: 0 };
try {
  counts = await run(choose(process.argv.slice(2), await testFiles()));
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
} finally {
  await stops.stopAll();
}
process.stdout.write(`${countsLine(counts)}\n`);
process.exit(counts.failed > 0 ? 1 : 0);
