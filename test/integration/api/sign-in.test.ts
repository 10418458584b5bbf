import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieOf, type InProcess, ORIGIN, PASSWORD, startInProcess } from './in-process.ts';

const MINUTE = 60_000;
let now = Date.now();
let api: InProcess;
let admin: string;

beforeAll(async () => {
  api = await startInProcess({ clock: () => now, trustedProxies: ['10.0.0.0/8'] });
  admin = await api.signedIn({ role: 'admin', email: 'admin@example.org' });
});
afterAll(() => api.stop());

const signIn = (email: string, password: string) =>
  api.call('POST', '/api/auth/sign-in/email', { body: { email, password } });

describe('signing in', () => {
  test('gives a cookie out of reach of scripts, and says who one is', async () => {
    const answer = await signIn('ADMIN@example.org', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/);
    expect(JSON.stringify(answer.body)).not.toContain('token');
    const me = await api.call('GET', '/api/me', { as: cookieOf(answer) });
    expect(me.body.user).toMatchObject({ email: 'admin@example.org', role: 'admin', supplierId: null });
    expect(me.body.permissions.contracts).toContain('create');
    expect(me.body.permissions.requests).toContain('move-deadline');
  });

  test('a wrong password and an unknown person are told alike', async () => {
    const wrong = await signIn('admin@example.org', 'not-the-password');
    const unknown = await signIn('nobody@example.org', 'not-the-password');
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('content-type')).toBe('application/problem+json');
    expect(unknown.body).toEqual(wrong.body);
  });

  test('missing fields are named', async () => {
    const answer = await api.call('POST', '/api/auth/sign-in/email', { body: { email: 'a@example.org' } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path: 'password', message: 'is required' }]);
  });

  test('nobody signs up alone', async () => {
    const body = { email: 'new@example.org', password: PASSWORD, name: 'New' };
    const answer = await api.call('POST', '/api/auth/sign-up/email', { body });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  test('too many failed attempts wait; others may still sign in, and later the same person', async () => {
    await api.signedIn({ role: 'operator', email: 'victim@example.org' });
    const attempts = await Promise.all(
      Array.from({ length: 14 }, () => signIn('victim@example.org', 'not-the-password')),
    );
    expect(attempts.filter((answer) => answer.status === 401)).toHaveLength(10);
    const limited = attempts.find((answer) => answer.status === 429);
    expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(limited?.body.code).toBe('too_many_requests');
    expect((await signIn('victim@example.org', PASSWORD)).status).toBe(429);
    expect((await signIn('admin@example.org', PASSWORD)).status).toBe(200);
    now += 6 * MINUTE;
    expect((await signIn('victim@example.org', PASSWORD)).status).toBe(200);
  });

  test('attempts are counted for whom the own proxy names, never for whom a caller claims to be', async () => {
    await api.signedIn({ role: 'operator', email: 'behind@example.org' });
    const from = async (remoteAddress: string, forwardedFor: string) =>
      api.app.request(
        `${ORIGIN}/api/auth/sign-in/email`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
          body: JSON.stringify({ email: 'behind@example.org', password: 'wrong' }),
        },
        { incoming: { socket: { remoteAddress } } },
      );
    await Promise.all(Array.from({ length: 10 }, () => from('10.0.0.1', '203.0.113.9')));
    expect((await from('10.0.0.1', '203.0.113.9')).status).toBe(429);
    expect((await from('10.0.0.1', '1.1.1.1, 203.0.113.9')).status).toBe(429);
    expect((await from('10.0.0.1', '203.0.113.10')).status).toBe(401);
    expect((await from('198.51.100.4', '203.0.113.9')).status).toBe(401);
  });

  test('attempts are counted under keys that tell nothing about whom', async () => {
    const rows = await api.db.selectFrom('rateLimits').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('example.org');
  });

  test('signing out ends the session at once', async () => {
    const cookie = cookieOf(await signIn('admin@example.org', PASSWORD));
    expect((await api.call('POST', '/api/auth/sign-out', { as: cookie })).status).toBe(200);
    expect((await api.call('GET', '/api/me', { as: cookie })).status).toBe(401);
  });

  test('a session whose signature is not ours is none', async () => {
    const cookie = cookieOf(await signIn('admin@example.org', PASSWORD));
    expect((await api.call('GET', '/api/me', { as: `${cookie.slice(0, -12)}AAAAAAAAA%3D` })).status).toBe(
      401,
    );
  });

  test('a disabled person is out at once and cannot come back', async () => {
    const cookie = await api.signedIn({ role: 'operator', email: 'leaver@example.org' });
    const found = await api.call('GET', '/api/users?email=leaver@example.org', { as: admin });
    const [user] = found.body.data;
    const disabled = await api.call('PATCH', `/api/users/${user.id}`, {
      as: admin,
      headers: { 'if-match': `"${user.version}"` },
      body: { active: false },
    });
    expect(disabled.status).toBe(200);
    expect((await api.call('GET', '/api/me', { as: cookie })).status).toBe(401);
    const again = await signIn('leaver@example.org', PASSWORD);
    expect(again.status).toBe(403);
    expect(again.body.code).toBe('user_disabled');
  });

  test('one changes one’s own password, and all other sessions end', async () => {
    const here = await api.signedIn({ role: 'operator', email: 'changer@example.org' });
    const elsewhere = cookieOf(await signIn('changer@example.org', PASSWORD));
    const change = (currentPassword: string, newPassword: string) =>
      api.call('POST', '/api/auth/change-password', { as: here, body: { currentPassword, newPassword } });
    expect((await change(PASSWORD, 'short')).status).toBe(422);
    expect((await change('not-the-password', 'another-password')).status).toBe(400);
    const changed = await change(PASSWORD, 'another-password');
    expect(changed.status).toBe(204);
    expect((await api.call('GET', '/api/me', { as: cookieOf(changed) })).status).toBe(200);
    expect((await api.call('GET', '/api/me', { as: elsewhere })).status).toBe(401);
    expect((await signIn('changer@example.org', PASSWORD)).status).toBe(401);
  });

  test.each(['get-session', 'list-sessions', 'update-user', 'ok'])(
    'what else the library offers is closed: %s',
    async (path) => {
      expect((await api.call('GET', `/api/auth/${path}`, { as: admin })).status).toBe(404);
    },
  );

  test('behind https the cookie is for https only', async () => {
    const secure = await startInProcess({ publicUrl: 'https://sportello.example' });
    const cookie = await secure.signedIn({ role: 'operator', email: 'secure@example.org' });
    expect(cookie).toMatch(/^__Secure-/);
    const answer = await secure.call('POST', '/api/auth/sign-in/email', {
      body: { email: 'secure@example.org', password: PASSWORD },
    });
    expect(answer.headers.getSetCookie()[0]).toContain('Secure');
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
    expect((await secure.call('GET', '/api/me', { as: cookie })).status).toBe(200);
    await secure.stop();
  });

  test('an administrator cannot lock the door behind themselves', async () => {
    const me = await api.call('GET', '/api/me', { as: admin });
    const answer = await api.call('PATCH', `/api/users/${me.body.user.id}`, {
      as: admin,
      headers: { 'if-match': '*' },
      body: { role: 'operator' },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('own_account');
  });
});

describe('a changing call with a cookie', () => {
  const body = { code: 'CSRF', name: 'x' };
  const from = (origin: string | undefined) =>
    api.call('POST', '/api/administrations', {
      body,
      headers: { cookie: admin, ...(origin === undefined ? {} : { origin }) },
    });

  test.each([
    ['no origin', undefined],
    ['a foreign one', 'https://evil.example'],
    ['null', 'null'],
  ])('is refused from %s', async (_, origin) => {
    const answer = await from(origin);
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('foreign_origin');
  });

  test('is taken from our own address', async () => {
    expect((await from(ORIGIN)).status).toBe(201);
  });
});

describe('keys of programs', () => {
  async function newKey(scopes: string[]): Promise<{ id: string; key: string }> {
    const administration = await api.call('POST', '/api/administrations', {
      as: admin,
      body: { code: `K${Math.random().toString(36).slice(2, 8)}`, name: 'Con chiave' },
    });
    const answer = await api.call('POST', '/api/api-keys', {
      as: admin,
      body: { name: 'Gestionale', administrationId: administration.body.id, scopes },
    });
    expect(answer.status).toBe(201);
    return answer.body;
  }
  const withKey = (key: string, path: string) =>
    api.call('GET', path, { headers: { authorization: `Bearer ${key}` } });

  test('opens what its scopes say, of its own administration, until it is revoked', async () => {
    const { id, key } = await newKey(['administrations:read']);
    const own = await withKey(key, '/api/administrations');
    expect(own.body.data).toHaveLength(1);
    expect((await withKey(key, '/api/sites')).status).toBe(403);
    expect((await withKey(key, '/api/suppliers')).status).toBe(403);
    expect((await withKey(key, '/api/me')).status).toBe(403);
    expect((await api.call('DELETE', `/api/api-keys/${id}`, { as: admin })).status).toBe(204);
    expect((await withKey(key, '/api/administrations')).status).toBe(401);
  });

  test('is kept as a hash only', async () => {
    const { key } = await newKey(['sites:read']);
    const rows = await api.db.selectFrom('apiKeys').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key);
    const listed = await api.call('GET', '/api/api-keys', { as: admin });
    expect(JSON.stringify(listed.body)).not.toContain('keyHash');
  });

  test('belongs to one supplier or one administration, and knows its scopes', async () => {
    const answer = await api.call('POST', '/api/api-keys', {
      as: admin,
      body: { name: 'x', scopes: ['everything:write'] },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain('scopes.0');
  });
});
