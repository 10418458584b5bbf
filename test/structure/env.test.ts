import ts from 'typescript';
import { expect, test } from 'vitest';
import { readProjectFile, sourceFiles } from './project-files.ts';

/** Vite's own settings are read before the program's. */
const READERS = /^config\/|\/vite\.config\.ts$/;

test('the environment is read in config/ only', async () => {
  const readers: string[] = [];
  for (const file of await sourceFiles()) {
    if (!READERS.test(file) && readsEnvironment(file, await readProjectFile(file))) readers.push(file);
  }
  expect(readers).toEqual([]);
});

test.each([
  'const { PORT } = process.env;',
  "process['env'].PORT",
  'process?.env',
  'globalThis.process.env.PORT',
  "import { env } from 'node:process';",
  "import process from 'process';",
  'import.meta.env.MODE',
])('%s is reading', (text) => {
  expect(readsEnvironment('some.ts', text)).toBe(true);
});

test.each([
  "const text = 'process.env';",
  '// process.env',
  'type Variables = NodeJS.ProcessEnv;',
  'process.exit(1);',
  'Object.assign(process.env, variables);',
])('%s is not', (text) => {
  expect(readsEnvironment('some.ts', text)).toBe(false);
});

function readsEnvironment(file: string, text: string): boolean {
  const visit = (node: ts.Node): boolean =>
    isReading(node) || (!isSetting(node) && (ts.forEachChild(node, visit) ?? false));
  return visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
}

function isReading(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === 'env' && /\bprocess$|^import\.meta$/.test(node.expression.getText());
  if (ts.isElementAccessExpression(node)) return /\bprocess$/.test(node.expression.getText());
  return ts.isImportDeclaration(node) && /^'(node:)?process'$/.test(node.moduleSpecifier.getText());
}

/** `Object.assign(process.env, …)`: setting variables for what is read later. */
function isSetting(node: ts.Node): boolean {
  return ts.isCallExpression(node) && /^Object\.assign\(process\.env,/.test(node.getText());
}
