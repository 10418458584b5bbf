import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectRoot } from '../../local/project.ts';
import { readProjectFile, sourceFiles } from './project-files.ts';

const { scripts } = JSON.parse(await readProjectFile('package.json')) as { scripts: Record<string, string> };

/** The files that the projects which `npm run check:types` names take in, as paths from the project's folder. */
function checkedFiles(): Set<string> {
  const named = Array.from(scripts['check:types']?.matchAll(/ -p (\S+)/g) ?? [], ([, path = '']) => path);
  const files = named.flatMap((name) => {
    const path = posix.join(projectRoot, name);
    const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
    expect(error).toBeUndefined();
    return ts.parseJsonConfigFileContent(config, ts.sys, posix.dirname(path)).fileNames;
  });
  return new Set(files.map((file) => posix.relative(projectRoot, file)));
}

test('the check of types takes in every file with code, in whatever folder', async () => {
  const checked = checkedFiles();
  expect((await sourceFiles()).filter((file) => !checked.has(file))).toEqual([]);
});

test('npm run check looks at types, style, structure and generated files', () => {
  const parts = ['types', 'lint', 'structure', 'generated'];
  expect(scripts.check).toBe(parts.map((part) => `npm run check:${part}`).join(' && '));
});
