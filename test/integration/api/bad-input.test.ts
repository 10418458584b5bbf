import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../api/app.ts';
import { openDatabase } from '../../../db/database.ts';
import { type InProcess, ORIGIN, startInProcess } from './in-process.ts';

let api: InProcess;
let admin: string;

beforeAll(async () => {
  api = await startInProcess();
  admin = await api.signedIn({ role: 'admin' });
});
afterAll(() => api.stop());

const PATH = '/api/administrations';
const bytes = (text: string) => new TextEncoder().encode(text);
const post = (body: unknown, headers: Record<string, string> = {}) =>
  api.call('POST', PATH, { as: admin, body, headers });

describe('a body', () => {
  test('of ten megabytes is too large, whether it says so or not', async () => {
    const large = bytes(JSON.stringify({ code: 'LARGE', name: 'x'.repeat(10_000_000) }));
    const told = await post(large, { 'content-length': String(large.byteLength) });
    expect([told.status, told.body.code]).toEqual([413, 'too_large']);
    expect((await post(large)).status).toBe(413);
  });

  test('that is not UTF-8 is no JSON', async () => {
    const answer = await post(new Uint8Array([0x22, 0xff, 0xfe, 0x22]));
    expect([answer.status, answer.body.code]).toEqual([400, 'not_utf8']);
  });

  test.each(['{"code":', 'code=A', '\ufeff{}', "{'code': 1}"])('that is not JSON: %s', async (text) => {
    const answer = await post(bytes(text));
    expect([answer.status, answer.body.code]).toEqual([400, 'not_json']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'of the type "%s" is refused',
    async (type) => {
      expect((await post(bytes('{}'), { 'content-type': type })).status).toBe(415);
    },
  );

  test.each(['[]', '"text"', '7', 'null'])('that is %s is no object', async (text) => {
    expect((await post(bytes(text))).status).toBe(422);
  });

  test('wrong fields are all named, unknown ones too', async () => {
    const answer = await post({ code: 'no spaces', name: 7, email: 'nowhere', nmae: 'x' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
      'code',
      'email',
      'name',
      'nmae',
    ]);
  });

  test('control characters and halves of characters are refused', async () => {
    for (const name of ['a\u0000b', 'a\u001bb', '\ud800']) {
      const answer = await post({ code: 'CTRL', name });
      expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'name']);
    }
  });

  test('markup is text like any other, and comes back as it was', async () => {
    const name = `<script>alert('1')</script> & "Università"`;
    const answer = await post({ code: 'MARKUP', name });
    expect(answer.status).toBe(201);
    expect(answer.body.name).toBe(name);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('an address', () => {
  test.each(['nothing', '123', "1' or '1'='1", '%00'])('whose id is %s is nobody’s', async (id) => {
    const answer = await api.call('GET', `${PATH}/${id}`, { as: admin });
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });

  test('that means nothing is a problem, not a page', async () => {
    for (const path of ['/api', '/api/nothing', '/api/administrations/x/y', '/api/docs/../../package.json']) {
      const answer = await api.call('GET', path, { as: admin });
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get('content-type'), path).toBe('application/problem+json');
    }
  });

  test('with words that would be SQL finds nothing and breaks nothing', async () => {
    const q = encodeURIComponent(`'; drop table users; -- \\ %`);
    const answer = await api.call('GET', `${PATH}?q=${q}`, { as: admin });
    expect([answer.status, answer.body.total]).toEqual([200, 0]);
  });
});

describe('a defect', () => {
  test('is told by an id only', async () => {
    const broken = await startInProcess();
    broken.deps.auth.handler = () => Promise.reject(new Error('the secret plan'));
    const answer = await broken.call('POST', '/api/auth/sign-in/email', {
      body: { email: 'a@example.org', password: 'x' },
      headers: { 'x-request-id': 'call-12345678' },
    });
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ code: 'internal_error', callId: 'call-12345678' });
    expect(JSON.stringify(answer.body)).not.toContain('secret plan');
    await broken.stop();
  });

  test('a database that is away is 503 with Retry-After', async () => {
    const away = openDatabase('postgres://nobody@127.0.0.1:1/nothing');
    const cut = createApp({ ...api.deps, db: away });
    const answer = await cut.request(`${ORIGIN}${PATH}`, { headers: { cookie: admin } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ code: 'unavailable' });
    expect((await cut.request(`${ORIGIN}/api/health/live`)).status).toBe(200);
    const ready = await cut.request(`${ORIGIN}/api/health/ready`);
    expect(await ready.json()).toMatchObject({ status: 503, database: false, engine: false, worker: false });
    await away.destroy();
  });
});

test('every answer carries the headers that guard a page', async () => {
  const answer = await api.app.request(`${ORIGIN}/api/health/live`);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(answer.headers.get('x-frame-options')).toBe('DENY');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
