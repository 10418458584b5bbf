import frameworkEn from 'ra-language-english';
import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../admin-ui/src/app/i18n/catalogues.ts';
import { frameworkIt } from '../../admin-ui/src/app/i18n/framework-it.ts';
import { readProjectFile, sourceFiles } from '../structure/project-files.ts';

/** Every message by its full key, as screens ask for it. */
function flatten(messages: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(messages).flatMap(
    ([key, value]: [string, string | object]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/%\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();

const italian = flatten(CATALOGUES.it);
const english = flatten(CATALOGUES.en);

describe('what the back office says', () => {
  test('the framework’s own messages are all there in Italian', () => {
    const ours = flatten(frameworkIt);
    const theirs = flatten(frameworkEn);
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  });

  test('both languages have the same keys', () => {
    expect([...italian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('no message is empty, and both languages fill in the same values', () => {
    for (const [key, message] of italian) {
      expect(message, key).not.toBe('');
      // The number of a plural may be said in one language and not in the other.
      const needed = placeholders(english.get(key) ?? '').filter((name) => name !== 'smart_count');
      const framework = key.startsWith('ra.');
      if (!framework)
        expect(
          placeholders(message).filter((name) => name !== 'smart_count'),
          key,
        ).toEqual(needed);
    }
  });

  test('a request is never called a ticket', () => {
    const wrong = [...italian].filter(([, message]) => /bigliett|ticket/i.test(message));
    expect(wrong).toEqual([]);
  });

  test('every message that the screens name is there', async () => {
    const files = (await sourceFiles()).filter((file) => /^admin-ui\/src\/.*\.tsx?$/.test(file));
    const missing: string[] = [];
    for (const file of files) {
      const source = await readProjectFile(file);
      for (const [, key = ''] of source.matchAll(/\b(?:translate|notify)\(\s*'([\w.-]+)'/g)) {
        if (!italian.has(key)) missing.push(`${file}: ${key}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
