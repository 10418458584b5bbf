import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countsLine, readCounts } from '../harness/counts.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sportello-counts-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function lineFor(report: object): Promise<string> {
  const clean = {
    success: true,
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
  };
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify({ ...clean, ...report }));
  return countsLine(await readCounts(file));
}

test('passed, failed and skipped are counted', async () => {
  const report = {
    success: false,
    numPassedTests: 7,
    numFailedTests: 2,
    numPendingTests: 1,
    numTodoTests: 1,
  };
  expect(await lineFor(report)).toBe('7 passed, 2 failed, 2 skipped');
});

test('a file that cannot be loaded is a failure', async () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(await lineFor({ success: false, numPassedTests: 3, testResults })).toBe(
    '3 passed, 1 failed, 0 skipped',
  );
});

test('a run that failed outside of any test is a failure, and so is one without a report', async () => {
  expect(await lineFor({ success: false, numPassedTests: 3 })).toBe('3 passed, 1 failed, 0 skipped');
  expect(countsLine(await readCounts(join(folder, 'none.json')))).toBe('0 passed, 1 failed, 0 skipped');
});
