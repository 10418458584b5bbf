/**
 * `npm run record:histories [-- life …]`: lives the lives of lives.ts and keeps their histories as fixtures of the
 * present version, for replay.test.ts. A version that has been released keeps the histories it has: record again
 * only after the version in package.json was raised.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describeError, SetupError } from '../../config/setup-error.ts';
import { signalLeftovers } from '../../local/processes.ts';
import { timedProgress } from '../../local/progress.ts';
import { projectRoot } from '../../local/project.ts';
import { createStopList } from '../../local/stop-list.ts';
import { prepare } from '../harness/prepare.ts';
import { fixtureOf, HISTORIES } from './histories.ts';
import { LIVES } from './lives.ts';
import { createWorld, type World } from './world.ts';

const run = promisify(execFile);
const progress = timedProgress();
const stops = createStopList(progress);

process.on('exit', signalLeftovers);

async function record(lives: string[]): Promise<void> {
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  await refuseReleased(version);
  const { variables, missing } = await prepare(['workflows'], stops, progress);
  for (const why of missing.values()) throw new SetupError(why);
  Object.assign(process.env, variables);

  const world = await createWorld();
  stops.add(world.stop);
  const folder = join(HISTORIES, version);
  await mkdir(folder, { recursive: true });
  for (const life of lives) await recordLife(world, folder, life);
}

async function recordLife(world: World, folder: string, life: string): Promise<void> {
  const workflowIds = (await LIVES[life]?.(world)) ?? [];
  const old = (await readdir(folder)).filter((file) => file.startsWith(`${life}.`));
  for (const file of old) await rm(join(folder, file));
  for (const [index, id] of workflowIds.entries()) {
    const handle = world.env.client.workflow.getHandle(id);
    const { type } = await handle.describe();
    const history = await handle.fetchHistory();
    await writeFile(join(folder, `${life}.${index + 1}-${type}.json`), fixtureOf(history));
    progress(`${life}: ${type}, ${history.events?.length} events.`);
  }
}

async function refuseReleased(version: string): Promise<void> {
  const tags = await run('git', ['tag', '--list', `v${version}`], { cwd: projectRoot }).catch(() => null);
  if (!tags?.stdout.trim()) return;
  throw new SetupError(
    `Version ${version} is released, so its histories stay as they are: raise the version in package.json first.`,
  );
}

try {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((life) => !(life in LIVES));
  if (unknown.length > 0)
    throw new SetupError(
      `There is no life ${unknown.join(', ')}: the lives are ${Object.keys(LIVES).join(', ')}.`,
    );
  await record(asked.length > 0 ? asked : Object.keys(LIVES));
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 1;
} finally {
  await stops.stopAll();
}
