import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { InlineConfig } from 'vitest/node';

export default defineConfig({
  test: {
    // The worker's native part does not survive in threads.
    pool: 'forks',
    projects: [
      layer('rules', {
        include: ['test/**/*.test.ts'],
        exclude: ['test/{workflows,integration,outages,browser}/**'],
        testTimeout: 60_000,
        sequence: { groupOrder: 0 },
      }),
      layer('workflows', { testTimeout: 60_000, hookTimeout: 60_000 }),
      layer('integration', {}),
      // They mostly wait, for what is away: `npm test` runs them beside all others.
      layer('outages', {}),
      layer('browser', { setupFiles: ['./test/browser/on-failure.ts'], hookTimeout: 180_000 }),
    ],
  },
});

/** One layer of the tests: its own folder, two files at a time, with the patience that real servers need. */
function layer(name: string, own: Partial<InlineConfig>): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      setupFiles: ['./test/harness/seed.ts'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // As long as Playwright waits for what it looks for.
      expect: { poll: { timeout: 30_000 } },
      maxWorkers: 2,
      sequence: { groupOrder: 1 },
      ...own,
    },
  };
}
