import { posix } from 'node:path';
import ts from 'typescript';
import { readProjectFile, sourceFiles } from './project-files.ts';

/** One import or re-export of a module. */
export interface Import {
  /** Erased before the program runs: `import type`, `export type … from`, `import('…').Type`. */
  typeOnly: boolean;
  /** A file of the project (path from its folder), a package by its name, or one of Node's own modules. */
  of: { kind: 'file' | 'package' | 'builtin'; name: string };
}

/** The imports of every source file of the project, by file. */
export async function readModules(): Promise<Map<string, Import[]>> {
  const files = await sourceFiles();
  const parsed = await Promise.all(
    files.map(async (file) => [file, importsIn(file, await readProjectFile(file))] as const),
  );
  return new Map(parsed);
}

/** What a source text imports, statically or by `import()`. */
export function importsIn(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importOf(node);
    if (one) found.push({ typeOnly: one.typeOnly, of: namedBy(file, one.specifier) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** All that is loaded when these files are run, themselves included, and the packages that they need. */
export function loadedBy(modules: ReadonlyMap<string, Import[]>, entries: readonly string[]) {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const { typeOnly, of } of modules.get(file) ?? []) {
      if (typeOnly) continue;
      if (of.kind === 'file') waiting.push(of.name);
      if (of.kind === 'package') packages.add(of.name);
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

function importOf(node: ts.Node): { specifier: string; typeOnly: boolean } | null {
  if (ts.isImportDeclaration(node))
    return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return named(node.arguments[0], false);
  return null;
}

/** Null where the name is computed: such an import is of something outside the project. */
function named(specifier: ts.Node | undefined, typeOnly: boolean) {
  return specifier && ts.isStringLiteral(specifier) ? { specifier: specifier.text, typeOnly } : null;
}

function namedBy(file: string, specifier: string): Import['of'] {
  if (specifier.startsWith('.')) return { kind: 'file', name: posix.join(posix.dirname(file), specifier) };
  if (specifier.startsWith('node:')) return { kind: 'builtin', name: specifier };
  const parts = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1);
  return { kind: 'package', name: parts.join('/') };
}
