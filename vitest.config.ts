import { defineConfig } from 'vitest/config';

/** Files that share one machine's servers and clock: one after the other. */
const oneAtATime = { fileParallelism: false, maxWorkers: 1 };

const seed = './test/harness/seed.ts';

export default defineConfig({
  test: {
    // The worker's native part does not survive in threads.
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{workflows,integration,outages,browser}/**'],
          setupFiles: [seed],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'workflows',
          include: ['test/workflows/**/*.test.ts'],
          setupFiles: [seed],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          setupFiles: [seed],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 2 },
          ...oneAtATime,
        },
      },
      {
        // They mostly wait, for what is away.
        extends: true,
        test: {
          name: 'outages',
          include: ['test/outages/**/*.test.ts'],
          setupFiles: [seed],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 3 },
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          setupFiles: ['./test/browser/on-failure.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // As long as Playwright waits for what it looks for.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 4 },
          maxWorkers: 2,
        },
      },
    ],
  },
});
