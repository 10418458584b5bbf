import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InProcess, ORIGIN, startInProcess } from './in-process.ts';

let api: InProcess;

beforeAll(async () => {
  api = await startInProcess();
});
afterAll(() => api.stop());

test('the process lives; it is ready only when database, engine and a worker answer', async () => {
  expect((await api.call('GET', '/api/health/live')).body).toEqual({ status: 'live' });
  const away = await api.call('GET', '/api/health/ready');
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
  expect(away.body).toMatchObject({ code: 'not_ready', database: true, engine: false, worker: false });
});

test('figures are given by route, not by address', async () => {
  await api.call('GET', '/api/sites/01900000-0000-7000-8000-000000000000?q=Rossi');
  const { body } = await api.call('GET', '/metrics');
  expect(body).toMatch(
    /sportello_http_request_duration_seconds_count\{method="GET",route="\/api\/sites\/:id",status="401"\} 1/,
  );
  expect(body).not.toContain('Rossi');
  expect(body).toContain('sportello_streams_open 0');
  expect(body).toContain('process_cpu_seconds_total');
});

test('the reference loads nothing from other hosts', async () => {
  const page = await api.call('GET', '/api/docs');
  const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] as string);
  expect(files.length).toBe(3);
  for (const file of files) {
    expect(file).toMatch(/^\/api\/docs\//);
    expect((await api.call('GET', file)).status, file).toBe(200);
  }
  const description = await api.call('GET', '/api/openapi.json');
  expect(description.body.openapi).toBe('3.1.0');
  expect(description.body.paths['/api/contracts/{id}'].patch.parameters[0].name).toBe('If-Match');
});

test('a call keeps the name it was given, if it is one', async () => {
  const named = (name: string) => api.call('GET', '/api/health/live', { headers: { 'x-request-id': name } });
  expect((await named('call-12345678')).headers.get('x-request-id')).toBe('call-12345678');
  expect((await named('mario rossi <x>')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

describe('answers', () => {
  const get = (path: string, cookie = '') =>
    api.app.request(`${ORIGIN}${path}`, { headers: { 'accept-encoding': 'gzip', cookie } });

  test('are compressed where that pays, and say that it depends on who asks', async () => {
    const response = await get('/api/openapi.json');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    const packed = Buffer.from(await response.arrayBuffer());
    const plain = await api.call('GET', '/api/openapi.json');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(JSON.parse(gunzipSync(packed).toString())).toEqual(plain.body);
    expect(packed.byteLength).toBeLessThan(JSON.stringify(plain.body).length / 5);
    expect((await get('/api/docs/swagger-ui-bundle.js')).headers.get('content-encoding')).toBe('gzip');
  });

  test('are sent as they are where they are short, stream, or have a tag for If-Match', async () => {
    const short = await get('/api/health/live');
    expect([short.status, short.headers.get('content-encoding')]).toEqual([200, null]);
    const admin = await api.signedIn({ role: 'admin' });
    const made = await api.call('POST', '/api/administrations', {
      as: admin,
      body: { code: 'LUNGA', name: 'x'.repeat(200) },
    });
    const one = await get(`/api/administrations/${made.body.id}`, admin);
    expect([one.headers.get('etag'), one.headers.get('content-encoding')]).toEqual(['"1"', null]);
    const stream = await get('/api/stream', admin);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.headers.get('content-encoding')).toBeNull();
    await stream.body?.cancel();
  });
});
