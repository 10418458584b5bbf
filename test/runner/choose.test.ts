import { expect, test } from 'vitest';
import { choose } from '../harness/choose.ts';

const all = ['test/domain/time.test.ts', 'test/integration/intake.test.ts', 'test/browser/list.test.ts'];
const chosen = (...words: string[]) => [...choose(words, all).files.values()].flat();

test('nothing asked for means everything', () => {
  expect(chosen()).toEqual(all);
});

test('a layer, a file and an option', () => {
  expect(chosen('rules')).toEqual(['test/domain/time.test.ts']);
  expect(chosen('./test/browser/list.test.ts')).toEqual(['test/browser/list.test.ts']);
  expect(choose(['intake', '-t=twice'], all)).toMatchObject({ some: true, flags: ['-t=twice'] });
});

test('a word that matches nothing is refused', () => {
  expect(() => choose(['intaek'], all)).toThrow('No test file has intaek in its name');
});
