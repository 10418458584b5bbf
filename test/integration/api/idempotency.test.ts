import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InProcess, startInProcess } from './in-process.ts';

let api: InProcess;
let admin: string;

beforeAll(async () => {
  api = await startInProcess();
  admin = await api.signedIn({ role: 'admin' });
});
afterAll(() => api.stop());

const create = (key: string, code: string, as = admin) =>
  api.call('POST', '/api/administrations', {
    as,
    headers: { 'idempotency-key': key },
    body: { code, name: 'Amministrazione' },
  });
const countOf = async (code: string) =>
  (await api.call('GET', `/api/administrations?code=${code}`, { as: admin })).body.total;

describe('the same key', () => {
  test('and body: the same answer again, headers and all, and one thing', async () => {
    const first = await create('one', 'ONE');
    const again = await create('one', 'ONE');
    expect(first.status).toBe(201);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('etag')).toBe('"1"');
    expect(await countOf('ONE')).toBe(1);
  });

  test('while the first is still at work: all get its answer', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => create('burst', 'BURST')));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await countOf('BURST')).toBe(1);
  });

  test('with another body is refused', async () => {
    await create('two', 'TWO');
    const other = await create('two', 'OTHER');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(await countOf('OTHER')).toBe(0);
  });

  test('of somebody else is another key', async () => {
    const second = await api.signedIn({ role: 'admin' });
    await create('shared', 'MINE');
    expect((await create('shared', 'THEIRS', second)).status).toBe(201);
  });

  test('after a refusal may be used again', async () => {
    const taken = await create('retry', 'ONE');
    expect(taken.status).toBe(409);
    expect((await create('retry', 'FREE')).status).toBe(201);
  });

  test('must be a key', async () => {
    expect((await create('k'.repeat(256), 'LONG')).status).toBe(422);
  });
});
