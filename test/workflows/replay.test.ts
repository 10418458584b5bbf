/**
 * Workflows that are under way when a new Sportello is installed go on in its code, which must take the same steps
 * from their histories. So the histories of every version, recorded by `npm run record:histories`, are replayed.
 *
 * Where this fails, the workflow code has changed incompatibly: keep the old steps behind `patched()`, or undo. Histories
 * are never recorded again and never removed while requests that began as they did may be open; lives that take new steps
 * are recorded beside them, under a raised version.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { builtPath } from '../../local/build.ts';
import * as workflows from '../../workflows/index.ts';
import { HISTORIES, readHistory, recordedHistories } from './histories.ts';
import { quietEngine } from './quiet.ts';

const recorded = recordedHistories();
quietEngine();

async function* histories() {
  for (const path of recorded) yield { workflowId: path, history: await readHistory(path) };
}

describe('recorded histories', () => {
  it('are followed step by step by the present workflow code', async () => {
    const options = { workflowBundle: { codePath: builtPath('workflows') } };
    const replayed: string[] = [];
    const strayed: Record<string, string> = {};
    for await (const { workflowId, error } of Worker.runReplayHistories(options, histories())) {
      replayed.push(workflowId);
      if (error) strayed[workflowId] = error.message;
    }
    expect(strayed).toEqual({});
    expect(replayed.sort()).toEqual(recorded);
  });

  it('are there for every type of workflow', () => {
    const types = new Set(recorded.map((path) => /-(\w+)\.json$/.exec(path)?.[1]));
    expect([...types].sort()).toEqual(Object.keys(workflows).sort());
  });

  it('hold no personal data', async () => {
    const texts = await Promise.all(recorded.map((path) => readFile(join(HISTORIES, path), 'utf8')));
    for (const text of texts.map(withPayloads))
      expect(text).not.toMatch(/Ada Prova|prova\.example|\+39\d|Sotto il lavello/);
  });
});

/** The fixture with its payloads, which are JSON in base64, readable. */
function withPayloads(fixture: string): string {
  return fixture.replace(/"data":"([^"]+)"/g, (_, data: string) => Buffer.from(data, 'base64').toString());
}
