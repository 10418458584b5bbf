import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUserWithPassword } from '../../../api/users/create-user.ts';
import { openDatabase } from '../../../db/database.ts';
import { startApp, type TestApp } from '../../harness/app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const ready = async () => {
  const response = await fetch(`${app.baseUrl}/api/health/ready`);
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, worker: body.worker };
};

test('readiness follows the worker, at once when it is killed and when it is back', async () => {
  expect(await ready()).toEqual({ status: 200, worker: true });
  await app.worker.kill('SIGKILL');
  await expect.poll(ready, { timeout: 5000 }).toEqual({ status: 503, worker: false });
  expect((await fetch(`${app.baseUrl}/api/health/live`)).status).toBe(200);
  app.worker.start();
  await expect.poll(ready, { timeout: 30_000 }).toEqual({ status: 200, worker: true });
});

test('ten megabytes are refused by the real server too, and the connection lives on', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    const response = await fetch(`${app.baseUrl}/api/requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: 'x'.repeat(10_000_000),
    });
    expect(response.status).toBe(413);
    await response.text();
  }
  expect(await ready()).toEqual({ status: 200, worker: true });
});

test('told to stop, the API ends open streams and goes within seconds', async () => {
  const stream = await fetch(`${app.baseUrl}/api/stream`, { headers: { cookie: await signIn() } });
  expect(stream.status).toBe(200);
  const told = stream.text();
  const begun = performance.now();
  await app.api.kill('SIGTERM');
  expect(performance.now() - begun).toBeLessThan(3000);
  expect(await told).toContain('id: ');
  app.api.start();
  await app.ready();
});

async function signIn(): Promise<string> {
  const db = openDatabase(app.databaseUrl, { max: 1 });
  const person = { email: 'someone@example.org', password: 'a-long-password' };
  await createUserWithPassword(db, { ...person, name: 'Someone', role: 'operator' });
  await db.destroy();
  const answer = await fetch(`${app.baseUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
