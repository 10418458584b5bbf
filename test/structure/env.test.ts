import { expect, test } from 'vitest';
import { readProjectFile, sourceFiles } from './project-files.ts';

/** Vite's own settings are read before the program's. */
const READERS = /^config\/|\/vite\.config\.ts$/;
/** In any spelling, imports from `process` among them. Setting variables for what is read later is not reading. */
const READING =
  /(?<!Object\.assign\()\bprocess\s*\??\.\s*env\b|\bprocess\s*(\?\.)?\[|from 'node:process'|\bimport\.meta\.env\b/;

test('the environment is read in config/ only', async () => {
  const readers: string[] = [];
  for (const file of await sourceFiles()) {
    if (READERS.test(file) || file === 'test/structure/env.test.ts') continue;
    if (READING.test(await readProjectFile(file))) readers.push(file);
  }
  expect(readers).toEqual([]);
});

test('setting a variable is not reading', () => {
  expect(READING.test('Object.assign(process.env, variables);')).toBe(false);
});

test.each([
  'const { PORT } = process.env;',
  "process['env'].PORT",
  "import { env } from 'node:process';",
  'process?.env',
  'import.meta.env.MODE',
])('%s is found', (text) => {
  expect(READING.test(text)).toBe(true);
});
