import { SetupError } from '../../config/setup-error.ts';
import { isLayer, LAYERS, type Layer, layerOf } from './layers.ts';

/** What the words of `npm test -- …` ask for. */
export interface Choice {
  /** The test files of each chosen layer. */
  files: Map<Layer, string[]>;
  /** Whether only some files of the layers are meant. */
  some: boolean;
  /** For vitest. */
  flags: string[];
}

/**
 * Reads the words: names of layers, parts of file names, and options, which go to vitest (write `-t=name`, in one
 * word). No layer and no file means all.
 * @throws SetupError for a word that matches nothing.
 */
export function choose(words: string[], all: string[]): Choice {
  const flags = words.filter((word) => word.startsWith('-'));
  const layers = words.filter(isLayer);
  const patterns = words.filter((word) => !word.startsWith('-') && !isLayer(word));
  for (const pattern of patterns) {
    if (all.some((file) => file.includes(plain(pattern)))) continue;
    throw new SetupError(`No test file has ${pattern} in its name; the layers are ${LAYERS.join(', ')}.`);
  }
  const chosen = all.filter(
    (file) =>
      (layers.length === 0 || layers.includes(layerOf(file))) &&
      (patterns.length === 0 || patterns.some((pattern) => file.includes(plain(pattern)))),
  );
  const files = new Map<Layer, string[]>();
  for (const layer of LAYERS) {
    const ofLayer = chosen.filter((file) => layerOf(file) === layer);
    if (ofLayer.length > 0) files.set(layer, ofLayer);
  }
  return { files, some: patterns.length > 0, flags };
}

function plain(pattern: string): string {
  return pattern.replace(/^\.\//, '');
}
