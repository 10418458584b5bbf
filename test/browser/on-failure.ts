import { afterEach } from 'vitest';
import { openPages } from './people.ts';

/** What a failed step had before it: a fault that shows on another machine only can be read from its output. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const { name, page } of openPages()) {
    const seen = await page
      .locator('body')
      .ariaSnapshot({ timeout: 5000 })
      .catch((error: unknown) => String(error));
    console.log(`${name} saw at ${new URL(page.url()).pathname}:\n${seen}`);
  }
});
