/**
 * `npm run record:histories [-- life …]`: lives those of lives.ts that the present version has no history of yet, and
 * keeps their histories as fixtures, for replay.test.ts. What is kept stays as it is: where workflows take other steps, the
 * version in package.json is raised, and the lives are recorded anew beside the old ones.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { timedProgress } from '../../config/progress.ts';
import { describeError, SetupError } from '../../config/setup-error.ts';
import { signalLeftovers } from '../../local/processes.ts';
import { projectRoot } from '../../local/project.ts';
import { createStopList } from '../../local/stop-list.ts';
import { prepare } from '../harness/prepare.ts';
import { fixtureOf, HISTORIES } from './histories.ts';
import { LIVES } from './lives.ts';
import { createWorld, type World } from './world.ts';

const progress = timedProgress();
const stops = createStopList(progress);

process.on('exit', signalLeftovers);

async function record(lives: string[]): Promise<void> {
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(HISTORIES, version);
  const kept = await readdir(folder).catch(() => []);
  const unknown = lives.filter((life) => !kept.some((file) => file.startsWith(`${life}.`)));
  if (unknown.length === 0)
    throw new SetupError(
      `Version ${version} has these histories, and keeps them: raise the version in package.json to record others.`,
    );
  const { variables, missing } = await prepare(['workflows'], stops, progress);
  for (const why of missing.values()) throw new SetupError(why);
  Object.assign(process.env, variables);

  const world = await createWorld();
  stops.add(world.stop);
  await mkdir(folder, { recursive: true });
  for (const life of unknown) await recordLife(world, folder, life);
}

async function recordLife(world: World, folder: string, life: string): Promise<void> {
  const workflowIds = (await LIVES[life]?.(world)) ?? [];
  for (const [index, id] of workflowIds.entries()) {
    const handle = world.env.client.workflow.getHandle(id);
    const { type } = await handle.describe();
    const history = await handle.fetchHistory();
    await writeFile(join(folder, `${life}.${index + 1}-${type}.json`), fixtureOf(history));
    progress(`${life}: ${type}, ${history.events?.length} events.`);
  }
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
