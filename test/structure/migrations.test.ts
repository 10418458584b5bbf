import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './project-files.ts';

const migrations = (await projectFiles('db/migrations')).map((file) => file.slice('db/migrations/'.length));

test('migrations are numbered from 0001 without gaps, each with a name', () => {
  const numbers = migrations.map((name) => /^(\d{4})_[a-z0-9]+(_[a-z0-9]+)*\.ts$/.exec(name)?.[1]);
  expect(numbers).toEqual(migrations.map((_, index) => String(index + 1).padStart(4, '0')));
});

test.each(migrations)('%s goes forward only', async (name) => {
  const text = await readProjectFile(`db/migrations/${name}`);
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  const exported = source.statements
    .filter((node) => ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(isExport))
    .map((node) => (ts.isFunctionDeclaration(node) ? node.name?.text : ts.SyntaxKind[node.kind]));
  expect(exported).toEqual(['up']);
});

function isExport({ kind }: ts.Modifier): boolean {
  return kind === ts.SyntaxKind.ExportKeyword;
}
