import { expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './project-files.ts';

/** Folders that one machine has and the next has not. */
const MACHINE_PATH = /(?<![\w.-])\/(work|root|home|Users)\/[\w.-]/;
/** Where packages come from is the machine's affair: its registry, its mirror, its proxy. */
const REGISTRY =
  /registry\.(npmjs|yarnpkg)\.|\b(pypi|pythonhosted)\.org\b|"resolved":|\b(extra-)?index-url\b/i;
const NOT_TEXT = /\.(png|jpe?g|ico|woff2?|gz|pdf)$/;

test('no file names a folder of one machine or an address of a registry', async () => {
  const found: string[] = [];
  for (const file of await projectFiles()) {
    if (NOT_TEXT.test(file) || file === 'test/structure/places.test.ts') continue;
    const text = await readProjectFile(file);
    const named = MACHINE_PATH.exec(text) ?? REGISTRY.exec(text);
    if (named) found.push(`${file}: ${named[0]}`);
  }
  expect(found).toEqual([]);
});

test.each(['cd /work/main', "'/home/anna/sportello'", '(/root/.cache)', 'file:/Users/anna'])(
  '%s is found',
  (text) => {
    expect(MACHINE_PATH.test(text)).toBe(true);
  },
);

test.each(['./work-orders/', 'https://example.org/home/page', '/root or', 'src/home/page.ts'])(
  '%s is none',
  (text) => {
    expect(MACHINE_PATH.test(text)).toBe(false);
  },
);
