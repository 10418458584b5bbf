import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type InProcess, startInProcess } from './in-process.ts';

const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5000))})`;
let folder: string;
let api: InProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sportello-screens-'));
  await writeFile(join(folder, 'secret.txt'), 'not for the web');
  for (const part of ['admin-ui', 'portal']) {
    await mkdir(join(folder, part, part === 'portal' ? 'assets' : 'built'), { recursive: true });
    await writeFile(join(folder, part, 'index.html'), `<!doctype html><title>${part}</title>`);
    await writeFile(join(folder, part, part === 'portal' ? 'assets' : 'built', `${part}-1a2b.js`), SCRIPT);
  }
  await writeFile(join(folder, 'admin-ui', 'favicon.svg'), '<svg/>');
  api = await startInProcess({ screens: folder });
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

test.each(['/', '/requests/123/show'])(
  'the back office answers at %s, asked anew each time',
  async (path) => {
    const answer = await api.call('GET', path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(answer.body).toContain('<title>admin-ui');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  },
);

test('the requester’s page answers at any survey’s address', async () => {
  const answer = await api.call('GET', '/survey/0190-token.hmac');
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('<title>portal');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test.each(['/built/admin-ui-1a2b.js', '/portal/assets/portal-1a2b.js'])(
  '%s is kept for ever and sent compressed',
  async (path) => {
    const response = await api.app.request(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect((await api.call('GET', path)).body).toBe(SCRIPT);
  },
);

test('other files are themselves', async () => {
  const answer = await api.call('GET', '/favicon.svg');
  expect(answer.body).toBe('<svg/>');
  expect(answer.headers.get('content-type')).toContain('image/svg+xml');
});

test.each(['/built/gone-3c4d.js', '/portal/gone.js', '/api/gone', '/metrics/gone'])(
  '%s is not there, rather than a page',
  async (path) => {
    const answer = await api.call('GET', path);
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  },
);

test.each(['/../secret.txt', '/built/../../secret.txt', '/%2e%2e/secret.txt', '/portal/%2e%2e%2fsecret.txt'])(
  'nothing outside is given: %s',
  async (path) => {
    const response = await api.app.request(path);
    expect(await response.text()).not.toContain('not for the web');
  },
);

test('there is no changing of pages', async () => {
  expect((await api.call('POST', '/', { body: {} })).status).toBe(404);
});
