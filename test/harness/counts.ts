import { readFile } from 'node:fs/promises';

/** How a test run went. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of vitest's JSON report that is counted. */
interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Counts the tests of a report. A file that could not be loaded counts as one failure, and so does a run that
 * failed without any failed test, or left no report at all.
 */
export async function readCounts(reportFile: string): Promise<Counts> {
  const content = await readFile(reportFile, 'utf8').catch(() => undefined);
  if (content === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(content) as Report;
  const unloadable = report.testResults.filter(
    (f) => f.status === 'failed' && f.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unloadable.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What several runs come to. */
export function sum(runs: readonly Counts[]): Counts {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const run of runs) for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += run[key];
  return total;
}

/** The line that every test run ends with. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
