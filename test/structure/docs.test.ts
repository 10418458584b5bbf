import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { WAYS } from '../../local/demo-supplier/behaviour.ts';
import { projectFiles, readProjectFile } from './project-files.ts';

const files = await projectFiles();
const documents = files.filter((file) => file.endsWith('.md'));

test('links lead somewhere', async () => {
  const dead: string[] = [];
  for (const document of documents) {
    for (const [, link = ''] of (await readProjectFile(document)).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link)) continue;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : posix.join(posix.dirname(document), path);
      const found = isThere(target) && (anchor === undefined || (await anchorsIn(target)).has(anchor));
      if (!found) dead.push(`${document}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
});

test('files that are named are there', async () => {
  const tops = new Set(files.map((file) => file.split('/', 1)[0]));
  const missing: string[] = [];
  for (const document of documents) {
    for (const [, path = ''] of (await readProjectFile(document)).matchAll(/`([a-z][\w-]*\/[\w./-]*)`/g)) {
      if (tops.has(path.split('/', 1)[0]) && !isThere(path)) missing.push(`${document}: ${path}`);
    }
  }
  expect(missing).toEqual([]);
});

test('the README lists every variable of config/env.ts, and no other', async () => {
  const schema = /const variables = z\.object\(\{(.*?)\n\}\);/s.exec(
    await readProjectFile('config/env.ts'),
  )?.[1];
  const read = Array.from(schema?.matchAll(/^ {2}([A-Z_]+):/gm) ?? [], ([, name]) => name);
  expect(read).not.toEqual([]);
  const table = section(await readProjectFile('README.md'), 'Variables');
  const cells = Array.from(table.matchAll(/^\| ([^|]+) \|/gm), ([, cell = '']) => cell);
  const listed = cells.flatMap((cell) => Array.from(cell.matchAll(/`([A-Z_]+)`/g), ([, name]) => name));
  expect(listed.sort()).toEqual(read.sort());
});

test('the README lists every word of the demo supplier, and no other', async () => {
  const table = section(await readProjectFile('README.md'), 'Words for the demo supplier');
  const listed = Array.from(table.matchAll(/^\| `demo:([a-z]+)` \|/gm), ([, word]) => word);
  expect(listed.sort()).toEqual([...WAYS].sort());
});

test('decisions are numbered without gaps, and the index lists each by its title', async () => {
  const decisions = files.filter((file) => /^docs\/decisions\/\d/.test(file));
  const lines = await Promise.all(
    decisions.map(async (file, index) => {
      const name = posix.basename(file);
      const title = /^# (\d+)\. (.+)$/m.exec(await readProjectFile(file));
      expect(name.startsWith(`${String(index + 1).padStart(4, '0')}-`)).toBe(true);
      expect(title?.[1]).toBe(String(index + 1));
      return `${index + 1}. [${title?.[2]}](${name})`;
    }),
  );
  const index = await readProjectFile('docs/decisions/README.md');
  expect(index.split('\n').filter((line) => /^\d/.test(line))).toEqual(lines);
});

test('package.json, publiccode.yml and the licence say the same', async () => {
  const { version, license } = JSON.parse(await readProjectFile('package.json')) as Record<string, string>;
  const publiccode = await readProjectFile('publiccode.yml');
  expect(publiccode).toContain(`\nsoftwareVersion: ${version}\n`);
  expect(publiccode).toContain(`\n  license: ${license}\n`);
  expect(await readProjectFile('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
});

/** A file, or a folder that holds one. */
function isThere(path: string): boolean {
  const folder = path.endsWith('/') ? path : `${path}/`;
  return files.includes(path) || files.some((file) => file.startsWith(folder));
}

/** What the headings of a document are linked by. */
async function anchorsIn(document: string): Promise<Set<string>> {
  const headings = (await readProjectFile(document)).matchAll(/^#+ (.+)$/gm);
  return new Set(
    Array.from(headings, ([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** The text below a heading, up to the next one. */
function section(text: string, heading: string): string {
  return text.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}
