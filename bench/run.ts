/**
 * `npm run bench` runs every benchmark, `npm run bench -- intake list` some: each on servers of its own, which are
 * removed afterwards. Shows a table for people, and ends with the same as JSON. Run it on a machine that does
 * nothing else.
 */
import { describeError, SetupError } from '../config/setup-error.ts';
import { signalLeftovers } from '../local/processes.ts';
import { audit } from './audit.ts';
import { command } from './command.ts';
import { deadlines } from './deadlines.ts';
import { deliveries } from './deliveries.ts';
import { history } from './history.ts';
import { intake } from './intake.ts';
import { list } from './list.ts';
import { memory } from './memory.ts';
import { statement } from './statement.ts';
import type { Benchmark, Findings } from './support/benchmark.ts';
import { asText, describeMachine } from './support/report.ts';
import { timers } from './timers.ts';
import { ui } from './ui.ts';

const BENCHMARKS: Record<string, Benchmark> = {
  intake,
  command,
  list,
  timers,
  history,
  memory,
  ui,
  deadlines,
  deliveries,
  audit,
  statement,
};

process.on('exit', signalLeftovers);

/** Progress goes to the error output, so that the standard output holds results only. */
const say = (line: string) => void process.stderr.write(`${line}\n`);
const show = (text: string) => void process.stdout.write(`${text}\n`);

async function run(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in BENCHMARKS));
  if (unknown.length > 0) {
    throw new SetupError(
      `No benchmark is called ${unknown.join(', ')}: there are ${Object.keys(BENCHMARKS).join(', ')}.`,
    );
  }
  const found: Record<string, Findings> = {};
  for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    say(`${name}: ${benchmark.about}`);
    try {
      found[name] = await benchmark.run(say);
      show(asText(name, benchmark.about, found[name]));
    } catch (error) {
      process.exitCode = 1;
      say(`${name}: ${describeError(error)}`);
    }
  }
  show(`\n${JSON.stringify({ machine: describeMachine(), benchmarks: found }, null, 2)}`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 1;
}
