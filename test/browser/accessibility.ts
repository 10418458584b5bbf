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

const MEASURE = `(async () => {
  const begins = ['transitionrun', 'animationstart'];
  let moved = false;
  const note = () => { moved = true; };
  const moving = () => document.getAnimations().filter((one) => one.effect.getTiming().iterations !== Infinity);
  for (let going = moving(); going.length > 0; going = moving())
    await Promise.all(going.map((one) => one.finished.catch(() => undefined)));
  for (const name of begins) document.addEventListener(name, note, true);
  await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  const results = await ${RUN};
  for (const name of begins) document.removeEventListener(name, note, true);
  return { results, moved };
})()`;

/** A page that never comes to rest has a fault of its own. */
const MOST_MEASUREMENTS = 5;

/** WCAG 2.2 AA and axe's good practices: nothing on the page as it stands breaks a rule. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.evaluate(await axe);
  const results = await measureAtRest(page, name);
  const found = results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found, `axe on ${name}`).toEqual([]);
}

/** Colours that fade in or out would be measured half-way: what moved meanwhile is measured again. */
async function measureAtRest(page: Page, name: string): Promise<AxeResults> {
  for (let measurement = 1; measurement <= MOST_MEASUREMENTS; measurement += 1) {
    const { results, moved } = await page.evaluate<{ results: AxeResults; moved: boolean }>(MEASURE);
    if (!moved) return results;
  }
  throw new Error(`${name} kept moving while it was measured`);
}

/** Nothing is wider than the screen: nobody has to scroll sideways to read. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(content).toBeLessThanOrEqual(screen);
}
