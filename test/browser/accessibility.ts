import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const require = createRequire(import.meta.url);
const axe = readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What pops up hangs outside the landmarks by nature, so that one good practice is not asked for then. */
const RUN = `axe.run(document, {
  resultTypes: ['violations'],
  rules: { region: { enabled: document.querySelector('[role="listbox"], [role="menu"]') === null } },
})`;

/** WCAG 2.2 AA and axe's good practices: nothing on the page as it stands breaks a rule. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.evaluate(await axe);
  const results: AxeResults = await page.evaluate(RUN);
  const found = results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found, `axe on ${name}`).toEqual([]);
}

/** Colours that are still fading in would be measured half-way. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    'Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)))',
  );
}

/** Nothing is wider than the screen: nobody has to scroll sideways to read. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(content).toBeLessThanOrEqual(screen);
}
