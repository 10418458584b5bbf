import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { projectRoot } from '../../local/project.ts';

/** The layers of tests, from the quickest. Each is a vitest project of this name. */
export const LAYERS = ['rules', 'workflows', 'integration', 'outages', 'browser'] as const;

export type Layer = (typeof LAYERS)[number];

/** The layer of a test file, by its folder: whatever needs no server is a rule. */
export function layerOf(file: string): Layer {
  const folder = file.split('/')[1];
  return LAYERS.find((layer) => layer === folder) ?? 'rules';
}

export function isLayer(word: string): word is Layer {
  return (LAYERS as readonly string[]).includes(word);
}

/** Every test file, as a path from the project's folder. */
export async function testFiles(): Promise<string[]> {
  const entries = await readdir(join(projectRoot, 'test'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)))
    .sort();
}
