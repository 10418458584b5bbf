import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import proto from '@temporalio/proto';
import { type History, plainHistory } from '../../db/archive/histories.ts';
import { projectRoot } from '../../local/project.ts';

/** Recorded histories, one folder a version of Sportello, one file a workflow. */
export const HISTORIES = join(projectRoot, 'test', 'fixtures', 'histories');

/** What says on which machine a history was recorded, and nothing about the process. */
const OF_THE_MACHINE = new Set(['identity', 'stackTrace', 'workerInstanceKey', 'workerControlTaskQueue']);

/** The recorded histories of every version, as `version/file`. */
export function recordedHistories(): string[] {
  return readdirSync(HISTORIES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort();
}

/** A history as a fixture: JSON by the field names of the engine's interface, one event a line. */
export function fixtureOf(history: History): string {
  const { events } = JSON.parse(JSON.stringify(plainHistory(history)), (key, value: unknown) =>
    OF_THE_MACHINE.has(key) ? undefined : value,
  ) as { events: unknown[] };
  return `{"events":[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]}\n`;
}

/** A fixture, by its path below `HISTORIES`, as a history to replay. */
export async function readHistory(path: string): Promise<History> {
  return proto.temporal.api.history.v1.History.fromObject(
    JSON.parse(await readFile(join(HISTORIES, path), 'utf8')) as object,
  );
}
